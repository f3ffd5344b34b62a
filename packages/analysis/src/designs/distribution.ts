import { normalQuantile } from "@stewardsim/core/foundation";
import { normalBelow } from "../normal.ts";
import { betaQuantile } from "./beta.ts";
import { isListed, type Listed, listedFault, listedQuantile } from "./listed.ts";

/**
 * How a factor is spread between its low and its high end, where it is not even. Plain data. Numbers that are listed bring
 * their own ends; a normal or lognormal one needs none.
 */
export type Distribution =
  | { readonly kind: "uniform" }
  /** Even in its logarithm. */
  | { readonly kind: "log-uniform" }
  | { readonly kind: "triangular"; readonly mode: number }
  /** Cut off at the ends that there are. */
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  /** Its natural logarithm is normal, with this mean and standard deviation; cut off at the ends that there are. */
  | { readonly kind: "lognormal"; readonly meanLog: number; readonly sdLog: number }
  /** Stretched from 0 and 1 to the ends of the range. */
  | { readonly kind: "beta"; readonly alpha: number; readonly beta: number }
  /** A beta distribution from the low end by the most likely value to the high end, as experts are asked for. */
  | { readonly kind: "pert"; readonly mode: number }
  | Listed;

export const distributionKinds = [
  "uniform",
  "log-uniform",
  "triangular",
  "normal",
  "lognormal",
  "beta",
  "pert",
  "discrete",
  "empirical",
] as const;

/**
 * The value below which a share of the distribution lies.
 *
 * @param low the low end, -Infinity where a normal or lognormal distribution has none; listed numbers pass it over
 * @param high the high end, Infinity where there is none
 * @param share 0 (the low end) to 1 (the high end)
 * @source log-normal: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions, volume 1, chapter 14
 */
export function quantileOf(distribution: Distribution, low: number, high: number, share: number): number {
  switch (distribution.kind) {
    case "uniform":
      return low + share * (high - low);
    case "log-uniform":
      return high / low < Number.POSITIVE_INFINITY
        ? low * Math.exp(share * Math.log(high / low))
        : Math.exp(Math.log(low) + share * (Math.log(high) - Math.log(low)));
    case "triangular": {
      const { mode } = distribution;
      const atMode = (mode - low) / (high - low);
      return share < atMode
        ? low + Math.sqrt(share * (high - low) * (mode - low))
        : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }
    case "normal":
      return cutNormal(distribution.mean, distribution.sd, low, high, share);
    case "lognormal":
      return Math.exp(cutNormal(distribution.meanLog, distribution.sdLog, logOf(low), logOf(high), share));
    case "beta":
      return low + (high - low) * betaQuantile(share, distribution.alpha, distribution.beta);
    case "pert": {
      const [alpha, beta] = pertShapes(distribution.mode, low, high);
      return low + (high - low) * betaQuantile(share, alpha, beta);
    }
    case "discrete":
    case "empirical":
      return listedQuantile(distribution, share);
  }
}

function cutNormal(mean: number, sd: number, low: number, high: number, share: number): number {
  const [below, upTo] = [normalBelow((low - mean) / sd), normalBelow((high - mean) / sd)];
  return mean + sd * normalQuantile(below + share * (upTo - below));
}

const logOf = (end: number) => (end > 0 ? Math.log(end) : Number.NEGATIVE_INFINITY);

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
      return normalFault(distribution.mean, distribution.sd, low, high);
    case "lognormal":
      return high > 0
        ? normalFault(distribution.meanLog, distribution.sdLog, logOf(low), logOf(high), " in its logarithm")
        : `has no logarithm at its high end ${high}: end above 0`;
    case "beta": {
      const isShape = (shape: number) => shape >= 0.05 && shape <= 10_000;
      return isShape(distribution.alpha) && isShape(distribution.beta)
        ? undefined
        : `has the shapes ${distribution.alpha} and ${distribution.beta}: give two from 0.05 to 10000`;
    }
    case "discrete":
    case "empirical":
      return listedFault(distribution);
    default:
      return `is of no known kind: choose ${distributionKinds.slice(0, -1).join(", ")} or ${distributionKinds.at(-1)}`;
  }
}

function normalFault(mean: number, sd: number, low: number, high: number, where = ""): string | undefined {
  if (!Number.isFinite(mean)) return `has a mean of ${mean}${where}: give a finite one`;
  if (!(sd > 0 && Number.isFinite(sd))) return `has a standard deviation of ${sd}${where}: give a finite one above 0`;
  // Further out the normal distribution has no digits left to tell places apart.
  return mean + 6 * sd >= low && mean - 6 * sd <= high
    ? undefined
    : `has its range ${low} to ${high}${where} six standard deviations from its mean ${mean}`;
}

/** Whether a distribution needs no end: it goes on for ever, though ever less likely. */
export const isUnbounded = ({ kind }: Distribution): boolean => kind === "normal" || kind === "lognormal";

/** The ends that a distribution brings with it; `undefined` where it takes those of its range, or has a fault. */
export function ownEnds(distribution: Distribution): readonly [low: number, high: number] | undefined {
  if (!isListed(distribution) || listedFault(distribution) !== undefined) return undefined;
  return [listedQuantile(distribution, 0), listedQuantile(distribution, 1)];
}
