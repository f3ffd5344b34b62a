import { exp, log, normalQuantile, sin } from "./numerics.ts";
import { threefry } from "./threefry.ts";

/**
 * Distributions. Each takes uniform numbers strictly between 0 and 1 and is monotone in them, so
 * that two scenarios with the same random numbers differ only by their parameters.
 */

/** A waiting time with mean one, in units of the mean; falls as `u` rises. */
export const exponential = (u: number): number => -log(u);

/**
 * A standard Gumbel variate (mode 0, mean 0.5772, variance pi^2 / 6); the largest of many tastes.
 *
 * @source McFadden (1974), Conditional logit analysis: its choices are logit
 */
export const gumbel = (u: number): number => -log(-log(u));

/**
 * A lognormal variate.
 *
 * @param median in the unit of the result
 * @param sigma standard deviation of the result's logarithm
 */
export const lognormal = (u: number, median: number, sigma: number): number => median * exp(sigma * normalQuantile(u));

/**
 * The logarithm of a positive stable variate S with E e^(-sS) = e^(-s^alpha). Added to a Gumbel
 * variate and times alpha it gives a Gumbel variate again, which is what nests a logit.
 *
 * @param alpha 0 < alpha <= 1; at 1, S is 1
 * @param u1 rises
 * @param u2 a uniform number independent of u1
 * @source Kanter (1975), Annals of Probability 3(4), theorem 4.1; the form in docs/model.md, section 7.2
 */
export function logStable(alpha: number, u1: number, u2: number): number {
  if (alpha === 1) return 0;
  const angle = 3.141592653589793 * u1;
  const rest = 1 - alpha;
  // sin(pi u) = sin(pi (1 - u)), and only the smaller angle keeps its precision near pi.
  const whole = u1 > 0.5 ? sin(3.141592653589793 * (1 - u1)) : sin(angle);
  return log(sin(alpha * angle)) - log(whole) / alpha + (rest / alpha) * (log(sin(rest * angle)) - log(-log(u2)));
}

/**
 * One of sixteen points that share the unit interval evenly: the points of indices 16 b to
 * 16 b + 15 fall one in each sixteenth, in an order and at places that the word decides.
 *
 * @param index the replication; its place in its block of sixteen is what counts
 * @param word 32 bits, the same for a whole block and different from event to event
 * @returns strictly between 0 and 1; over words, each point alone is uniform
 * @source Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences: nested scrambling of the
 *   base-2 radical inverse
 */
export function vanDerCorput16(index: number, word: number): number {
  let path = 0;
  for (let level = 0; level < 4; level++) {
    // One flip per node of the tree of leading bits: 1 + 2 + 4 + 8, numbered as in a heap.
    const node = (1 << level) + path;
    path = (path << 1) | (((index >> level) ^ (word >>> node)) & 1);
  }
  // Below the tree every point goes its own way: 48 bits of a block of its own.
  const { k0, k1 } = threefry({ k0: word, k1: 0x4f77656e }, index & 15, 0);
  return (path * 281474976710656 + (k0 >>> 0) * 65536 + (k1 >>> 16) + 0.5) * 2.220446049250313e-16;
}
