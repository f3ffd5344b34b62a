import { describe, expect, it } from "vitest";
import { isClear, percent, tableHtml, within } from "./show.ts";

describe("a number in a notebook", () => {
  it("never stands without its interval", () => {
    expect(percent({ estimate: 0.4, low: 0.3, high: 0.51 })).toBe("40% (30–51)");
    expect(within({ estimate: 1.2e6, low: -3e6, high: 5e6 }, { per: 1e6, digits: 0, sign: true })).toBe(
      "+1 (−3 to +5)",
    );
  });

  it("is missing where there is no interval", () => {
    expect(within({ estimate: 1, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })).toBe("n/a");
    expect(percent({ estimate: Number.NaN, low: 0, high: 1 })).toBe("n/a");
  });

  it("has no sign where it is rounded to nothing", () => {
    expect(within({ estimate: 0.004, low: -0.004, high: 0 }, { digits: 1, sign: true })).toBe("0.0 (0.0 to 0.0)");
  });

  it("is clear if its interval leaves out zero", () => {
    expect(isClear({ estimate: 2, low: 1, high: 3 })).toBe(true);
    expect(isClear({ estimate: -2, low: -3, high: -1 })).toBe(true);
    expect(isClear({ estimate: 1, low: -1, high: 3 })).toBe(false);
  });
});

describe("a table in a notebook", () => {
  it("shows names as they are written", () => {
    expect(tableHtml(["arm"], [["<b> & c"]])).toContain("&lt;b&gt; &amp; c");
  });
});
