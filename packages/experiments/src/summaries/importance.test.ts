import { describe, expect, it } from "vitest";
import { importance, pearson, ranksOf, twoSided } from "./importance.ts";
import type { Study } from "../study.ts";

const draws = 60;
const values = Array.from({ length: draws }, (_, row) => [row / draws, ((row * 37) % draws) / draws]);
const factor = (path: string, grade: "A" | "D") => ({
  path,
  label: path,
  unit: "ratio" as const,
  grade,
  low: 0,
  high: 1,
  middle: 0.5,
  isCentred: false,
  isLog: false,
  isInteger: false,
});
const study = { factors: [factor("noise", "A"), factor("cause", "D")], values, draws, luck: 1 } as unknown as Study;

describe("importance", () => {
  it("finds the assumption that a result rests on, however curved the link", () => {
    const [first, second] = importance(
      study,
      values.map(([, cause]) => cause! ** 3),
    );
    expect(first!.factor.path).toBe("cause");
    expect(first!.correlation.estimate).toBeCloseTo(1, 12);
    expect(first!.doubt).toBeLessThan(1e-9);
    expect(second!.doubt).toBeGreaterThan(0.05);
    expect(second!.correlation.low).toBeLessThan(0);
    expect(second!.correlation.high).toBeGreaterThan(0);
  });

  it("ranks equal values alike", () => {
    expect(ranksOf([5, 1, 5, 9])).toEqual([2.5, 1, 2.5, 4]);
    expect(ranksOf([5, Number.NaN, 1])).toEqual([2, Number.NaN, 1]);
    expect(pearson([1, 1, 1], [1, 2, 3])).toBe(0);
  });

  it("knows the tails of the normal distribution", () => {
    expect(twoSided(1.959964)).toBeCloseTo(0.05, 6);
    expect(twoSided(0)).toBeCloseTo(1, 6);
  });
});
