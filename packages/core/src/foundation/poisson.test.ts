import { describe, expect, it } from "vitest";
import { InvalidOptionError } from "./errors.ts";
import { chunkQuestions, expandedQuantile, poisson, searchedChunks, searchedQuantile } from "./poisson.ts";
import { draw, seedKey } from "./rng.ts";

const { k0, k1 } = seedKey("draws");
const count = 40_000;
const sample = (f: (row: number) => number) => Array.from({ length: count }, (_, row) => f(row));
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The exact chances of the counts within nine standard deviations, by their ratios from the mode outwards. */
function mass(lambda: number): { n: number; chance: number }[] {
  const reach = Math.ceil(9 * Math.sqrt(lambda) + 20);
  const mode = Math.floor(lambda);
  const chances = new Map([[mode, 1]]);
  for (let n = mode, chance = 1; n < mode + reach; n++) chances.set(n + 1, (chance *= lambda / (n + 1)));
  for (let n = mode, chance = 1; n > Math.max(0, mode - reach); n--) chances.set(n - 1, (chance *= n / lambda));
  const total = [...chances.values()].sort((a, b) => a - b).reduce((sum, one) => sum + one, 0);
  return [...chances].sort(([a], [b]) => a - b).map(([n, chance]) => ({ n, chance: chance / total }));
}

describe("a Poisson count", () => {
  it("is nothing for a mean of nothing or less", () => {
    expect([poisson(0, k0, k1, 0, 0), poisson(-3, k0, k1, 0, 0)]).toEqual([0, 0]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e16])("is refused a mean of %s", (mean) => {
    expect(() => poisson(mean, k0, k1, 0, 0)).toThrow(InvalidOptionError);
  });

  it("has its mean for its mean and for its variance, on both sides of the chunk", () => {
    for (const [lambda, draws] of [
      [0.02, 40_000],
      [3, 40_000],
      [499, 4_000],
      [501, 4_000],
      [2_345.6, 1_000],
    ] as const) {
      const counts = Array.from({ length: draws }, (_, row) => poisson(lambda, k0, k1, row, 7));
      const centre = average(counts);
      const variance = average(counts.map((x) => (x - lambda) ** 2));
      expect(Math.abs(centre - lambda)).toBeLessThan(5 * Math.sqrt(lambda / draws));
      // The variance of (x - lambda)^2 is lambda + 2 lambda^2.
      expect(Math.abs(variance - lambda)).toBeLessThan(5 * Math.sqrt((lambda + 2 * lambda * lambda) / draws));
    }
  });

  it("of a small mean has the published probabilities", () => {
    const counts = sample((row) => poisson(2, k0, k1, row, 8));
    const chances = [0.1353352832366127, 0.2706705664732254, 0.2706705664732254, 0.1804470443154836];
    for (const [k, chance] of chances.entries()) {
      const share = counts.filter((x) => x === k).length / count;
      expect(Math.abs(share - chance)).toBeLessThan(5 * Math.sqrt((chance * (1 - chance)) / count));
    }
  });

  it("of a million is within its spread, and takes no for ever", () => {
    for (let row = 0; row < 5; row++) expect(Math.abs(poisson(1e6, k0, k1, row, 0) - 1e6)).toBeLessThan(6 * 1e3);
  });

  it("never falls when the mean rises with the same random numbers, also across a chunk", () => {
    for (let row = 0; row < 20; row++) {
      let before = 0;
      for (const lambda of [
        0.5, 1, 10, 400, 499, 500, 501, 530, 999, 1_000, 1_001, 1_400, 9_999, 10_001, 10_499, 10_500, 10_501, 10_600,
        50_000,
      ]) {
        const now = poisson(lambda, k0, k1, row, 9);
        expect(now).toBeGreaterThanOrEqual(before);
        before = now;
      }
    }
  });

  it.each([10, 120, 500])("of mean %s has the exact probabilities", (lambda) => {
    // Pearson's statistic over classes of eight and more expected counts; above its mean by five standard deviations with
    // chance below 1e-5.
    const counts = new Map<number, number>();
    for (let row = 0; row < count; row++) {
      const one = poisson(lambda, k0, k1, row, 10);
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    let [statistic, classes, expected, seen, chances] = [0, 0, 0, 0, 0];
    for (const { n, chance } of mass(lambda)) {
      expected += chance * count;
      seen += counts.get(n) ?? 0;
      if (expected < 8) continue;
      chances += expected;
      statistic += (seen - expected) ** 2 / expected;
      classes++;
      [expected, seen] = [0, 0];
    }
    expect(chances).toBeGreaterThan(0.99 * count);
    expect(statistic).toBeLessThan(classes + 5 * Math.sqrt(2 * classes));
  });

  it.each([500.5, 2000, 100_000])("of mean %s comes out by the exact distribution function", (lambda) => {
    // A grid of numbers: the share of them that give at most n is the distribution function, to the width of the grid and 2e-8.
    const points = 20_000;
    const reached = Array.from({ length: points }, (_, i) => expandedQuantile(lambda, (i + 0.5) / points));
    let below = 0;
    let position = 0;
    for (const { n, chance } of mass(lambda)) {
      below += chance;
      while (position < points && reached[position]! <= n) position++;
      // Sums of some thousand logarithms in doubles are good to 1e-9 of the distribution function.
      expect(Math.abs(position / points - below)).toBeLessThan(0.5 / points + 3e-8);
    }
    expect(below).toBeCloseTo(1, 6);
  });

  it("of a large mean is the sum of its chunks, each asked under its own question", () => {
    const chunks = [500, 500, 200].map((lambda, j) => poisson(lambda, k0, k1, 3, 11 + j * chunkQuestions));
    expect(poisson(1_200, k0, k1, 3, 11)).toBe(chunks[0]! + chunks[1]! + chunks[2]!);
  });

  it("of a whole chunk is to the bit what a search step by step finds", () => {
    for (let row = 0; row < 20_000; row++)
      expect(poisson(500, k0, k1, row, 14)).toBe(searchedQuantile(500, draw(k0, k1, row, 14)));
  });

  it("of a very large mean is twenty chunks and one count of the rest", () => {
    const chunks = Array.from({ length: searchedChunks }, (_, j) => poisson(500, k0, k1, 4, 11 + j * chunkQuestions));
    const rest = expandedQuantile(70_000, draw(k0, k1, 4, 11 + searchedChunks * chunkQuestions));
    const searched = chunks.reduce((sum, one) => sum + one, 0);
    expect(poisson(500 * searchedChunks + 70_000, k0, k1, 4, 11)).toBe(searched + rest);
  });

  it("of 1e15 takes no longer than one of 1e3", () => {
    for (let row = 0; row < 5; row++)
      expect(Math.abs(poisson(1e15, k0, k1, row, 0) / 1e15 - 1)).toBeLessThan(6 / Math.sqrt(1e15));
  });

  it("ends for the greatest number there is, at every mean", () => {
    // The distribution function, summed in doubles, may end just below 1 - 2^-53.
    for (const lambda of [1e-9, 0.1, 1, 7.3, 100, 500]) {
      for (let row = 0; row < 2_000; row++)
        expect(poisson(lambda, k0, k1, row, 12)).toBeLessThan(lambda + 60 + 9 * Math.sqrt(lambda));
    }
  });
});
