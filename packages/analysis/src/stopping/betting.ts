import type { Interval } from "@stewardsim/core/foundation";
import { mustBeConfidence } from "@stewardsim/core/foundation";

/** The bounds and the confidence of a sequence of intervals by betting; 0.95 where left out. */
export interface BettingOptions {
  readonly confidence?: number;
  /** Between which values every number must lie, 0 and 1 where left out. */
  readonly bounds?: readonly [least: number, greatest: number];
}

/** A gambler may stake this part at most of what he would lose in the worst case; so he is never ruined. */
const boldness = 0.5;

/**
 * The mean of bounded numbers, with an interval that holds at all times at once, whatever their distribution: a mean is
 * excluded when a gambler who bets against it has become so rich that it would be chance beyond belief.
 *
 * @throws RangeError, when it is told of it, for a number outside the bounds; ConfidenceError where the confidence is not
 *   above 0 and below 1
 * @source Waudby-Smith & Ramdas (2024), Estimating means of bounded random variables by betting, Journal of the Royal
 *   Statistical Society B 86(1): the hedged capital process with predictable plug-in bets
 */
export function bettingSequence({ confidence = 0.95, bounds: [least, greatest] = [0, 1] }: BettingOptions = {}) {
  mustBeConfidence(confidence);
  const risk = 1 - confidence;
  const isRich = Math.log(2 / risk);
  const values: number[] = [];
  const bets: number[] = [];
  let [sum, squares] = [0, 0.25];
  let [low, high] = [0, 1];

  /** Logarithm of the wealth of who bets that the mean is more than m (side 1) or less (side -1). */
  const wealth = (m: number, side: 1 | -1): number => {
    const cap = boldness / (side === 1 ? m : 1 - m);
    let [log, product] = [0, 1];
    for (let i = 0; i < values.length; i++) {
      product *= 1 + side * Math.min(bets[i]!, cap) * (values[i]! - m);
      // A logarithm for every sixteen factors: none is below a half, so that nothing vanishes.
      if (i % 16 !== 15) continue;
      log += Math.log(product);
      product = 1;
    }
    return log + Math.log(product);
  };

  /** Moves an end of the interval to the first mean that is not excluded. */
  const tighten = (from: number, to: number, side: 1 | -1): number => {
    if (wealth(from, side) < isRich) return from;
    let [out, within] = [from, to];
    // It stays on the side that was excluded, so that stopping early only widens the interval.
    while (Math.abs(within - out) > 1e-4 * Math.abs(to - from)) {
      const middle = (out + within) / 2;
      if (wealth(middle, side) < isRich) within = middle;
      else out = middle;
    }
    return out;
  };

  return {
    update(value: number) {
      const x = (value - least) / (greatest - least);
      if (!(x >= 0 && x <= 1))
        throw new RangeError(`${value} lies outside ${least} to ${greatest}: bounds must hold for every number.`);
      const t = values.length + 1;
      // The bet is placed before the number is seen: by the variance of those before it.
      bets.push(Math.sqrt((2 * isRich) / (squares * Math.log(t + 1))));
      values.push(x);
      sum += x;
      squares += (x - (0.5 + sum) / (t + 1)) ** 2;
      low = tighten(low, high, 1);
      high = tighten(high, low, -1);
    },
    interval(): Interval & { readonly count: number } {
      const scale = (share: number) => least + (greatest - least) * share;
      return { estimate: scale(sum / values.length), low: scale(low), high: scale(high), count: values.length };
    },
  };
}
