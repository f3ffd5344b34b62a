import { describe, expect, it } from "vitest";
import { inBlocks, keyOf, lognormal, normal, type Sample } from "../stopping/testing/samples.ts";
import { varianceInterval } from "./variance.ts";

const coverage = (sample: Sample, truth: number, trials = 400) => {
  let covered = 0;
  for (let trial = 0; trial < trials; trial++) {
    const { low, high } = varianceInterval(Float64Array.from({ length: 20 }, (_, index) => sample(trial, index)));
    if (low <= truth && truth <= high) covered++;
  }
  return covered / trials;
};

describe("the interval of a variance", () => {
  it("has the truth in 19 of 20 trials where numbers are normal", () => {
    expect(Math.abs(coverage(normal(keyOf("variance")), 1) - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / 400));
  });

  it("has it in five of six where they have long tails, of which chi-squared's loses more", () => {
    const truth = ((Math.E - 1) * Math.E) / 16;
    // An independent program found 0.87 of 3,000 trials, and 0.82 for chi-squared's.
    expect(coverage(inBlocks(lognormal(keyOf("variance"), 1)), truth)).toBeGreaterThan(
      0.87 - 4 * Math.sqrt((0.87 * 0.13) / 400),
    );
  });

  it("is the estimate's own, and of any scale", () => {
    const values = [1, 4, 2, 8, 5, 7];
    const [plain, scaled] = [varianceInterval(values), varianceInterval(values.map((value) => 10 * value + 3))];
    expect(plain.estimate).toBeCloseTo(7.5, 12);
    expect(scaled.low / plain.low).toBeCloseTo(100, 9);
    expect(scaled.high / plain.high).toBeCloseTo(100, 9);
  });

  it("is open where nothing varies, or one number does", () => {
    expect(varianceInterval([1, 1, 1, 1])).toEqual({ estimate: 0, low: 0, high: Infinity });
    expect(varianceInterval([1, 1, 1, 2])).toEqual({ estimate: 0.25, low: 0, high: Infinity });
  });
});
