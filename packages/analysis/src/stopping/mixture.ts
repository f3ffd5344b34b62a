import type { MeanInterval } from "@stewardsim/core/foundation";
import { mustBeConfidence } from "@stewardsim/core/foundation";

/**
 * Intervals that hold at all times at once: whoever looks after every block and stops when he likes what he sees is still
 * right with the stated confidence.
 */

export interface MixtureOptions {
  readonly confidence?: number;
  /** Blocks at which the interval is to be tightest, 100 where left out; it holds at any other number as well. */
  readonly tightAt?: number;
}

/** The prior that makes the boundary tightest after one unit of variance. */
function tightest(confidence: number): number {
  mustBeConfidence(confidence);
  const twice = 2 * Math.log(1 / (1 - confidence));
  return 1 / (twice + Math.log(1 + twice));
}

/**
 * How far the mean of so many blocks may lie from the truth, at any time, where their standard deviation is known.
 *
 * @param deviation of a block's mean, or a bound of it
 * @source Howard, Ramdas, McAuliffe & Sekhon (2021), Time-uniform, nonparametric, nonasymptotic confidence sequences, Annals
 *   of Statistics 49(2): the two-sided normal mixture boundary and its tuning
 */
export function mixtureReach(
  blocks: number,
  deviation: number,
  { confidence = 0.95, tightAt = 100 }: MixtureOptions = {},
): number {
  const variance = blocks * deviation * deviation;
  const rho = tightAt * deviation * deviation * tightest(confidence);
  const risk = 1 - confidence;
  return Math.sqrt((variance + rho) * Math.log((variance + rho) / (rho * risk * risk))) / blocks;
}

/**
 * The same where the deviation is not known: exact for normal means of blocks, whatever their variance. The martingale is
 * the likelihood ratio of a normal prior on the standardized mean, with the variance integrated out by its Haar measure.
 *
 * @param squares of the deviations of the blocks' means from their own mean, summed up
 * @returns infinite while the blocks are too few to bound a mean
 * @source Lai (1976), On confidence sequences, Annals of Statistics 4(2); Wang & Ramdas (2025), Anytime-valid t-tests and
 *   confidence sequences for Gaussian means with unknown variance, Sequential Analysis 44(1)
 */
export function studentMixtureReach(
  blocks: number,
  squares: number,
  { confidence = 0.95, tightAt = 100 }: MixtureOptions = {},
): number {
  const prior = tightAt * tightest(confidence);
  const risk = 1 - confidence;
  const grown = Math.exp(Math.log((blocks + prior) / (prior * risk * risk)) / blocks);
  const room = 1 - (grown * prior) / (blocks + prior);
  return room > 0 ? Math.sqrt(((grown - 1) * squares) / (blocks * room)) : Infinity;
}

/** Means of blocks as they come, with the interval that was never left so far. */
export function mixtureSequence(options: MixtureOptions & { readonly deviation?: number }) {
  let [count, mean, squares] = [0, 0, 0];
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return {
    update(value: number) {
      const step = value - mean;
      mean += step / ++count;
      squares += step * (value - mean);
      const { deviation } = options;
      const reach =
        deviation === undefined
          ? studentMixtureReach(count, squares, options)
          : mixtureReach(count, deviation, options);
      // What was excluded once stays excluded: that is what holding at all times means.
      low = Math.max(low, mean - reach);
      high = Math.min(high, mean + reach);
    },
    interval(): MeanInterval {
      const standardError = count < 2 ? Infinity : Math.sqrt(squares / (count * (count - 1)));
      return { estimate: count === 0 ? Number.NaN : mean, low, high, standardError, count };
    },
  };
}
