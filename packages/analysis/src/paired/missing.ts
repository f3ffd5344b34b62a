import { DesignError } from "../designs/errors.ts";

/** Which replications of a pair of arms have no number, and what they could change. */
export interface Missing {
  /** Replications that were asked of both. */
  readonly asked: number;
  /** Those in which both have a number; only these are compared. */
  readonly pairs: number;
  /** Those in which only the first has none, only the second, and neither has one. */
  readonly first: number;
  readonly second: number;
  readonly both: number;
  /**
   * Between which values the mean difference would lie, whatever the missing numbers were: no interval of sampling, but what
   * nobody can know. The same value twice where nothing is missing.
   */
  readonly low: number;
  readonly high: number;
}

/** What values of replications that are missing could have been, in the unit of the column. */
export interface MissingOptions {
  /** The least and the greatest value that is possible; those that were seen where left out. */
  readonly range?: readonly [least: number, greatest: number];
  /** Whether a replication was asked of both arms; all were where left out. */
  readonly asked?: (replication: number) => boolean;
}

/** Share of missing pairs from which on it is said that they could matter. */
export const toleratedMissing = 0.03;

/**
 * Counts what is missing and bounds the mean difference by the worst that it could have been.
 *
 * @throws DesignError where there are not as many of both
 * @source Horowitz & Manski (2000), Nonparametric analysis of randomized experiments with missing covariate and outcome data,
 *   Journal of the American Statistical Association 95(449)
 */
export function missingOf(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { range = rangeOf(a, b), asked = () => true }: MissingOptions = {},
): Missing {
  if (a.length !== b.length)
    throw new DesignError([`${a.length} and ${b.length} values do not pair: give one of both for each replication.`]);
  const [least, greatest] = range;
  const counts = { asked: 0, pairs: 0, first: 0, second: 0, both: 0 };
  let [low, high] = [0, 0];
  for (let row = 0; row < a.length; row++) {
    if (!asked(row)) continue;
    const [hasA, hasB] = [Number.isFinite(a[row]), Number.isFinite(b[row])];
    counts.asked++;
    counts[hasA ? (hasB ? "pairs" : "second") : hasB ? "first" : "both"]++;
    low += (hasA ? a[row]! : least) - (hasB ? b[row]! : greatest);
    high += (hasA ? a[row]! : greatest) - (hasB ? b[row]! : least);
  }
  return { ...counts, low: low / counts.asked, high: high / counts.asked };
}

/** The least and the greatest finite number of two columns. */
function rangeOf(a: ArrayLike<number>, b: ArrayLike<number>): [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of [a, b])
    for (let row = 0; row < column.length; row++) {
      const value = column[row]!;
      if (!Number.isFinite(value)) continue;
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
  return [least, greatest];
}
