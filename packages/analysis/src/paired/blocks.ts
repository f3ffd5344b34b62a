import { meanInterval, type MeanInterval, mustBeConfidence } from "@stewardsim/core/foundation";
import { studentReach } from "./quantiles.ts";
import { mustBeReplications } from "../designs/errors.ts";

/**
 * Replications of one block see good and bad worlds in proportion, and those of one draw share its parameters: only blocks
 * that hold whole draws are independent of each other.
 */

/** Replications of a block. */
export const replicationsOfABlock = 16;

/** Blocks below which their spread is too little known; then draws are taken for independent, which errs on the wide side. */
const fewestBlocks = 5;

/** What is counted as one piece of evidence. */
export type IndependentUnit = "block" | "draw" | "replication";

/** How replications come together to independent pieces of evidence, and how sure an interval of them is to be. */
export interface BlockOptions {
  /** Replications of each draw of parameters, one where left out. */
  readonly replications?: number;
  /** 0.95 where left out; refused with a ConfidenceError unless between 0 and 1. */
  readonly confidence?: number;
}

/** A mean whose `count` are units. */
export interface BlockedMean extends MeanInterval {
  readonly unit: IndependentUnit;
}

/**
 * The fewest replications that are whole blocks and whole draws.
 *
 * @throws DesignError where replications are no whole number from 1
 */
export function blockLength(replications = 1): number {
  mustBeReplications(replications);
  // A block is a power of two, so that what both have in common is one, too.
  let common = 1;
  while (common < replicationsOfABlock && replications % (2 * common) === 0) common *= 2;
  return (replicationsOfABlock / common) * replications;
}

/** Sums of groups that follow each other, and how many numbers are in each; groups without a number are left out. */
export function totals(values: ArrayLike<number>, size: number): { sums: number[]; counts: number[] } {
  mustBeReplications(size);
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

/** The mean of all numbers, how far it may lie from the truth, and how well that is known. */
export interface MeanSpread {
  readonly estimate: number;
  /** Of the mean; infinite of one unit. */
  readonly variance: number;
  /** Of freedom, of the variance; 0 of one unit. */
  readonly degrees: number;
  readonly unit: IndependentUnit;
  /** Units. */
  readonly count: number;
  /** Draws that have a number. */
  readonly draws: number;
  /** How much blocks say of it, and draws the rest: 0 to 1. */
  readonly weight: number;
}

/** What both blocks and draws tell of a mean: numbers whose plain mean it is. */
export interface Units {
  readonly ofDraws: Float64Array;
  readonly ofBlocks: Float64Array;
  /** How much is taken from blocks: nothing of fewer than five, and ever more of many. */
  readonly weight: number;
}

/**
 * One number for each draw and each block, whose plain mean is the mean of all values: the mean of it; where some values are
 * missing, what it adds to the mean of all.
 *
 * @param values by replication; what is no finite number is missing
 * @source the ratio estimator of clusters of unequal size, e.g. Cochran (1977), Sampling Techniques, chapter 9A; the number
 *   of blocks of equal size that would say as much: Kish (1965), Survey Sampling, section 11.7
 */
export function unitsOf(values: ArrayLike<number>, replications = 1): Units {
  const blocks = totals(values, blockLength(replications));
  const known = blocks.counts.reduce((sum, count) => sum + count, 0);
  const even = known ** 2 / blocks.counts.reduce((sum, count) => sum + count ** 2, 0);
  return {
    ofDraws: around(totals(values, replications)),
    ofBlocks: around(blocks),
    weight: blocks.counts.length < fewestBlocks ? 0 : Math.max(0, 1 - (fewestBlocks - 1) / even),
  };
}

function around({ sums, counts }: { readonly sums: readonly number[]; readonly counts: readonly number[] }) {
  const known = counts.reduce((sum, count) => sum + count, 0);
  const mean = sums.reduce((sum, value) => sum + value, 0) / known;
  const weight = counts.length / known;
  return Float64Array.from(sums, (sum, index) => mean + weight * (sum - mean * counts[index]!));
}

/**
 * The mean of all numbers and its variance. Fewer than five blocks tell too little of their spread, and draws are taken for
 * independent; from then on what blocks say weighs more with each. So a block more never makes intervals wider in the mean
 * where draws are as they were, as a change from draws to blocks at once would.
 *
 * @source the degrees of freedom of a sum of mean squares: Satterthwaite (1946), Biometrics Bulletin 2(6)
 */
export function spreadOfMean(values: ArrayLike<number>, replications = 1): MeanSpread {
  const { ofDraws, ofBlocks, weight } = unitsOf(values, replications);
  const [byDraws, byBlocks] = [meanInterval(ofDraws), meanInterval(ofBlocks)];
  const draws = ofDraws.length;
  const common = { estimate: byDraws.estimate, draws, weight };
  if (weight > 0) return { ...common, ...blended(byDraws, byBlocks, weight), unit: "block", count: ofBlocks.length };
  const unit = replications > 1 ? "draw" : "replication";
  return { ...common, variance: byDraws.standardError ** 2, degrees: Math.max(0, draws - 1), unit, count: draws };
}

type Spread = Pick<MeanInterval, "standardError" | "count">;

/** The variance of a mean by draws and by blocks together. What lies between blocks is part of what draws tell. */
export function blended(draws: Spread, blocks: Spread, weight: number) {
  const variance = weight * blocks.standardError ** 2 + (1 - weight) * draws.standardError ** 2;
  const between = Math.min(
    variance,
    (weight + ((1 - weight) * (blocks.count - 1)) / (draws.count - 1)) * blocks.standardError ** 2,
  );
  const within = draws.count > blocks.count ? variance - between : 0;
  const doubt = between ** 2 / (blocks.count - 1) + (within > 0 ? within ** 2 / (draws.count - blocks.count) : 0);
  return { variance, degrees: doubt > 0 ? variance ** 2 / doubt : draws.count - 1 };
}

/**
 * The mean of all numbers, with Student's interval.
 *
 * @param values by replication; what is no finite number is missing
 * @returns an interval that is infinite of one unit
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 */
export function blockedMean(
  values: ArrayLike<number>,
  { replications = 1, confidence = 0.95 }: BlockOptions = {},
): BlockedMean {
  mustBeConfidence(confidence);
  const { estimate, variance, degrees, unit, count } = spreadOfMean(values, replications);
  const standardError = Math.sqrt(variance);
  if (degrees < 1) return { estimate, low: -Infinity, high: Infinity, standardError, unit, count };
  const reach = studentReach(confidence, degrees) * standardError;
  return { estimate, low: estimate - reach, high: estimate + reach, standardError, unit, count };
}
