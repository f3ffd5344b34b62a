import {
  draw,
  exp,
  type Interval,
  mean,
  namedKey,
  normalQuantile,
  pow,
  quantiles,
  sampleVariance,
  seedKey,
  mustBeConfidence,
} from "@stewardsim/core/foundation";
import { mustBeWhole } from "../designs/errors.ts";
import { distanceBetween, distributionOf, type ResultGrid, resultGrid, type RowsOf } from "./densities.ts";
import { resampledCounts, type ResamplingOptions } from "./resampling.ts";
import { knownRows, orderOf } from "./rows.ts";

/** How `delta` cuts and resamples: 100 resamples, with seed 1 and intervals of 0.95, where left out. */
export interface DeltaOptions extends ResamplingOptions {
  /** Classes of equally many rows into which the range of a factor is cut; by the number of rows where left out. */
  readonly classes?: number;
  /** Factors that do nothing, from which the thresholds are known; 200, or twenty for each factor, where left out. Of none there are no thresholds. */
  readonly dummies?: number;
}

/** How far a result's density moves when one factor is known (Borgonovo's δ), without a unit, 0 to 1. */
export interface DeltaIndex {
  readonly name: string;
  /** 0 where knowing the factor changes nothing about the result's density, up to 1. */
  readonly delta: Interval;
  /**
   * The part of the result's variance that lies between the classes, which is less than S1 where a result bends within them: on
   * Ishigami's function by .07 of 500 rows. Ask `rbdFast` or `sobolIndices` for S1.
   */
  readonly first: Interval;
  /** Delta as the classes have it, before its bias is taken off. */
  readonly raw: number;
  /** Whether the raw delta is more than that of a factor that does nothing would be. */
  readonly isAboveThreshold: boolean;
  /** Whether it is more than the greatest of as many factors that do nothing would be. */
  readonly isAboveAllDummies: boolean;
}

/** Delta indices of all factors, and what factors that do nothing would show. */
export interface DeltaIndices {
  /** In the order of the names. */
  readonly factors: readonly DeltaIndex[];
  /** What the raw delta of a dummy, a factor that does nothing, stays below with the chance of the confidence; NaN where none was asked for. */
  readonly threshold: number;
  /** What the greatest of as many dummies as there are factors stays below with that chance. */
  readonly thresholdOfAll: number;
  readonly classes: number;
  /** Rows that were used: those whose result is a number. */
  readonly rows: number;
  readonly missing: number;
}

/**
 * How much the density of a result moves when one factor is known: half of the area between the density of all rows and that
 * of a class, in the mean over the classes. Of any sample in which factors are independent. Of a result of ten values or
 * fewer, such as yes and no, the shares of the values are compared.
 *
 * @param names a factor each
 * @param inputs rows × factors; rows of equal values are in the same class, and categories that are more than the classes are
 *   taken together with those beside them
 * @param outputs one for each row; a row of which it is not finite is left out
 * @returns `raw` is the number of SALib (`calc_delta` of 1.5), but that a class in which all results are the same counts
 *   here and is left out there. `delta` and `first` have the bias taken off that resamples show. Their intervals are for
 *   what such estimates come to in the mean over samples of this size, and held it in .945 to .98 of 200 studies of 200 and
 *   of 500 rows (delta), and .965 to 1 (S1). The delta of all there is lies higher, the more the sharper the densities are,
 *   since kernels and classes blur them: of 3x + 2y + z, normal each, .39, .20 and .09 came out as .34, .17 and .08 from 500
 *   rows, and the .42 of the second factor of Ishigami's function as .21. So delta tells which factors matter, by the
 *   dummies, more than how much; and a curve that goes up and down alike in each class is not seen, as that factor's in four
 *   classes: ask again with other `classes`
 * @throws RangeError where names, inputs and outputs do not fit each other, fewer than twenty rows, or than ten for each of
 *   the classes that were asked for, have a result, or all
 *   results are the same; ConfidenceError; DesignError where the classes are not from 2 to 1000, dummies cannot be or a name is there twice
 * @source Borgonovo (2007), A new uncertainty importance measure, Reliability Engineering & System Safety 92(6); the
 *   estimate from given data, its classes, and its bias by resamples: Plischke, Borgonovo & Smith (2013), Global sensitivity
 *   measures from given data, European Journal of Operational Research 226(3), equations 26 and 30; the dummy: Khorashadi
 *   Zadeh et al. (2017), Environmental Modelling & Software 91
 */
export function delta(
  names: readonly string[],
  inputs: readonly ArrayLike<number>[],
  outputs: ArrayLike<number>,
  { classes: asked, dummies = Math.max(200, 20 * names.length), ...options }: DeltaOptions = {},
): DeltaIndices {
  const { confidence = 0.95, seed = 1, resamples = 100 } = options;
  mustBeConfidence(confidence);
  const known = knownRows(names, inputs, outputs, 10 * (asked ?? 2));
  const count = known.outputs.length;
  const classes = asked ?? classesFor(count);
  mustBeWhole("The number of classes", classes, 2, 1000);
  mustBeWhole("The number of dummies", dummies, 0, 1_000_000);
  const grid = resultGrid(known.outputs);
  const sorted = known.columns.map((values) => ({ values, order: orderOf(values) }));
  const once = new Float64Array(count).fill(1);
  const estimates = deltasOf(grid, sorted, classes, once);
  const again = Array.from(resampledCounts(count, { ...options, resamples }), (counts) =>
    deltasOf(grid, sorted, classes, counts),
  );
  const { k0, k1 } = namedKey(seedKey(seed), "dummy");
  const idle = Array.from({ length: dummies }, (_, dummy) => {
    const values = Float64Array.from({ length: count }, (_row, row) => draw(k0, k1, row, dummy));
    return { values, order: orderOf(values) };
  });
  const ofIdle = deltasOf(grid, idle, classes, once).map(({ raw }) => raw);
  const [threshold, thresholdOfAll] = quantiles(ofIdle, [confidence, pow(confidence, 1 / names.length)]) as [
    number,
    number,
  ];
  const factors = names.map((name, factor): DeltaIndex => {
    const { raw, first } = estimates[factor]!;
    return {
      name,
      delta: lessBias(
        raw,
        again.map((one) => one[factor]!.raw),
        confidence,
      ),
      first: lessBias(
        first,
        again.map((one) => one[factor]!.first),
        confidence,
      ),
      raw,
      isAboveThreshold: raw > threshold,
      isAboveAllDummies: raw > thresholdOfAll,
    };
  });
  return { factors, threshold, thresholdOfAll, classes, rows: count, missing: known.missing };
}

/**
 * So many classes that there are more rows in each, the more rows there are.
 *
 * @source Plischke, Borgonovo & Smith (2013), the partition of their examples
 */
function classesFor(rows: number): number {
  const twice = exp((2 * (1500 - rows)) / 500);
  const bent = twice === Number.POSITIVE_INFINITY ? 1 : (twice - 1) / (twice + 1);
  return Math.min(Math.ceil(pow(rows, 2 / (7 + bent))), 48);
}

interface Sorted {
  readonly values: Float64Array;
  readonly order: Int32Array;
}

/** The raw delta and the S1 of each column, of rows that are there so often. */
function deltasOf(grid: ResultGrid, columns: readonly Sorted[], classes: number, counts: Float64Array) {
  const { results } = grid;
  const whole = { order: Int32Array.from(results.keys()), from: 0, to: results.length, counts };
  const ofAll = distributionOf(grid, whole);
  const all = momentsOf(results, whole);
  return columns.map(({ values, order }) => {
    let [raw, between] = [0, 0];
    for (const [from, to] of classesOf(values, order, classes, counts)) {
      const rows = { order, from, to, counts };
      const own = momentsOf(results, rows);
      if (own.count === 0) continue;
      const share = own.count / all.count;
      between += share * (own.mean - all.mean) ** 2;
      if (ofAll === undefined) continue;
      const density = distributionOf(grid, rows);
      // Of a class of one result all lies apart from it but the rows that have the same.
      raw +=
        share *
        (density === undefined
          ? 1 - shareOf(results, results[order[from]!]!, counts)
          : distanceBetween(grid, ofAll, density));
    }
    return { raw, first: all.variance > 0 ? between / all.variance : 0 };
  });
}

function momentsOf(results: Float64Array, { order, from, to, counts }: RowsOf) {
  let [count, sum, squares] = [0, 0, 0];
  for (let at = from; at < to; at++) {
    const row = order[at]!;
    count += counts[row]!;
    sum += counts[row]! * results[row]!;
  }
  for (let at = from; at < to; at++) squares += counts[order[at]!]! * (results[order[at]!]! - sum / count) ** 2;
  return { count, mean: sum / count, variance: squares / count };
}

function shareOf(results: Float64Array, value: number, counts: Float64Array): number {
  let [same, all] = [0, 0];
  for (let row = 0; row < results.length; row++) {
    all += counts[row]!;
    if (results[row] === value) same += counts[row]!;
  }
  return same / all;
}

/** Where classes of equally many rows start and end in the order; rows of equal values go where the middle of them goes. */
function* classesOf(
  values: Float64Array,
  order: Int32Array,
  classes: number,
  counts: Float64Array,
): Generator<readonly [from: number, to: number]> {
  const all = counts.reduce((sum, one) => sum + one, 0);
  let [from, current, ranks] = [0, 0, 0];
  for (let start = 0, end = 0; start < order.length; start = end) {
    let size = 0;
    while (end < order.length && values[order[end]!] === values[order[start]!]) size += counts[order[end++]!]!;
    if (size === 0) continue;
    // The rank of one row is its place from 1; a class ends at the last rank that its share of all rows reaches.
    const own = Math.max(current, Math.ceil(((ranks + (size + 1) / 2) * classes) / all - 1e-9) - 1);
    ranks += size;
    if (own === current) continue;
    if (start > from) yield [from, start];
    [from, current] = [start, own];
  }
  yield [from, order.length];
}

/** The deviation of resamples is that of the estimate before its bias is taken off; afterwards it was measured to be so much more. */
const stretch = 1.25;

/** What resamples say an estimate has too much is taken off it, with a normal interval of their deviation around. */
function lessBias(estimate: number, again: readonly number[], confidence: number): Interval {
  if (again.length === 0) return { estimate, low: Number.NaN, high: Number.NaN };
  const corrected = 2 * estimate - mean(again);
  const reach = normalQuantile((1 + confidence) / 2) * stretch * Math.sqrt(sampleVariance(again));
  return { estimate: corrected, low: corrected - reach, high: corrected + reach };
}
