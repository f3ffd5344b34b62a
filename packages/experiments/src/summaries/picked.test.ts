import { type Interval, rankCorrelationInterval } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import type { Study } from "../study.ts";
import { keyOf, normal } from "../testing/normal.ts";
import { importance } from "./importance.ts";
import { clearBelow, pickedConfidence } from "./picked.ts";

describe("the confidence of what was picked", () => {
  it("is that of all where all are told, and the less chance is left to each, the fewer of many are", () => {
    expect(pickedConfidence(5, 5)).toBeCloseTo(0.95, 12);
    expect(pickedConfidence(1, 100)).toBeCloseTo(1 - 0.05 / 100, 12);
    expect(pickedConfidence(10, 100, 0.9)).toBeCloseTo(1 - 0.1 / 10, 12);
    // The strongest is looked at where none stands out; of nothing there is nothing to pick.
    expect(pickedConfidence(0, 100)).toBe(pickedConfidence(1, 100));
    expect(pickedConfidence(7, 5)).toBe(pickedConfidence(5, 5));
    expect(pickedConfidence(0, 0)).toBeCloseTo(0.95, 12);
  });

  it("lets few told intervals of a study miss the truth, where usual ones of what stands out often do", () => {
    const [trials, draws, looked, causes, part] = [400, 80, 60, 6, 0.24];
    // Of normal values, by Kruskal (1958), J. American Statistical Association 53(284).
    const truth = (6 / Math.PI) * Math.asin(part / 2);
    const of = normal(keyOf("picked"));
    const shares = { missed: 0, missedUsually: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const values = Array.from({ length: draws }, (_, row) =>
        Array.from({ length: looked + 1 }, (_, index) => of(trial, row * (looked + 1) + index)),
      );
      const factors = Array.from({ length: looked }, (_, index) => ({ path: String(index) }));
      const result = values.map((row) => {
        const caused = row.slice(0, causes).reduce((sum, value) => sum + part * value, 0);
        return caused + Math.sqrt(1 - causes * part * part) * row[looked]!;
      });
      const study = { factors, values, draws, replications: 1 } as unknown as Study;
      const told = importance(study, result).filter(({ doubt }) => doubt < clearBelow);
      const realOf = (path: string) => (Number(path) < causes ? truth : 0);
      const missing = (intervals: readonly Interval[]) =>
        intervals.filter(
          ({ low, high }, at) => !(low <= realOf(told[at]!.factor.path) && realOf(told[at]!.factor.path) <= high),
        ).length / Math.max(1, told.length);
      shares.missed += missing(told.map(({ correlation }) => correlation)) / trials;
      shares.missedUsually +=
        missing(told.map(({ correlation }) => rankCorrelationInterval(correlation.estimate, draws))) / trials;
      // What is said to stand out has an interval that says so.
      for (const { correlation } of told) expect(correlation.low > 0 || correlation.high < 0).toBe(true);
    }
    expect(shares.missed).toBeGreaterThan(0.005);
    expect(shares.missed).toBeLessThan(0.06);
    expect(shares.missedUsually).toBeGreaterThan(0.1);
  });
});
