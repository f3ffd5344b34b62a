import { wilsonInterval } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { inBlocks, keyOf, normal } from "../stopping/testing/samples.ts";
import { blockedShare, chanceOfMore, chancesOfFirst } from "./chance.ts";

const column = (name: string, count: number, more = 0) => {
  const sample = normal(keyOf(name));
  return Float64Array.from({ length: count }, (_, index) => more + sample(0, index));
};

describe("the chance that one arm has more than another", () => {
  it("counts ties half and leaves out what nobody knows", () => {
    const { estimate } = chanceOfMore([3, 1, 2, Number.NaN], [1, 3, 2, 0]);
    expect(estimate).toBe(0.5);
    expect(chanceOfMore([3, 3, 2, Number.NaN], [1, 1, 2, 0]).estimate).toBeCloseTo(2.5 / 3, 12);
    expect(chanceOfMore([Infinity, 1], [3, Infinity]).estimate).toBe(0.5);
  });

  it("adds up to one with the chance of the other", () => {
    const [a, b] = [column("a", 160), column("b", 160)];
    const [more, less] = [chanceOfMore(a, b), chanceOfMore(b, a)];
    expect(more.estimate + less.estimate).toBeCloseTo(1, 12);
    expect(more.low + less.high).toBeCloseTo(1, 9);
  });

  it("has no more evidence than there are draws, however alike the blocks", () => {
    const even = Float64Array.from({ length: 160 }, (_, index) => index % 2);
    for (const [replications, draws] of [
      [1, 160],
      [2, 80],
    ] as const) {
      const [{ low, high }, plain] = [blockedShare(even, { replications }), wilsonInterval(draws / 2, draws)];
      // Wider by no more than Student's t of so many draws.
      expect((high - low) / (plain.high - plain.low)).toBeGreaterThanOrEqual(1);
      expect((high - low) / (plain.high - plain.low)).toBeLessThan(1.02);
    }
  });

  it("has the evidence of blocks where all replications of a block agree", () => {
    const alike = Float64Array.from({ length: 640 }, (_, index) => Math.floor(index / 16) % 2);
    const { low, high } = blockedShare(alike);
    const plain = wilsonInterval(20, 40);
    expect((high - low) / (plain.high - plain.low)).toBeGreaterThan(0.95);
    expect((high - low) / (plain.high - plain.low)).toBeLessThan(1.1);
  });

  it("is not certain where it always happened", () => {
    const { low, high, estimate } = blockedShare(new Float64Array(160).fill(1));
    expect([estimate, high]).toEqual([1, 1]);
    expect(low).toBeLessThan(0.98);
  });

  it("knows nothing of nothing", () => {
    expect(blockedShare([Number.NaN])).toMatchObject({ low: 0, high: 1, count: 0 });
  });

  it("has the truth in its interval as often as it says, in blocks", () => {
    const trials = 400;
    const sample = normal(keyOf("chance"));
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const scores = Float64Array.from({ length: 160 }, (_, index) => (sample(trial, index) < -0.5244005 ? 1 : 0));
      const { low, high } = blockedShare(scores);
      if (low <= 0.3 && 0.3 <= high) covered++;
    }
    // Of 95%, four binomial standard errors; wider rather than narrower, for ten blocks.
    expect(covered / trials).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / trials));
  });
});

describe("the chance to be first", () => {
  it("is shared by those who tie and adds up to one", () => {
    const shares = chancesOfFirst([
      [2, 5, 1],
      [2, 1, 9],
      [1, 2, Number.NaN],
    ]);
    expect(shares.map(({ estimate }) => estimate)).toEqual([0.75, 0.25, 0]);
  });

  it("is that of the one who is ahead", () => {
    const [first] = chancesOfFirst([column("a", 320, 2), column("b", 320), column("c", 320)]);
    // P(a > max(b, c)) for a ahead by two deviations is 0.86.
    expect(first!.low).toBeLessThan(0.86);
    expect(first!.high).toBeGreaterThan(0.86);
    expect(inBlocks(() => 1)(0, 0)).toBe(1);
  });
});
