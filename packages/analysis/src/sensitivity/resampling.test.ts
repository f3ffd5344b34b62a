import { draw, seedKey } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { intervalsOfMeans, resampledCounts } from "./resampling.ts";

describe("rows drawn again", () => {
  it("are as many as there were", () => {
    for (const counts of resampledCounts(10, { resamples: 5 }))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
  });

  it("are the same for the same seed, and others for another", () => {
    const once = [...resampledCounts(10, { resamples: 3 })];
    expect([...resampledCounts(10, { resamples: 3 })]).toEqual(once);
    expect([...resampledCounts(10, { resamples: 3, seed: 2 })]).not.toEqual(once);
  });
});

describe("intervals from rows drawn again", () => {
  it("are as wide as theory has those of a mean", () => {
    const { k0, k1 } = seedKey("uniform");
    const values = Float64Array.from({ length: 1000 }, (_, row) => draw(k0, k1, row, 0));
    const [{ low, high, estimate }] = intervalsOfMeans([values], (means) => [means[0]!], { resamples: 1000 }) as [
      { low: number; high: number; estimate: number },
    ];
    expect(estimate).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 1000, 12);
    // Twice 1.96 standard errors of a uniform mean, to a tenth: the error of 1000 resamples.
    expect((high - low) / ((2 * 1.96 * Math.sqrt(1 / 12)) / Math.sqrt(1000))).toBeCloseTo(1, 1);
  });

  it("keep rows together: the ratio of a column to itself is certain", () => {
    const column = new Float64Array([1, 5, 2, 8]);
    const [ratio] = intervalsOfMeans([column, column], ([a, b]) => [a! / b!]);
    expect(ratio).toEqual({ estimate: 1, low: 1, high: 1 });
  });

  it("have no bounds without resamples", () => {
    const [mean] = intervalsOfMeans([new Float64Array([1, 3])], ([a]) => [a!], { resamples: 0 });
    expect(mean).toEqual({ estimate: 2, low: Number.NaN, high: Number.NaN });
  });
});
