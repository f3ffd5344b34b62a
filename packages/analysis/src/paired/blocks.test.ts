import { meanInterval } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { blockedMean, blockLength, spreadOfMean, unitsOf } from "./blocks.ts";

/** A number for each of so many replications. */
const numbers = (count: number, of = (index: number) => Math.sin(index * index)) =>
  Float64Array.from({ length: count }, (_, index) => of(index));
const blockMeans = (values: Float64Array, size = 16) =>
  Array.from({ length: values.length / size }, (_, block) =>
    values.subarray(block * size, (block + 1) * size).reduce((sum, value) => sum + value / size, 0),
  );

describe("a block", () => {
  it("holds sixteen replications, and whole draws", () => {
    expect([1, 2, 3, 5, 16, 24].map(blockLength)).toEqual([16, 16, 48, 80, 16, 48]);
  });

  it("is one piece of evidence, that weighs the more the more there are", () => {
    const values = numbers(96);
    const { unit, count, estimate, standardError } = blockedMean(values);
    const [blocks, draws] = [meanInterval(blockMeans(values)), meanInterval(values)];
    expect([unit, count]).toEqual(["block", 6]);
    expect(estimate).toBeCloseTo(blocks.estimate, 12);
    // A third by blocks and two thirds by draws, of six; nine tenths by blocks of forty.
    expect(standardError ** 2).toBeCloseTo(blocks.standardError ** 2 / 3 + (2 * draws.standardError ** 2) / 3, 12);
    expect(unitsOf(numbers(640)).weight).toBeCloseTo(0.9, 12);
  });

  it("hides what differs within it: good and bad worlds in proportion are little uncertainty of many blocks", () => {
    const even = (count: number) => numbers(count, (index) => index % 16);
    const plain = (count: number) => meanInterval(even(count)).standardError;
    expect(blockedMean(even(640)).standardError / plain(640)).toBeCloseTo(Math.sqrt(0.1), 12);
    expect(blockedMean(even(64)).standardError / plain(64)).toBeCloseTo(1, 12);
  });

  it("has the degrees of freedom of blocks where each is a draw", () => {
    const { variance, degrees } = spreadOfMean(numbers(160), 16);
    const plain = meanInterval(blockMeans(numbers(160)));
    expect(variance).toBeCloseTo(plain.standardError ** 2, 15);
    expect(degrees).toBeCloseTo(9, 9);
  });

  it("gives way to draws, and draws of one replication to replications, where there are fewer than five", () => {
    expect(spreadOfMean(numbers(64), 2)).toMatchObject({ unit: "draw", count: 32, degrees: 31 });
    expect(spreadOfMean(numbers(64))).toMatchObject({ unit: "replication", count: 64, degrees: 63 });
    expect(spreadOfMean(numbers(80))).toMatchObject({ unit: "block", count: 5 });
    expect(blockedMean([7])).toMatchObject({ estimate: 7, low: -Infinity, high: Infinity });
  });

  it("begins by what it has of it, so that one replication more changes little", () => {
    expect(unitsOf(numbers(64)).weight).toBe(0);
    expect(unitsOf(numbers(65)).weight).toBeCloseTo(1 - 4 / (65 ** 2 / 1025), 12);
    expect(unitsOf(numbers(80)).weight).toBeCloseTo(0.2, 12);
  });

  it("weighs by what it has, so that the mean is the mean of all numbers", () => {
    const values = numbers(96);
    for (const index of [0, 1, 2, 3, 4, 5, 6, 7, 40, 90]) values[index] = Number.NaN;
    const known = [...values].filter((value) => !Number.isNaN(value));
    const { estimate, count } = blockedMean(values);
    expect(estimate).toBeCloseTo(known.reduce((sum, value) => sum + value, 0) / known.length, 12);
    expect(count).toBe(6);
  });

  it("counts for nothing where it has no number", () => {
    const values = numbers(96);
    values.fill(Number.NaN, 16, 32);
    expect(blockedMean(values)).toMatchObject({ count: 5, unit: "block" });
  });
});
