import { describe, expect, it } from "vitest";
import { draw, seedKey } from "./rng.ts";
import { lognormal } from "./draws.ts";
import { normalQuantile } from "./numerics.ts";
import { ConfidenceError } from "./confidence.ts";
import {
  jackknifeInterval,
  meanInterval,
  medianInterval,
  pairedInterval,
  pairedShareInterval,
  rankCorrelationInterval,
  wilsonInterval,
} from "./interval.ts";

const { k0, k1 } = seedKey("intervals");
const u = (trial: number, index: number) => draw(k0, k1, trial, index);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const never = Number.POSITIVE_INFINITY;

describe("the interval of a median", () => {
  it("stands between the order statistics of the tables", () => {
    // Ranks at 95% as in Conover (1999), or R: qbinom(0.025, n, 0.5).
    const ranks = [6, 8, 9, 12, 15, 16, 20, 25, 50, 100].map((count) => {
      const { low, high } = medianInterval(upTo(count));
      return [count, low, high];
    });
    expect(ranks).toEqual([
      [6, 1, 6],
      [8, 1, 8],
      [9, 2, 8],
      [12, 3, 10],
      [15, 4, 12],
      [16, 4, 13],
      [20, 6, 15],
      [25, 8, 18],
      [50, 18, 33],
      [100, 40, 61],
    ]);
  });

  it("says nothing of fewer than six values", () => {
    for (const count of [0, 1, 5]) expect(medianInterval(upTo(count))).toMatchObject({ low: -never, high: never });
    expect(medianInterval([]).estimate).toBeNaN();
    expect([medianInterval([3]).estimate, medianInterval([4, 1]).estimate]).toEqual([3, 2.5]);
  });

  it("is not known where a value is none", () => {
    expect(medianInterval([1, 2, Number.NaN, 4, 5, 6, 7])).toEqual({
      estimate: Number.NaN,
      low: Number.NaN,
      high: Number.NaN,
      count: 7,
    });
  });

  it("takes infinities for values", () => {
    const mixed = [...upTo(8), ...Array.from({ length: 6 }, () => never)];
    expect(medianInterval(mixed)).toMatchObject({ estimate: 7.5, low: 3, high: never });
    expect(medianInterval([1, never, never, never, never, never, never]).estimate).toBe(never);
  });

  it("is that of the values told once where each is told twice", () => {
    const twice = upTo(40).flatMap((value) => [value, value]);
    expect(medianInterval(twice, 40)).toEqual(medianInterval(upTo(40)));
  });

  it("is found for very many values too", () => {
    const { low, high } = medianInterval(upTo(100_000));
    expect([low, high]).toEqual([49_690, 50_311]);
  });

  it("covers the median as often as it says, of lopsided values too", () => {
    for (const count of [6, 16, 40]) {
      let covered = 0;
      for (let trial = 0; trial < 2000; trial++) {
        const values = Array.from({ length: count }, (_, index) => lognormal(u(trial, index), 1, 2));
        const { low, high } = medianInterval(values);
        if (low <= 1 && high >= 1) covered++;
      }
      expect(covered / 2000, `of ${count}`).toBeGreaterThan(0.94);
    }
  });
});

describe("the interval of a difference between shares by pairs", () => {
  it("does not collapse where no pair differs", () => {
    const { estimate, low, high } = pairedShareInterval(new Float64Array(16));
    // By hand: the root of 1 in 18, over 18, times 1.96.
    expect([estimate, low, high]).toEqual([0, expect.closeTo(-0.1089, 4), expect.closeTo(0.1089, 4)]);
  });

  it("holds the estimate, and stays within -1 and 1", () => {
    for (const values of [[1], [1, 1, 1, 1], [-1, -1], [0.5, -0.5, 1], upTo(300).map(() => 1)]) {
      const { estimate, low, high } = pairedShareInterval(values);
      expect(low).toBeGreaterThanOrEqual(-1);
      expect(high).toBeLessThanOrEqual(1);
      expect(low <= estimate && estimate <= high).toBe(true);
    }
    expect(pairedShareInterval([])).toEqual({ estimate: Number.NaN, low: -1, high: 1 });
  });

  it("covers a small difference as often as it says", () => {
    let covered = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const pairs = Array.from({ length: 16 }, (_, index) => {
        const chance = u(trial, index);
        return chance < 0.1 ? 1 : chance < 0.14 ? -1 : 0;
      });
      const { low, high } = pairedShareInterval(pairs);
      if (low <= 0.06 && high >= 0.06) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.93);
  });
});

describe("the interval of a rank correlation", () => {
  it("is Fisher's", () => {
    const { low, high } = rankCorrelationInterval(0.5, 100);
    expect([low, high]).toEqual([expect.closeTo(0.33142, 5), expect.closeTo(0.63764, 5)]);
    expect(rankCorrelationInterval(0, 3)).toEqual({ estimate: 0, low: -1, high: 1 });
    expect(rankCorrelationInterval(1, 9)).toEqual({ estimate: 1, low: 1, high: 1 });
  });
});

describe("the jackknife", () => {
  it("is Student's interval for a mean", () => {
    const values = [2, 4, 4, 7, 8, 11];
    const mean = (indices: readonly number[]) =>
      indices.reduce((sum, index) => sum + values[index]!, 0) / indices.length;
    const { estimate, low, high } = jackknifeInterval(values.length, mean);
    expect(estimate).toBe(6);
    // R: t.test(c(2, 4, 4, 7, 8, 11))
    expect([low, high]).toEqual([expect.closeTo(2.548, 2), expect.closeTo(9.452, 2)]);
    expect(jackknifeInterval(2, mean)).toMatchObject({ low: -never, high: never });
  });

  it("covers a ratio as often as it says", () => {
    let covered = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const pairs = Array.from({ length: 40 }, (_, index) => [
        3 + normalQuantile(u(trial, 2 * index)),
        2 + u(trial, 2 * index + 1),
      ]);
      const sum = (indices: readonly number[], part: number) =>
        indices.reduce((total, index) => total + pairs[index]![part]!, 0);
      const { low, high } = jackknifeInterval(40, (indices) => sum(indices, 0) / sum(indices, 1));
      if (low <= 1.2 && high >= 1.2) covered++;
    }
    expect(covered / 1000).toBeGreaterThan(0.93);
  });
});

it("no interval has a confidence that is no chance", () => {
  const values = [3, 1, 4, 1, 5, 9];
  const intervals: Readonly<Record<string, (confidence: number) => unknown>> = {
    mean: (confidence) => meanInterval(values, confidence),
    pairs: (confidence) => pairedInterval(values, values.toReversed(), confidence),
    shares: (confidence) => pairedShareInterval([1, 0, -1], confidence),
    wilson: (confidence) => wilsonInterval(1, 3, confidence),
    median: (confidence) => medianInterval(values, 6, confidence),
    ranks: (confidence) => rankCorrelationInterval(0.5, 20, confidence),
    jackknife: (confidence) => jackknifeInterval(6, (rows) => rows.length, confidence),
  };
  for (const [name, of] of Object.entries(intervals)) {
    for (const confidence of [0, 1, 95, -0.5, Number.NaN]) expect(() => of(confidence), name).toThrow(ConfidenceError);
    expect(() => of(0.9), name).not.toThrow();
  }
});
