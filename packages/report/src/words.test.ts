import { describe, expect, it } from "vitest";
import { grid } from "./grid.ts";
import { coloured } from "./style.ts";
import { styleFor } from "./terminal/style-for.ts";
import {
  dollarsTogether,
  dollarsWithin,
  million,
  ordinal,
  percentWithin,
  rankWithin,
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
    expect(rankWithin({ estimate: 2, low: 1, high: 3 })).toBe("2nd 1–3");
  });

  it("are not told without one", () => {
    const untold = { estimate: null, low: null, high: null };
    expect(percentWithin({ ...untold, draws: 3 })).toBe("too few draws");
    expect(signedWithin({ ...untold, draws: 0 })).toBe("–");
    expect(dollarsWithin({ estimate: 1, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })).toBe("n/a");
  });

  it.each([
    ["millions", [15e6, 14.2e6, 16e6], "$15m 14–16m"],
    ["millions with a tenth where they are few", [-1.3e6, -2.1e6, 0.4e6], "−$1.3m −2.1 to 0.4m"],
    ["thousands", [13_000, -5_000, 376_000], "$13k −5 to 376k"],
    ["thousands throughout, where the bounds are", [761_200, 760_800, 761_400], "$761k 761–761k"],
    ["millions throughout, where one of them is", [43_000, 0, 1.2e6], "$0.04m 0–1.2m"],
    ["thousands for the estimate of thousands", [150_000, 3_000, 441_000], "$150k 3–441k"],
    ["billions from a thousand millions on", [1.52e9, -0.2e9, 2.96e9], "$1.5bn −0.2 to 3.0bn"],
    ["millions up to there", [940e6, 800e6, 999.4e6], "$940m 800–999m"],
    ["billions where they would be a thousand millions", [999.7e6, 9e8, 999.8e6], "$1.0bn 0.9–1.0bn"],
    ["dollars where they are few", [412, -3.2, 900], "$412 −3 to 900"],
    ["nothing where they are nothing", [0, 0, 0], "$0 0–0"],
    ["nothing to something", [0, 0, 2e6], "$0 0–2.0m"],
    ["a loss up to nothing", [-1e6, -3e6, 0], "−$1.0m −3.0 to 0"],
    ["more digits for what would be nothing", [12e6, 0.31e6, 14e6], "$12m 0.3–14m"],
    ["near nothing where no digits would do", [12e6, -40, 14e6], "$12m ≈0 to 14m"],
    ["an estimate near nothing", [40, -2e6, 14e6], "≈$0 −2 to 14m"],
  ])("are dollars on one scale: %s", (_, [estimate, low, high], written) => {
    expect(dollarsWithin({ estimate: estimate!, low: low!, high: high! })).toBe(written);
  });

  it("are never nothing on a scale where they are something", () => {
    for (const largest of [1, 999, 12_345, 9.99e5, 1e6, 9.949e6, 3.3e8, 9.9949e8, 9.9951e8, 4e12])
      for (const part of [1, 0.3, 0.01, 2e-3, 1e-6]) {
        const text = dollarsWithin({ estimate: part * largest, low: 0, high: largest });
        expect(text.split(" ")[0], `${part} of ${largest}`).not.toMatch(/^\$0(\.0+)?[a-z]*$/);
        expect(text).not.toMatch(/\b1000|NaN/);
      }
  });

  it("are dollars of one column on one scale, which is said once", () => {
    const usd = (estimate: number, low: number, high: number) => ({
      estimate: 1e6 * estimate,
      low: 1e6 * low,
      high: 1e6 * high,
    });
    expect(dollarsTogether([usd(31, 4, 49), usd(-1.2, -6.4, 11), usd(-3.2, -3.3, -3.1), usd(0.1, 0, 2)])).toEqual({
      unit: "$m",
      texts: ["31 4–49", "−1 −6 to 11", "−3.2 −3.3 to −3.1", "0.1 0–2.0"],
    });
    // Two digits of each, however large the others are.
    expect(
      dollarsTogether([usd(3400, 1200, 7000), usd(66, 27, 93), usd(-3.4, -3.5, -2.5), usd(15.2, 15.1, 15.3)]),
    ).toEqual({
      unit: "$bn",
      texts: ["3.4 1.2–7.0", "0.066 0.027–0.093", "−0.003 −0.004 to −0.003", "0.0152 0.0151–0.0153"],
    });
    expect(dollarsTogether([usd(34, 12, 70), usd(-3.42, -3.54, -2.5), usd(-15.2, -15.3, -15.1)])).toEqual({
      unit: "$m",
      texts: ["34 12–70", "−3.4 −3.5 to −2.5", "−15.2 −15.3 to −15.1"],
    });
    expect(dollarsTogether([usd(1.2, 0.4, 9.1), { estimate: null, low: null, high: null, draws: 3 }])).toEqual({
      unit: "$m",
      texts: ["1.2 0.4–9.1", "too few draws"],
    });
    expect(dollarsTogether([usd(999.9, 900, 1200), usd(0, 0, 0)])).toEqual({
      unit: "$bn",
      texts: ["1.0 0.9–1.2", "0 0–0"],
    });
    expect(dollarsTogether([{ estimate: null, low: null, high: null, draws: 3 }]).unit).toBe("$");
  });

  it("are dollars in millions, with a true minus", () => {
    expect([million(42_400), million(-99_000), million(0)]).toEqual(["$42k", "−$99k", "$0"]);
    expect([million(999.6e6), million(9.96e6), million(-2.34e9)]).toEqual(["$1.0bn", "$10m", "−$2.3bn"]);
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

  it("break where they would without colours", () => {
    for (const { strong, good } of [coloured, styleFor({ isTTY: true }, {})])
      expect(wrap(`${strong("one two")} ${good("three")}`, 7)).toEqual([strong("one two"), good("three")]);
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
