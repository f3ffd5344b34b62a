import { normalQuantile } from "@stewardsim/core/foundation";
import { betaQuantile } from "./beta.ts";
import { normalBelow } from "../normal.ts";

/** How a factor is spread between its low and its high end, where it is not even. Plain data. */
export type Distribution =
  | { readonly kind: "uniform" }
  /** Even in its logarithm. */
  | { readonly kind: "log-uniform" }
  | { readonly kind: "triangular"; readonly mode: number }
  /** Cut off at both ends. */
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  /** Stretched from 0 and 1 to the ends of the range. */
  | { readonly kind: "beta"; readonly alpha: number; readonly beta: number }
  /** A beta distribution from the low end by the most likely value to the high end, as experts are asked for. */
  | { readonly kind: "pert"; readonly mode: number };

export const distributionKinds = ["uniform", "log-uniform", "triangular", "normal", "beta", "pert"] as const;

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
    case "beta":
      return low + (high - low) * betaQuantile(share, distribution.alpha, distribution.beta);
    case "pert": {
      const [alpha, beta] = pertShapes(distribution.mode, low, high);
      return low + (high - low) * betaQuantile(share, alpha, beta);
    }
  }
}

/**
 * The mode weighs four times as much as an end: the mean is (low + 4 mode + high) / 6.
 *
 * @source Vose (2008), Risk Analysis: A Quantitative Guide, 3rd edition, chapter 14, the PERT distribution; after Malcolm
 *   et al. (1959), Operations Research 7(5)
 */
const pertShapes = (mode: number, low: number, high: number): [alpha: number, beta: number] => [
  1 + (4 * (mode - low)) / (high - low),
  1 + (4 * (high - mode)) / (high - low),
];

/** What is wrong with a distribution over a range, as the end of a sentence; `undefined` where nothing is. */
export function faultOf(distribution: Distribution, low: number, high: number): string | undefined {
  switch (distribution.kind) {
    case "uniform":
      return undefined;
    case "log-uniform":
      return low > 0 ? undefined : `has no logarithm at its low end ${low}: begin above 0`;
    case "triangular":
    case "pert":
      return distribution.mode >= low && distribution.mode <= high
        ? undefined
        : `has its mode ${distribution.mode} outside of ${low} to ${high}`;
    case "normal":
      if (!(distribution.sd > 0)) return `has a standard deviation of ${distribution.sd}: give one above 0`;
      // Further out the normal distribution has no digits left to tell places apart.
      return distribution.mean + 6 * distribution.sd >= low && distribution.mean - 6 * distribution.sd <= high
        ? undefined
        : `has its range ${low} to ${high} six standard deviations from its mean ${distribution.mean}`;
    case "beta": {
      const isShape = (shape: number) => shape >= 0.05 && shape <= 10_000;
      return isShape(distribution.alpha) && isShape(distribution.beta)
        ? undefined
        : `has the shapes ${distribution.alpha} and ${distribution.beta}: give two from 0.05 to 10000`;
    }
    default:
      return `is of no known kind: choose ${distributionKinds.slice(0, -1).join(", ")} or ${distributionKinds.at(-1)}`;
  }
}
