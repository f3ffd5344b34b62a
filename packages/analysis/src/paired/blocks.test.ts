import { meanInterval } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { blockedMean, blockLength, unitValues } from "./blocks.ts";

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

  it("is one piece of evidence", () => {
    const values = numbers(96);
    const { unit, ...interval } = blockedMean(values);
    const plain = meanInterval(blockMeans(values));
    expect(unit).toBe("block");
    expect(interval.count).toBe(6);
    expect(interval.estimate).toBeCloseTo(plain.estimate, 12);
    expect(interval.standardError).toBeCloseTo(plain.standardError, 12);
  });

  it("hides what differs within it: good and bad worlds in proportion are no uncertainty", () => {
    expect(blockedMean(numbers(160, (index) => index % 16)).standardError).toBeCloseTo(0, 12);
  });

  it("gives way to draws, and draws of one replication to replications, where there are fewer than five", () => {
    expect(unitValues(numbers(64), 2)).toMatchObject({ unit: "draw", of: { length: 32 } });
    expect(unitValues(numbers(64))).toMatchObject({ unit: "replication", of: { length: 64 } });
    expect(unitValues(numbers(80))).toMatchObject({ unit: "block", of: { length: 5 } });
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
