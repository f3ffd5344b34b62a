import { describe, expect, it } from "vitest";
import { twoSided } from "./normal.ts";
import { pearson, ranksOf } from "./ranks.ts";

describe("ranks", () => {
  it("ranks equal values alike", () => {
    expect(ranksOf([5, 1, 5, 9])).toEqual([2.5, 1, 2.5, 4]);
    expect(ranksOf([5, Number.NaN, 1])).toEqual([2, Number.NaN, 1]);
    expect(pearson([1, 1, 1], [1, 2, 3])).toBe(0);
  });
});

describe("the normal distribution", () => {
  it("has its tails", () => {
    expect(twoSided(1.959964)).toBeCloseTo(0.05, 6);
    expect(twoSided(0)).toBeCloseTo(1, 6);
  });
});
