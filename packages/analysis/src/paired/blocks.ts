import { meanInterval, type MeanInterval } from "@stewardsim/core/foundation";

/**
 * Replications of one block see good and bad worlds in proportion, and those of one draw share its parameters: only blocks
 * that hold whole draws are independent of each other.
 */

/** Replications of a block. */
export const replicationsOfABlock = 16;

/** Blocks below which their spread is too little known; then draws are taken for independent, which errs on the wide side. */
export const fewestBlocks = 5;

/** What is counted as one piece of evidence. */
export type IndependentUnit = "block" | "draw" | "replication";

export interface BlockOptions {
  /** Replications of each draw of parameters, one where left out. */
  readonly replications?: number;
  /** 0.95 where left out. */
  readonly confidence?: number;
}

/** A mean whose `count` are units. */
export interface BlockedMean extends MeanInterval {
  readonly unit: IndependentUnit;
}

/** The fewest replications that are whole blocks and whole draws. */
export function blockLength(replications = 1): number {
  let length = replicationsOfABlock;
  while (length % replications !== 0) length += replicationsOfABlock;
  return length;
}

/** Sums of groups that follow each other, and how many numbers are in each; groups without a number are left out. */
export function totals(values: ArrayLike<number>, size: number): { sums: number[]; counts: number[] } {
  const [sums, counts]: [number[], number[]] = [[], []];
  for (let start = 0; start < values.length; start += size) {
    let [sum, count] = [0, 0];
    for (let index = start; index < Math.min(start + size, values.length); index++) {
      if (!Number.isFinite(values[index])) continue;
      sum += values[index]!;
      count++;
    }
    if (count === 0) continue;
    sums.push(sum);
    counts.push(count);
  }
  return { sums, counts };
}

/**
 * One number for each unit, whose plain mean is the mean of all values: the mean of a block; where some values are missing,
 * what the block adds to the mean of all.
 *
 * @source the ratio estimator of clusters of unequal size, e.g. Cochran (1977), Sampling Techniques, chapter 9A
 */
export function unitValues(
  values: ArrayLike<number>,
  replications = 1,
): { readonly unit: IndependentUnit; readonly of: Float64Array } {
  const blocks = totals(values, blockLength(replications));
  const isEnough = blocks.sums.length >= fewestBlocks;
  const { sums, counts } = isEnough ? blocks : totals(values, replications);
  const known = counts.reduce((sum, count) => sum + count, 0);
  const mean = sums.reduce((sum, value) => sum + value, 0) / known;
  const weight = counts.length / known;
  return {
    unit: isEnough ? "block" : replications > 1 ? "draw" : "replication",
    of: Float64Array.from(sums, (sum, index) => mean + weight * (sum - mean * counts[index]!)),
  };
}

/**
 * The mean of all numbers, with Student's interval between blocks; between draws where there are fewer than five blocks.
 *
 * @param values by replication; what is no finite number is missing
 */
export function blockedMean(
  values: ArrayLike<number>,
  { replications = 1, confidence = 0.95 }: BlockOptions = {},
): BlockedMean {
  const { unit, of } = unitValues(values, replications);
  return { ...meanInterval(of, confidence), unit };
}
