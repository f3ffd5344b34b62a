import {
  draw,
  type Interval,
  mean,
  namedKey,
  quantile,
  quantiles,
  seedKey,
  mustBeConfidence,
} from "@stewardsim/core/foundation";
import { resampledCounts, type ResamplingOptions } from "./resampling.ts";
import { mustBeOneOf, mustBeWhole } from "../designs/errors.ts";
import { mustHaveColumns } from "./rows.ts";

/** How the distances of all slices become one number. */
export type PawnStatistic = "median" | "mean" | "max";

/** How `pawn` cuts and resamples: 10 slices and the median of their distances, with seed 1, where left out. */
export interface PawnOptions extends ResamplingOptions {
  /** Slices of equally many rows into which the range of a factor is cut. */
  readonly slices?: number;
  readonly statistic?: PawnStatistic;
  /** Factors that do nothing, from which the thresholds are known; 200, or twenty for each factor, where left out. Of none there are no thresholds. */
  readonly dummies?: number;
}

/**
 * How far a result's distribution moves when one factor is known, by the distance of Kolmogorov and Smirnov: no unit, 0 to 1.
 */
export interface PawnIndex {
  readonly name: string;
  /** 0 where knowing the factor changes nothing about the result's distribution, up to 1. */
  readonly index: Interval;
  /** The distance in each slice, from the low end of the factor to its high end. */
  readonly bySlice: readonly number[];
  /** Whether it is more than a factor that does nothing would show. */
  readonly isAboveThreshold: boolean;
  /** Whether it is more than the greatest of as many factors that do nothing would show. */
  readonly isAboveAllDummies: boolean;
}

/** PAWN indices of all factors, in the order of their names, and what factors that do nothing would show. */
export interface PawnIndices {
  readonly factors: readonly PawnIndex[];
  /** What a dummy, a factor that does nothing, stays below with the chance of the confidence; NaN where none was asked for. */
  readonly threshold: number;
  /** What the greatest of as many dummies as there are factors stays below with that chance. */
  readonly thresholdOfAll: number;
  /** Rows that were used: those whose result is a number. */
  readonly rows: number;
}

/**
 * How much the distribution of a result moves when one factor is known: the greatest distance between the distribution
 * function of all rows and that of a slice. It needs no design of its own, and sees what variance does not.
 *
 * @param names a factor each
 * @param inputs rows × factors, of any sample in which factors are independent; categories that are more than the slices are
 *   taken together with those beside them
 * @param outputs one for each row; NaN where there is none, while infinities are results
 * @returns distances lie above 0 by chance alone, the more the fewer rows there are: compare them with the threshold. SALib
 *   (1.4 and 1.5) has the same slices but leaves the rows of a factor's greatest value out of the last one: of numbers that
 *   do not repeat this is one row, of a factor of few levels its whole highest level
 * @throws RangeError where there is not one result for each row, a value of a factor for each of its rows, or fewer than two
 *   results for each slice; ConfidenceError where the confidence is not above 0 and below 1; DesignError where slices, dummies
 *   or statistic cannot be, or a name is there twice
 * @source Pianosi & Wagener (2018), Distribution-based sensitivity analysis from a generic input-output sample,
 *   Environmental Modelling & Software 108; the dummy: Khorashadi Zadeh et al. (2017), Environmental Modelling & Software 91
 */
export function pawn(
  names: readonly string[],
  inputs: readonly ArrayLike<number>[],
  outputs: ArrayLike<number>,
  { slices = 10, statistic = "median", dummies = Math.max(200, 20 * names.length), ...options }: PawnOptions = {},
): PawnIndices {
  const { confidence = 0.95, seed = 1 } = options;
  mustBeConfidence(confidence);
  mustBeWhole("The number of slices", slices, 2, 1000);
  mustBeWhole("The number of dummies", dummies, 0, 1_000_000);
  mustBeOneOf("statistic", statistic, ["median", "mean", "max"]);
  mustHaveColumns(names, inputs, outputs);
  const rows = [...inputs.keys()].filter((row) => !Number.isNaN(outputs[row]!));
  if (rows.length < 2 * slices)
    throw new RangeError(`${rows.length} results are too few for ${slices} slices: there must be two in each.`);
  // All that follows goes through the rows in the order of their results.
  const ordered = rows.sort((a, b) => outputs[a]! - outputs[b]!);
  const results = Float64Array.from(ordered, (row) => outputs[row]!);
  const of = { median: (all: Float64Array) => quantile(all, 0.5), mean, max: (all: Float64Array) => Math.max(...all) }[
    statistic
  ];
  const once = new Float64Array(ordered.length).fill(1);
  const cuts = names.map((_, index) =>
    slicesOf(
      Float64Array.from(ordered, (row) => inputs[row]![index]!),
      slices,
    ),
  );
  const distances = cuts.map((slice) => distancesOf(results, slice, once));
  const again = Array.from(resampledCounts(ordered.length, options), (counts) =>
    cuts.map((slice) => of(distancesOf(results, slice, counts))),
  );
  const { k0, k1 } = namedKey(seedKey(seed), "dummy");
  const idle = Float64Array.from({ length: dummies }, (_, dummy) => {
    const dummies = Float64Array.from(results, (_result, row) => draw(k0, k1, row, dummy));
    return of(distancesOf(results, slicesOf(dummies, slices), once));
  });
  const [threshold, thresholdOfAll] = quantiles(idle, [confidence, Math.exp(Math.log(confidence) / names.length)]) as [
    number,
    number,
  ];
  const indices = distances.map((all, index) =>
    aroundEstimate(
      of(all),
      again.map((one) => one[index]!),
      confidence,
    ),
  );
  return {
    factors: names.map((name, index) => ({
      name,
      index: indices[index]!,
      bySlice: [...distances[index]!].filter((distance) => !Number.isNaN(distance)),
      isAboveThreshold: indices[index]!.estimate > threshold,
      isAboveAllDummies: indices[index]!.estimate > thresholdOfAll,
    })),
    threshold,
    thresholdOfAll,
    rows: ordered.length,
  };
}

/**
 * The spread of resamples, moved to the estimate: a slice in which rows repeat each other lies further from all rows than
 * one in which they do not, so resamples lie above the estimate, as the estimate lies above the truth.
 */
function aroundEstimate(estimate: number, again: readonly number[], confidence: number): Interval {
  const [low, middle, high] = quantiles(again, [(1 - confidence) / 2, 0.5, (1 + confidence) / 2]);
  return { estimate, low: Math.max(0, estimate + low! - middle!), high: Math.min(1, estimate + high! - middle!) };
}

/** The slice of each row, between even quantiles of the values; equal values are in the same, and some slices may be empty. */
function slicesOf(values: Float64Array, slices: number): Uint32Array {
  const cuts = quantiles(
    values,
    Array.from({ length: slices - 1 }, (_, cut) => (cut + 1) / slices),
  );
  return Uint32Array.from(values, (value) => {
    let slice = 0;
    while (slice < cuts.length && cuts[slice]! <= value) slice++;
    return slice;
  });
}

/**
 * Kolmogorov's distance of each slice to all, of rows in the order of their results; none of slices without rows. Between two
 * rows of its own a slice stands still while all rises, so it is furthest right before one of them or right after.
 */
function distancesOf(results: Float64Array, slice: Uint32Array, counts: Float64Array): Float64Array {
  const count = slice.reduce((most, one) => Math.max(most, one), 0) + 1;
  const sizes = new Float64Array(count);
  slice.forEach((one, row) => (sizes[one]! += counts[row]!));
  const below = new Float64Array(count);
  const distances = new Float64Array(count);
  let belowAll = 0;
  const look = (row: number) => {
    const one = slice[row]!;
    const distance = Math.abs(below[one]! / sizes[one]! - belowAll / results.length);
    if (distance > distances[one]!) distances[one] = distance;
  };
  for (let start = 0, end = 0; start < results.length; start = end) {
    // Distribution functions step where results change, not between equal ones.
    while (end < results.length && results[end] === results[start]) look(end++);
    for (let row = start; row < end; row++) {
      below[slice[row]!]! += counts[row]!;
      belowAll += counts[row]!;
    }
    for (let row = start; row < end; row++) look(row);
  }
  return distances.filter((_, one) => sizes[one]! > 0);
}
