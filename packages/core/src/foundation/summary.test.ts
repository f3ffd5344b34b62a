import { describe, expect, it } from "vitest";
import { draw, seedKey } from "./rng.ts";
import { normalQuantile } from "./numerics.ts";
import {
  gini,
  mean,
  meanInterval,
  pairedInterval,
  quantile,
  quantiles,
  sampleVariance,
  wilsonInterval,
} from "./summary.ts";

describe("a mean and a variance", () => {
  it("are those counted by hand", () => {
    expect([mean([1, 2, 3, 6]), sampleVariance([1, 2, 3, 6])]).toEqual([3, 14 / 3]);
  });

  it("keep their digits far from zero", () => {
    expect(sampleVariance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
  });

  it("are not numbers where there is nothing to say", () => {
    expect([mean([]), sampleVariance([1]), quantile([], 0.5)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it("sum from the first to the last", () => {
    expect(mean([1e16, 1, -1e16, 1])).toBe(0.25);
  });
});

describe("a quantile", () => {
  it("is linear between neighbours, as R's type 7", () => {
    // R: quantile(c(15, 20, 35, 40, 50), c(0, .05, .3, .4, .5, 1))
    expect(quantiles([50, 15, 40, 20, 35], [0, 0.05, 0.3, 0.4, 0.5, 1])).toEqual([15, 16, 23, 29, 35, 50]);
  });

  it("of one value is that value, and leaves the order of its values alone", () => {
    const values = [3, 1, 2];
    expect([quantile([7], 0), quantile([7], 0.3), quantile([7], 1), quantile(values, 0.5)]).toEqual([7, 7, 7, 2]);
    expect(values).toEqual([3, 1, 2]);
  });

  it("is not known where a value is none, and there is none at what is no share", () => {
    for (const share of [0, 0.5, 1]) expect(quantile([1, Number.NaN, 3], share)).toBeNaN();
    for (const share of [-0.1, 50, Number.NaN])
      expect(() => quantile([1, 2], share)).toThrow(`There is no quantile at ${share}`);
  });

  it("takes infinities for values", () => {
    const most = Number.POSITIVE_INFINITY;
    expect(quantiles([most, most, 1], [0, 0.75, 1])).toEqual([1, most, most]);
  });
});

describe("inequality", () => {
  it("is nothing among equals and nearly one when one has all", () => {
    expect([gini([5, 5, 5, 5]), gini([0, 0, 0, 1]), gini([0, 0])]).toEqual([0, 0.75, 0]);
  });

  it("is half the mean difference over the mean, whatever the order and the scale", () => {
    const values = [3, 1, 8, 0.5, 2];
    let differences = 0;
    for (const a of values) for (const b of values) differences += Math.abs(a - b);
    const wanted = differences / 25 / (2 * 2.9);
    expect(gini(values)).toBeCloseTo(wanted, 14);
    expect(gini(values.map((x) => 1000 * x))).toBeCloseTo(wanted, 14);
  });
});

describe("an interval", () => {
  it("of pairs is Student's on their differences", () => {
    // Differences 1, 2, 3, 4: mean 2.5, standard error sqrt(5/3)/2, t(3; .975) = 3.182446 from the tables.
    const { estimate, low, high, standardError, count } = pairedInterval([11, 12, 13, 14], [10, 10, 10, 10]);
    const error = Math.sqrt(5 / 3) / 2;
    expect([estimate, count]).toEqual([2.5, 4]);
    expect(standardError).toBeCloseTo(error, 14);
    expect([low, high]).toEqual([expect.closeTo(2.5 - 3.182446 * error, 4), expect.closeTo(2.5 + 3.182446 * error, 4)]);
  });

  it("forgets what a pair shares", () => {
    const shared = [1e6, -3e5, 7e5, 2e4];
    const { low, high } = pairedInterval(
      shared.map((x, i) => x + (i % 2)),
      shared,
    );
    expect([low > -1, high < 2]).toEqual([true, true]);
  });

  it("refuses values that do not pair", () => {
    expect(() => pairedInterval([1, 2], [1])).toThrow("run both with the same seeds");
  });

  it("of a single pair reaches everywhere", () => {
    expect(pairedInterval([3], [1])).toMatchObject({
      estimate: 2,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
  });

  it("covers the truth as often as it says", () => {
    const { k0, k1 } = seedKey("intervals");
    const trials = 4_000;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const { low, high } = meanInterval(
        [0, 1, 2, 3, 4].map((i) => normalQuantile(draw(k0, k1, trial, i))),
        0.9,
      );
      if (low <= 0 && high >= 0) covered++;
    }
    expect(Math.abs(covered / trials - 0.9)).toBeLessThan(5 * Math.sqrt((0.9 * 0.1) / trials));
  });
});

describe("a share with its interval", () => {
  it("is Wilson's", () => {
    // R: prop.test(81, 263, correct = FALSE), the example of Newcombe (1998), table I: 0.2553 to 0.3662.
    const { low, high } = wilsonInterval(81, 263);
    expect([low, high]).toEqual([expect.closeTo(0.2553, 4), expect.closeTo(0.3662, 4)]);
    // And of 0 in 20: 0 to 0.1611.
    expect(wilsonInterval(0, 20)).toEqual({ estimate: 0, low: 0, high: expect.closeTo(0.1611, 4) });
    expect(wilsonInterval(20, 20)).toEqual({ estimate: 1, low: expect.closeTo(0.8389, 4), high: 1 });
  });

  it("is refused where fewer than none or more than all succeed", () => {
    for (const [successes, trials] of [
      [4, 3],
      [-1, 3],
      [Number.NaN, 3],
      [0, -1],
    ] as const)
      expect(() => wilsonInterval(successes, trials)).toThrow(`${successes} of ${trials} trials cannot succeed`);
    expect(wilsonInterval(3, 3).high).toBe(1);
  });

  it("says nothing without trials", () => {
    expect(wilsonInterval(0, 0)).toEqual({ estimate: Number.NaN, low: 0, high: 1 });
  });
});

it("quantiles are refused at what is no share", () => {
  for (const share of [-0.1, 1.1, 95, Number.NaN])
    expect(() => quantile([1, 2, 3], share)).toThrow(`There is no quantile at ${share}: give a share from 0 to 1.`);
  expect([0, 1].map((share) => quantile([1, 2, 3], share))).toEqual([1, 3]);
});
