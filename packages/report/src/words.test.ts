import { describe, expect, it } from "vitest";
import { grid } from "./grid.ts";
import {
  dollarsWithin,
  million,
  ordinal,
  percentWithin,
  placeWithin,
  signed,
  signedWithin,
  sizeWithin,
  wholeWithin,
  wrap,
} from "./words.ts";

describe("numbers in words", () => {
  it("carry their interval", () => {
    expect(percentWithin({ estimate: 0.341, low: 0.25, high: 0.44 })).toBe("34% 25–44");
    expect(signedWithin({ estimate: 12, low: -3, high: 20 })).toBe("+12 (−3 to +20)");
    expect(sizeWithin({ estimate: 1.23, low: 0, high: 12.3 })).toBe("1.2 0–12");
    expect(sizeWithin({ estimate: 76, low: -402.9, high: 555 })).toBe("76 −403 to 555");
    expect(wholeWithin({ estimate: 60, low: 54.6, high: "never" })).toBe("60 55–never");
    expect(wholeWithin({ estimate: "never", low: 90, high: "never" })).toBe("never 90–never");
    expect(placeWithin({ estimate: 2, low: 1, high: 3 })).toBe("2nd 1–3");
  });

  it("are not told without one", () => {
    const untold = { estimate: null, low: null, high: null };
    expect(percentWithin({ ...untold, draws: 3 })).toBe("too few draws");
    expect(signedWithin({ ...untold, draws: 0 })).toBe("–");
    expect(dollarsWithin({ estimate: 1, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })).toBe("n/a");
  });

  it("are dollars with bounds in the same unit", () => {
    const dollars = (estimate: number, low: number, high: number) => dollarsWithin({ estimate, low, high });
    expect(dollars(15e6, 14.2e6, 16e6)).toBe("$15m 14–16m");
    expect(dollars(-1.3e6, -2.1e6, 0.4e6)).toBe("−$1.3m −2.1 to 0.4m");
    expect(dollars(13_000, -5_000, 376_000)).toBe("$13k −5 to 376k");
    expect([dollars(0, 0, 0), dollars(0, 0, 2e6)]).toEqual(["$0 0–0", "$0 0–2.0m"]);
  });

  it("are dollars in millions, with a true minus", () => {
    expect([million(42_400), million(-99_000), million(0)]).toEqual(["$42k", "−$99k", "$0"]);
    expect([million(-1_250_000), million(23_400_000), million(Number.NaN)]).toEqual(["−$1.3m", "$23m", "n/a"]);
  });

  it("have no sign where they round to nothing", () => {
    expect([signed(-0.2), signed(0.4), signed(2.6)]).toEqual(["0", "0", "+3"]);
  });

  it("are ranks", () => {
    expect([1, 2, 3, 4].map(ordinal)).toEqual(["1st", "2nd", "3rd", "4th"]);
  });
});

describe("paragraphs and tables", () => {
  it("break between words", () => {
    expect(wrap("one two three", 8, " ")).toEqual([" one two", " three"]);
  });

  it("keep their columns, whatever stands in them", () => {
    expect(
      grid(
        [
          [["a", "b"], ["c"]],
          [["long name"], ["d"]],
        ],
        [5, 2],
      ),
    ).toEqual(["a     c", "b", "long… d"]);
  });
});
