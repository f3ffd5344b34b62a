import { draw, type Interval, namedKey, quantiles, seedKey, wilsonInterval } from "@stewardsim/core";

/** Histories of one draw share its parameters, so a draw is what may be counted as one piece of evidence. */

/** The mean over the lucks of each draw; NaN where none is a number. */
export function byDraw(values: ArrayLike<number>, luck: number): Float64Array {
  const means = new Float64Array(values.length / luck);
  for (let row = 0; row < means.length; row++) {
    let sum = 0;
    let count = 0;
    for (let index = row * luck; index < (row + 1) * luck; index++) {
      if (Number.isNaN(values[index])) continue;
      sum += values[index]!;
      count++;
    }
    means[row] = count > 0 ? sum / count : Number.NaN;
  }
  return means;
}

export const finite = (values: Iterable<number>): number[] => [...values].filter((value) => Number.isFinite(value));

/**
 * How often something is so, with Wilson's interval at the number of histories that independent ones would need to say as
 * much: histories of one draw repeat each other.
 *
 * @param flags by task; `undefined` where there is no history
 * @source Kish (1965), Survey Sampling: the design effect 1 + (m - 1) × intraclass correlation
 */
export function chanceOf(flags: readonly (boolean | undefined)[], luck: number): Interval {
  const numbers = Float64Array.from(flags, (flag) => (flag === undefined ? Number.NaN : Number(flag)));
  const known = finite(numbers);
  const successes = known.reduce((sum, value) => sum + value, 0);
  const groups = byDraw(numbers, luck).filter((value) => Number.isFinite(value)).length;
  const effect = 1 + (known.length / Math.max(1, groups) - 1) * shareBetweenDraws(numbers, luck);
  return wilsonInterval(successes / effect, known.length / effect);
}

/**
 * How much of the variance lies between draws of parameters, and not between lucks of one draw.
 *
 * @returns 0 to 1; 0 where nothing varies or there is one luck a draw
 * @source the random-effects analysis of variance, e.g. Searle, Casella & McCulloch (1992), Variance Components
 */
export function shareBetweenDraws(values: ArrayLike<number>, luck: number): number {
  if (luck < 2) return 0;
  const groups: Float64Array[] = [];
  const all = Float64Array.from(values);
  for (let start = 0; start + luck <= all.length; start += luck) {
    const group = all.subarray(start, start + luck);
    if (group.every((value) => Number.isFinite(value))) groups.push(group);
  }
  if (groups.length < 2) return 0;
  const means = groups.map((group) => group.reduce((sum, value) => sum + value, 0) / luck);
  const grand = means.reduce((sum, value) => sum + value, 0) / means.length;
  const between = (luck * means.reduce((sum, value) => sum + (value - grand) ** 2, 0)) / (groups.length - 1);
  const within =
    groups.reduce(
      (sum, group, index) => sum + group.reduce((part, value) => part + (value - means[index]!) ** 2, 0),
      0,
    ) /
    (groups.length * (luck - 1));
  const component = Math.max(0, (between - within) / luck);
  return component + within > 0 ? component / (component + within) : 0;
}

const resamples = 400;

/** A 95% interval of any statistic of draws, by resampling the draws with luck of its own. */
export function bootstrap(draws: number, statistic: (rows: readonly number[]) => number): Interval {
  const { k0, k1 } = namedKey(seedKey("bootstrap"), "draws");
  const estimates = Array.from({ length: resamples }, (_, sample) =>
    statistic(Array.from({ length: draws }, (_unused, place) => Math.floor(draws * draw(k0, k1, sample, place)))),
  );
  const [low, high] = quantiles(finite(estimates), [0.025, 0.975]);
  return { estimate: statistic(Array.from({ length: draws }, (_, row) => row)), low: low!, high: high! };
}
