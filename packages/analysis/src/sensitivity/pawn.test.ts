import { draw, seedKey } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { sobolPoints } from "../designs/sobol-sequence.ts";
import { pawn, type PawnStatistic } from "./pawn.ts";
import { ishigami } from "./testing/functions.ts";

const names = ["x1", "x2", "x3"];

describe("PAWN of Ishigami's function", () => {
  const points = sobolPoints(3, 2048);
  const outputs = points.map(ishigami);
  const indices = (statistic: PawnStatistic, slices: number) =>
    pawn(names, points, outputs, { statistic, slices, resamples: 0, dummies: 0 }).factors.map(
      ({ index }) => index.estimate,
    );

  it("is what NumPy computes from the same points, by any statistic and number of slices", () => {
    // Slices of np.quantile, distances of scipy.stats.ks_2samp.
    const known = [
      ["median", 8, [0.218505859375, 0.339599609375, 0.088623046875]],
      ["mean", 8, [0.220764160156, 0.338806152344, 0.097961425781]],
      ["max", 8, [0.27490234375, 0.357421875, 0.17724609375]],
      ["median", 10, [0.248801901191, 0.396172351372, 0.087823606005]],
      ["mean", 10, [0.226316458558, 0.349188892687, 0.09927108553]],
      ["max", 10, [0.293890529726, 0.501612519055, 0.20674066311]],
      ["median", 16, [0.22900390625, 0.39404296875, 0.105224609375]],
    ] as const;
    for (const [statistic, slices, expected] of known)
      indices(statistic, slices).forEach((index, position) => expect(index).toBeCloseTo(expected[position]!, 11));
  });

  it("has intervals around it, and finds all three above a dummy", () => {
    const { factors, threshold, rows } = pawn(names, points.slice(0, 512), outputs.slice(0, 512), { resamples: 100 });
    expect(rows).toBe(512);
    for (const { index, isAboveThreshold, bySlice } of factors) {
      expect(index.low).toBeLessThan(index.estimate);
      expect(index.high).toBeGreaterThan(index.estimate);
      expect(isAboveThreshold).toBe(index.estimate > threshold);
      expect(bySlice).toHaveLength(10);
    }
    expect(factors.slice(0, 2).map(({ isAboveThreshold }) => isAboveThreshold)).toEqual([true, true]);
  });
});

describe("PAWN", () => {
  it("lets about one in twenty factors that do nothing pass its threshold", () => {
    const { k0, k1 } = seedKey("idle");
    const idle = Array.from({ length: 60 }, (_, index) => `idle ${index}`);
    const points = Array.from({ length: 256 }, (_, row) => idle.map((_name, column) => draw(k0, k1, row, column)));
    const nothing = points.map((_, row) => draw(k0, k1, row, 60));
    const { factors, threshold, thresholdOfAll } = pawn(idle, points, nothing, { resamples: 0 });
    // Four binomial standard errors above three.
    expect(factors.filter(({ isAboveThreshold }) => isAboveThreshold).length).toBeLessThan(3 + 7);
    expect(thresholdOfAll).toBeGreaterThan(threshold);
    // None of them passes that of the greatest, but in one study of twenty.
    expect(factors.filter(({ isAboveAllDummies }) => isAboveAllDummies).length).toBeLessThan(2);
  });

  it("is the distance of two halves where one factor decides all", () => {
    const inputs = Array.from({ length: 100 }, (_, row) => [row]);
    const { factors } = pawn(
      ["x"],
      inputs,
      inputs.map(([x]) => x!),
      { slices: 2, resamples: 0 },
    );
    expect(factors[0]!.bySlice).toEqual([0.5, 0.5]);
  });

  it("has intervals as wide as theory has them, where one factor decides all", () => {
    // The greater distance is the greater of the halves' shares: 0.5 and half a normal number with a deviation of 0.05.
    const inputs = Array.from({ length: 100 }, (_, row) => [row]);
    const { factors } = pawn(
      ["x"],
      inputs,
      inputs.map(([x]) => x!),
      { slices: 2, statistic: "max", resamples: 1000, dummies: 0 },
    );
    const { low, high } = factors[0]!.index;
    expect(Math.abs(high - low - (2.24 - 0.03) * 0.05)).toBeLessThan(0.015);
  });

  it("keeps equal values of a factor in one slice", () => {
    const inputs = Array.from({ length: 100 }, (_, row) => [row < 70 ? 0 : 1]);
    const { factors } = pawn(
      ["x"],
      inputs,
      inputs.map(([x]) => x!),
      { slices: 10, resamples: 0 },
    );
    expect(factors[0]!.bySlice.map((distance) => Number(distance.toFixed(12)))).toEqual([0.3, 0.7]);
  });

  it("counts infinities as results and leaves out what is missing", () => {
    const inputs = Array.from({ length: 40 }, (_, row) => [row]);
    const outputs = inputs.map(([x]) => (x! < 20 ? Number.POSITIVE_INFINITY : x! < 30 ? x! : Number.NaN));
    const { factors, rows } = pawn(["x"], inputs, outputs, { slices: 3, resamples: 0, dummies: 0 });
    expect(rows).toBe(30);
    expect(factors[0]!.bySlice.map((distance) => Number(distance.toFixed(12)))).toEqual([
      0.333333333333, 0.333333333333, 0.666666666667,
    ]);
  });

  it("refuses fewer than two rows a slice, and results that fit no rows", () => {
    expect(() => pawn(["x"], [[1], [2]], [1, 2])).toThrow("2 results are too few for 10 slices");
    expect(() => pawn(["x"], [[1], [2]], [1])).toThrow("1 results do not fit 2 rows");
  });
});
