import {
  draw,
  type Interval,
  medianInterval,
  namedKey,
  quantiles,
  seedKey,
  wilsonInterval,
} from "@stewardsim/core/foundation";

import { DesignError, mustBeReplications } from "../designs/errors.ts";

/** Runs of one draw share its parameters, so a draw is what may be counted as one piece of evidence. */
export interface OverDraws extends Interval {
  /** How many draws stand behind it. */
  readonly draws: number;
}

/**
 * The mean over the replications of each draw; NaN where none is a number.
 *
 * @throws DesignError where replications are no whole number from 1, or values are not so many for each draw
 */
export function byDraw(values: ArrayLike<number>, replications: number): Float64Array {
  mustBeReplications(replications);
  if (values.length % replications !== 0)
    throw new DesignError([`${values.length} values are not ${replications} for each draw: give whole draws.`]);
  const means = new Float64Array(values.length / replications);
  for (let row = 0; row < means.length; row++) {
    let sum = 0;
    let count = 0;
    for (let index = row * replications; index < (row + 1) * replications; index++) {
      if (Number.isNaN(values[index])) continue;
      sum += values[index]!;
      count++;
    }
    means[row] = count > 0 ? sum / count : Number.NaN;
  }
  return means;
}

/** The numbers that are finite, in their order: without NaN, which stands for a run that has none, and infinities. */
export const finite = (values: Iterable<number>): number[] => [...values].filter((value) => Number.isFinite(value));

/**
 * How often something is so, with Wilson's interval at the number of runs that independent ones would need to say as
 * much: runs of one draw repeat each other.
 *
 * @param flags by task; `undefined` where there is no run
 */
export function chanceOf(flags: readonly (boolean | undefined)[], replications: number): OverDraws {
  const numbers = Float64Array.from(flags, (flag) => (flag === undefined ? Number.NaN : Number(flag)));
  const known = finite(numbers);
  const successes = known.reduce((sum, value) => sum + value, 0);
  const { draws, effect } = designEffect(numbers, replications);
  return { ...wilsonInterval(successes / effect, known.length / effect), draws };
}

/**
 * The middle run, with the interval of as many independent ones as would say as much.
 *
 * @param values by task; NaN where there is no number, infinite where something never comes
 */
export function medianOf(values: ArrayLike<number>, replications: number): OverDraws {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  const { estimate } = medianInterval(known);
  const sides = Float64Array.from(values, (value) => (Number.isNaN(value) ? value : Number(value <= estimate)));
  const { draws, effect } = designEffect(sides, replications);
  const { low, high } = medianInterval(known, known.length / effect);
  return { estimate, low, high, draws };
}

/**
 * By how much runs of one draw repeat each other. Where that cannot be told, since nothing varies or there is one
 * draw, they are taken to repeat each other wholly.
 *
 * @source Kish (1965), Survey Sampling: the design effect 1 + (m - 1) × intraclass correlation
 */
function designEffect(flags: Float64Array, replications: number): { readonly draws: number; readonly effect: number } {
  const known = finite(flags);
  const draws = finite(byDraw(flags, replications)).length;
  const varies = draws > 1 && known.some((value) => value !== known[0]);
  const alike = varies ? shareBetweenDraws(flags, replications) : 1;
  return { draws, effect: draws > 0 ? 1 + (known.length / draws - 1) * alike : 1 };
}

/**
 * How much of the variance lies between draws of parameters, and not between replications of one draw.
 *
 * @returns 0 to 1; 0 where nothing varies or there is one replication a draw
 * @throws DesignError where replications are no whole number from 1
 * @source the random-effects analysis of variance, e.g. Searle, Casella & McCulloch (1992), Variance Components
 */
export function shareBetweenDraws(values: ArrayLike<number>, replications: number): number {
  mustBeReplications(replications);
  if (replications < 2) return 0;
  const groups: Float64Array[] = [];
  const all = Float64Array.from(values);
  for (let start = 0; start + replications <= all.length; start += replications) {
    const group = all.subarray(start, start + replications);
    if (group.every((value) => Number.isFinite(value))) groups.push(group);
  }
  if (groups.length < 2) return 0;
  const means = groups.map((group) => group.reduce((sum, value) => sum + value, 0) / replications);
  const grand = means.reduce((sum, value) => sum + value, 0) / means.length;
  const between = (replications * means.reduce((sum, value) => sum + (value - grand) ** 2, 0)) / (groups.length - 1);
  const within =
    groups.reduce(
      (sum, group, index) => sum + group.reduce((part, value) => part + (value - means[index]!) ** 2, 0),
      0,
    ) /
    (groups.length * (replications - 1));
  const component = Math.max(0, (between - within) / replications);
  return component + within > 0 ? component / (component + within) : 0;
}

const resamples = 400;

/**
 * A 95% interval of any statistic of draws, by resampling the draws with random numbers of its own: the percentiles of 400
 * samples. Of the mean of 40 normal numbers it held the truth in 92% of 500 tables.
 */
export const bootstrap = (draws: number, statistic: (rows: readonly number[]) => number): OverDraws =>
  bootstrapAll(draws, (rows) => [statistic(rows)])[0]!;

/** The same of several statistics that are computed together, each of the same samples. */
export function bootstrapAll(draws: number, statistics: (rows: readonly number[]) => readonly number[]): OverDraws[] {
  const { k0, k1 } = namedKey(seedKey("bootstrap"), "draws");
  const estimates = Array.from({ length: resamples }, (_, sample) =>
    statistics(
      Array.from({ length: draws }, (_unused, position) => Math.floor(draws * draw(k0, k1, sample, position))),
    ),
  );
  return statistics(Array.from({ length: draws }, (_, row) => row)).map((estimate, index) => {
    const [low, high] = quantiles(finite(estimates.map((one) => one[index]!)), [0.025, 0.975]);
    return { estimate, low: low!, high: high!, draws };
  });
}
