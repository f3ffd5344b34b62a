import { describe, expect, it } from "vitest";
import { exponential, keyOf, lognormal, normal, type Sample, shareOf } from "../stopping/testing/samples.ts";
import { blockedMean } from "./blocks.ts";
import { falseAlarms } from "./false-alarms.ts";
import { meanKnown } from "./tail.ts";

const sampleOf = (sample: Sample, trial: number, count: number) =>
  Float64Array.from({ length: count }, (_, index) => sample(trial, index));

describe("what a mean needs to be known", () => {
  it("is Cochran's rule, as amended, by hand", () => {
    // Around the mean of 1: 99 of −1 and one of 99, m2 = 99, m3 = 9,702, so G² = 9,702² / 99³ = 97.01.
    const jackpot = Float64Array.from({ length: 100 }, (_, index) => (index === 0 ? 100 : 0));
    expect(meanKnown(jackpot)).toEqual({
      isKnown: false,
      needed: Math.ceil(28 + 25 * (9702 ** 2 / 99 ** 3)),
      count: 100,
    });
  });

  it("counts tails on both sides, which have no skewness", () => {
    const even = Float64Array.from({ length: 100 }, (_, index) => (index === 0 ? 100 : index === 1 ? -100 : 0));
    // m2 = 200, E|d|³ = 20,000: ρ = 7.07 beyond 1.60.
    expect(meanKnown(even).needed).toBe(Math.ceil(28 + 25 * (20_000 / 200 ** 1.5 - 2 * Math.sqrt(2 / Math.PI)) ** 2));
    expect(meanKnown(even).isKnown).toBe(false);
  });

  it("is little where all are the same, or a coin", () => {
    expect(meanKnown(new Float64Array(40))).toMatchObject({ isKnown: true, needed: 28 });
    expect(meanKnown(Float64Array.from({ length: 40 }, (_, index) => index % 2))).toMatchObject({ needed: 28 });
  });

  it("is never there of one draw or none, however many replications it has", () => {
    expect(meanKnown([])).toEqual({ isKnown: false, needed: Infinity, count: 0 });
    expect(meanKnown([1, 2, 3, 4], 4)).toEqual({ isKnown: false, needed: Infinity, count: 1 });
  });

  it("counts draws, and leaves out those without a number", () => {
    const values = Float64Array.from({ length: 80 }, (_, index) => (index < 8 ? Number.NaN : index % 2));
    expect(meanKnown(values, 2).count).toBe(36);
  });

  const trials = 400;
  it.each([
    ["normal", normal(keyOf("normal")), 0, 64, 1],
    ["exponential", exponential(keyOf("exponential")), 1, 256, 0.95],
  ])("is soon there of %s numbers, whose intervals hold", (_name, sample, truth, count, least) => {
    const known = shareOf(trials, (trial) => meanKnown(sampleOf(sample, trial, count)).isKnown);
    const covered = shareOf(trials, (trial) => {
      const { low, high } = blockedMean(sampleOf(sample, trial, count));
      return low <= truth && truth <= high;
    });
    expect(known).toBeGreaterThanOrEqual(least - 0.02);
    expect(covered).toBeGreaterThan(0.91);
  });

  it.each([
    [1.5, 64, 0.02],
    [1.5, 256, 0.04],
    [2, 512, 0.02],
  ])(
    "is seldom said to be there of lognormal money of sigma %f and %i draws, whose intervals do not",
    (sigma, count, most) => {
      const money = lognormal(keyOf("money"), sigma);
      expect(shareOf(trials, (trial) => meanKnown(sampleOf(money, trial, count)).isKnown)).toBeLessThan(most + 0.02);
      const truth = Math.exp(sigma ** 2 / 2);
      const covered = shareOf(trials, (trial) => {
        const { low, high } = blockedMean(sampleOf(money, trial, count));
        return low <= truth && truth <= high;
      });
      expect(covered).toBeLessThan(0.92);
    },
  );

  it("takes false alarms for unknown where a jackpot was seen, and for known where none can be", () => {
    const once = Float64Array.from({ length: 64 }, (_, index) => (index === 5 ? 10 : (index % 7) / 70));
    expect(falseAlarms(once)).toMatchObject({ low: 0, high: 1 });
    expect(falseAlarms(once).estimate).toBeGreaterThan(0.2);
    expect(falseAlarms(sampleOf(normal(keyOf("normal")), 3, 64)).high).toBeLessThan(0.1);
  });
});
