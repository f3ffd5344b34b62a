import { mean, sampleVariance } from "./moments.ts";
import { normalQuantile } from "./numerics.ts";
import { studentQuantile } from "./student.ts";

/** An estimate, and the bounds between which the truth lies with the stated confidence. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

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
 */
export function meanInterval(values: ArrayLike<number>, confidence = 0.95): MeanInterval {
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
 * The mean of `a` less `b` by pairs: same seed, same luck, so what differs was caused by the scenario.
 *
 * @param a one value per seed
 * @param b as many, in the same order of seeds
 * @returns the interval of the mean difference; count is the number of pairs
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
 * @source Wilson (1927), Journal of the American Statistical Association 22(158); recommended by
 *   Brown, Cai & DasGupta (2001), Statistical Science 16(2)
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
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
