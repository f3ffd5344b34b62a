import { normalQuantile } from "@stewardsim/core";
import { normalBelow } from "./normal.ts";

/** How a factor is spread between its low and its high end, where it is not even. Plain data. */
export type Distribution =
  | { readonly kind: "uniform" }
  /** Even in its logarithm. */
  | { readonly kind: "log-uniform" }
  | { readonly kind: "triangular"; readonly mode: number }
  /** Cut off at both ends. */
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number };

/**
 * The value below which a share of the distribution lies.
 *
 * @param share 0 (the low end) to 1 (the high end)
 */
export function quantileOf(distribution: Distribution, low: number, high: number, share: number): number {
  switch (distribution.kind) {
    case "uniform":
      return low + share * (high - low);
    case "log-uniform":
      return low * Math.exp(share * Math.log(high / low));
    case "triangular": {
      const { mode } = distribution;
      const atMode = (mode - low) / (high - low);
      return share < atMode
        ? low + Math.sqrt(share * (high - low) * (mode - low))
        : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }
    case "normal": {
      const { mean, sd } = distribution;
      const [below, upTo] = [normalBelow((low - mean) / sd), normalBelow((high - mean) / sd)];
      return mean + sd * normalQuantile(below + share * (upTo - below));
    }
  }
}

/** What is wrong with a distribution over a range, as the end of a sentence; `undefined` where nothing is. */
export function faultOf(distribution: Distribution, low: number, high: number): string | undefined {
  switch (distribution.kind) {
    case "uniform":
      return undefined;
    case "log-uniform":
      return low > 0 ? undefined : `has no logarithm at its low end ${low}: begin above 0`;
    case "triangular":
      return distribution.mode >= low && distribution.mode <= high
        ? undefined
        : `has its mode ${distribution.mode} outside of ${low} to ${high}`;
    case "normal":
      if (!(distribution.sd > 0)) return `has a standard deviation of ${distribution.sd}: give one above 0`;
      // Further out the normal distribution has no digits left to tell places apart.
      return distribution.mean + 6 * distribution.sd >= low && distribution.mean - 6 * distribution.sd <= high
        ? undefined
        : `has its range ${low} to ${high} six standard deviations from its mean ${distribution.mean}`;
    default:
      return `is of no known kind: choose uniform, log-uniform, triangular or normal`;
  }
}
