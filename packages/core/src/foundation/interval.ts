import { mustBeConfidence } from "./confidence.ts";
import { mean, sampleVariance, squaredDeviations } from "./moments.ts";
import { expm1, log, normalQuantile } from "./numerics.ts";
import { studentQuantile } from "./student.ts";

/** An estimate, and the bounds between which the truth lies with the stated confidence. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** A mean with its interval, and how much stands behind it; all but `count` in the unit of the values. */
export interface MeanInterval extends Interval {
  readonly standardError: number;
  /** How many independent values stand behind it. */
  readonly count: number;
}

/**
 * The mean of independent values, with Student's t interval.
 *
 * @param confidence chance that the interval covers the true mean, for normal values; 0.95 by default
 * @returns an infinite interval of one value, which says nothing of its spread
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 */
export function meanInterval(values: ArrayLike<number>, confidence = 0.95): MeanInterval {
  mustBeConfidence(confidence);
  const count = values.length;
  const estimate = mean(values);
  if (count < 2) {
    const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return { estimate, low, high, standardError: Number.POSITIVE_INFINITY, count };
  }
  const standardError = Math.sqrt(sampleVariance(values) / count);
  const reach = studentQuantile((1 + confidence) / 2, count - 1) * standardError;
  return { estimate, low: estimate - reach, high: estimate + reach, standardError, count };
}

/**
 * The mean of `a` less `b` by pairs: same seed, same random numbers, so what differs was caused by the scenario.
 *
 * @param a one value per seed
 * @param b as many, in the same order of seeds
 * @returns the interval of the mean difference; count is the number of pairs
 * @throws RangeError where there are not as many of both; ConfidenceError where the confidence is not above 0 and below 1
 */
export function pairedInterval(a: ArrayLike<number>, b: ArrayLike<number>, confidence = 0.95): MeanInterval {
  if (a.length !== b.length)
    throw new RangeError(`${a.length} and ${b.length} values do not pair; run both with the same seeds`);
  const differences = Float64Array.from(a, (value, i) => value - b[i]!);
  return meanInterval(differences, confidence);
}

/**
 * A share seen in so many trials, with Wilson's score interval, which stays within 0 and 1 and does
 * not collapse when nobody or everybody succeeds.
 *
 * @throws RangeError where fewer than none or more than all succeed; ConfidenceError where the confidence is not above 0 and below 1
 * @source Wilson (1927), Journal of the American Statistical Association 22(158); recommended by
 *   Brown, Cai & DasGupta (2001), Statistical Science 16(2)
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
  mustBeConfidence(confidence);
  // Both may be shares of a sum, which rounding moves by a hair.
  if (!(trials >= 0 && successes >= 0 && successes <= trials * (1 + 1e-9)))
    throw new RangeError(`${successes} of ${trials} trials cannot succeed: give none to all of them.`);
  if (trials === 0) return { estimate: Number.NaN, low: 0, high: 1 };
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / trials;
  const pull = (z * z) / trials;
  const centre = (share + pull / 2) / (1 + pull);
  const reach = (z * Math.sqrt((share * (1 - share)) / trials + pull / (4 * trials))) / (1 + pull);
  // The bound at an end is that end; rounding would put it a hair beside.
  const low = successes === 0 ? 0 : centre - reach;
  const high = successes === trials ? 1 : centre + reach;
  return { estimate: share, low, high };
}

/**
 * The mean of differences between two shares by pairs, each from -1 to 1: a win here and none there, say. Two pairs that
 * nobody saw are added, one of them for either side by half, so that the interval does not collapse where no pair differs.
 *
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 * @source Agresti & Min (2005), Simple improved confidence intervals for comparing matched proportions, Statistics in
 *   Medicine 24(5)
 */
export function pairedShareInterval(differences: ArrayLike<number>, confidence = 0.95): Interval {
  mustBeConfidence(confidence);
  const count = differences.length;
  if (count === 0) return { estimate: Number.NaN, low: -1, high: 1 };
  const estimate = mean(differences);
  let squares = 1;
  for (let i = 0; i < count; i++) squares += differences[i]! * differences[i]!;
  const centre = (estimate * count) / (count + 2);
  const variance = Math.max(0, squares / (count + 2) - centre * centre) / (count + 2);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  return { estimate, low: Math.max(-1, centre - reach), high: Math.min(1, centre + reach) };
}

/**
 * The middle value with the values between which the true median lies, whatever their distribution; infinities are values.
 *
 * @param independent how many independent values would say as much; fewer than there are where they repeat each other
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 * @returns an infinite interval of fewer than six independent values: at 95% they do not bound a median; NaN where a value is none
 * @source the order statistics of e.g. Conover (1999), Practical Nonparametric Statistics, section 3.2; taken at the
 *   shares that they bound where values repeat each other: Woodruff (1952), J. American Statistical Association 47(260)
 */
export function medianInterval(
  values: ArrayLike<number>,
  independent = values.length,
  confidence = 0.95,
): Interval & { readonly count: number } {
  mustBeConfidence(confidence);
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  if (Number.isNaN(sorted[count - 1])) return { estimate: Number.NaN, low: Number.NaN, high: Number.NaN, count };
  const [below, above] = [sorted[Math.ceil(count / 2) - 1], sorted[Math.floor(count / 2)]];
  const estimate = below === undefined ? Number.NaN : below === above ? below : below + (above! - below) / 2;
  const trials = Math.min(count, Math.floor(independent));
  const rank = lowRank(trials, (1 - confidence) / 2);
  if (rank === 0) return { estimate, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, count: trials };
  const index = Math.floor((rank * (count + 1)) / (trials + 1));
  return { estimate, low: sorted[index - 1]!, high: sorted[count - index]!, count: trials };
}

/** The greatest r for which fewer than r of so many tosses of a coin show heads with at most the given chance; 0 if none. */
function lowRank(tosses: number, chance: number): number {
  const middle = Math.floor(tosses / 2);
  // Chances relative to that of the middle: those far from it vanish, and nothing overflows.
  const weights = new Float64Array(middle + 1);
  weights[middle] = 1;
  for (let heads = middle; heads > 0; heads--) weights[heads - 1] = (weights[heads]! * heads) / (tosses - heads + 1);
  let total = tosses % 2 === 0 ? -weights[middle]! : 0;
  for (const weight of weights) total += 2 * weight;
  let rank = 0;
  for (let sum = weights[0]!; sum <= chance * total && rank < middle; sum += weights[rank]!) rank++;
  return rank;
}

/**
 * Spearman's rank correlation with its interval.
 *
 * @param count of pairs; an interval from -1 to 1 of fewer than four
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 * @source Fisher's z with the variance 1.06 / (n - 3) of Fieller, Hartley & Pearson (1957), Biometrika 44(3/4)
 */
export function rankCorrelationInterval(correlation: number, count: number, confidence = 0.95): Interval {
  mustBeConfidence(confidence);
  if (!(count > 3)) return { estimate: correlation, low: -1, high: 1 };
  if (Math.abs(correlation) >= 1) return { estimate: correlation, low: correlation, high: correlation };
  const z = log((1 + correlation) / (1 - correlation)) / 2;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(1.06 / (count - 3));
  return { estimate: correlation, low: tanh(z - reach), high: tanh(z + reach) };
}

function tanh(x: number): number {
  const grown = expm1(2 * x);
  return grown === Number.POSITIVE_INFINITY ? 1 : grown / (grown + 2);
}

/**
 * A smooth statistic of independent values with Student's t interval, from what it is when each is left out in turn.
 *
 * @param statistic of the values at these indices
 * @returns an infinite interval of fewer than three values
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 * @source Tukey's jackknife: Efron & Stein (1981), The jackknife estimate of variance, Annals of Statistics 9(3)
 */
export function jackknifeInterval(
  count: number,
  statistic: (indices: readonly number[]) => number,
  confidence = 0.95,
): MeanInterval {
  mustBeConfidence(confidence);
  const indices = Array.from({ length: count }, (_, index) => index);
  const estimate = statistic(indices);
  if (count < 3) return { ...meanInterval([estimate]), count };
  const without = indices.map((left) => statistic(indices.filter((index) => index !== left)));
  const standardError = Math.sqrt((squaredDeviations(without) * (count - 1)) / count);
  const reach = studentQuantile((1 + confidence) / 2, count - 1) * standardError;
  return { estimate, low: estimate - reach, high: estimate + reach, standardError, count };
}
