import { describe, expect, it } from "vitest";
import { middleOf } from "./mean-words.ts";

const mean = { estimate: 5e6, low: 4e6, high: 6e6 };

describe("a mean that is not known yet", () => {
  it("gives way to the median, which of few draws stands without an interval, and to nothing where nothing is known", () => {
    const few = middleOf(mean, [1e6, 3e6, 40e6], "usd");
    expect(few).toMatchObject({ isMean: false, size: "$3.0m (so few draws have no interval)" });
    expect(few.notes.join()).toContain("Mind: the mean is not known yet. So few draws do not tell it;");
    expect(middleOf(mean, [Number.NaN, Number.NaN], "usd").size).toBe("not known");
    const jackpot = Float64Array.from({ length: 40 }, (_, index) => (index === 0 ? 9e9 : 1e6));
    expect(middleOf(mean, jackpot, "usd")).toMatchObject({ isMean: false, size: "$1.0m 1.0–1.0m" });
  });
});

describe("a mean that is known", () => {
  it("stands with its interval, and nothing is to be minded", () => {
    const even = Float64Array.from({ length: 40 }, (_, index) => 5e6 + 1e6 * (index % 2));
    expect(middleOf(mean, even, "usd")).toEqual({ isMean: true, size: "$5.0m 4.0–6.0m", notes: [] });
  });
});
