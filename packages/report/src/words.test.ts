import { describe, expect, it } from "vitest";
import { grid } from "./grid.ts";
import { million, ordinal, percentWithin, pointsWithin, signed, wrap } from "./words.ts";

describe("numbers in words", () => {
  it("carry their interval", () => {
    expect(percentWithin({ estimate: 0.341, low: 0.25, high: 0.44 })).toBe("34% 25–44");
    expect(pointsWithin({ estimate: 0.12, low: -0.03, high: 0.2 })).toBe("+12 (−3 to +20)");
  });

  it("are dollars in millions, with a true minus", () => {
    expect([million(42_400), million(-99_000), million(0)]).toEqual(["$42k", "−$99k", "$0.0m"]);
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
