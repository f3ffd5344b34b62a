import { draw, type Interval, namedKey, quantiles, seedKey, mustBeConfidence } from "@stewardsim/core/foundation";
import { DesignError, mustBeWhole } from "../designs/errors.ts";

/** How intervals come from resampling: 200 resamples, with seed 1, where a method says nothing else. */
export interface ResamplingOptions {
  /** How often rows are drawn again; none gives intervals without bounds. */
  readonly resamples?: number;
  /** Chance that an interval covers the truth, 0.95 where left out; refused with a ConfidenceError unless between 0 and 1. */
  readonly confidence?: number;
  readonly seed?: string | number;
}

/**
 * How often each of so many rows is there when as many are drawn with replacement.
 *
 * @returns a row of counts for each resample
 * @throws DesignError where resamples are no whole number, or a single one
 */
export function* resampledCounts(
  rows: number,
  { resamples = 200, seed = 1 }: ResamplingOptions = {},
): Generator<Float64Array> {
  mustBeWhole("resamples", resamples, 0, 1_000_000);
  if (resamples === 1) throw new DesignError(["One resample has no spread: give two at least, or 0 for no bounds."]);
  const { k0, k1 } = namedKey(seedKey(seed), "resampling");
  for (let sample = 0; sample < resamples; sample++) {
    const counts = new Float64Array(rows);
    for (let position = 0; position < rows; position++) counts[Math.floor(rows * draw(k0, k1, sample, position))]!++;
    yield counts;
  }
}

/**
 * Numbers that follow from the means of columns, with intervals from rows drawn again.
 *
 * @param columns of one length; a row is what was observed together
 * @param of the numbers, from the mean of each column
 * @throws ConfidenceError where the confidence is not between 0 and 1
 * @source the percentile intervals of Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13
 */
export function intervalsOfMeans(
  columns: readonly Float64Array[],
  of: (means: Float64Array) => readonly number[],
  options: ResamplingOptions = {},
): Interval[] {
  const { confidence = 0.95 } = options;
  mustBeConfidence(confidence);
  const rows = columns[0]?.length ?? 0;
  const means = new Float64Array(columns.length);
  const take = (counts?: Float64Array) => {
    columns.forEach((column, index) => {
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += counts === undefined ? column[row]! : counts[row]! * column[row]!;
      means[index] = sum / rows;
    });
    return of(means);
  };
  const estimates = [...take()];
  const again = Array.from(resampledCounts(rows, options), (counts) => [...take(counts)]);
  return estimates.map((estimate, index) => {
    const values = again.map((one) => one[index]!).filter((value) => !Number.isNaN(value));
    const [low, high] = quantiles(values, [(1 - confidence) / 2, (1 + confidence) / 2]);
    return { estimate, low: low!, high: high! };
  });
}
