import { type Distribution, quantileOf } from "./designs/distribution.ts";
import { digitsOf, toDigits } from "./digits.ts";

/** A number that a design varies, and over which values. */
export interface Factor {
  /** Its name, each once in a design; in a scenario, the path by which it is found. */
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** How far its range can be trusted, from A, the best evidence, to D, a guess. */
  readonly grade: "A" | "B" | "C" | "D";
  readonly low: number;
  readonly high: number;
  /** What the scenario says without a draw. */
  readonly middle: number;
  /** Half of the draws lie below the middle and half above it; otherwise they are even over the range. */
  readonly isCentred: boolean;
  /** Drawn evenly in its logarithm: the range is positive and spans more than a factor of ten. */
  readonly isLog: boolean;
  /** Only whole numbers, each as often as the range from half a step below it to half a step above. */
  readonly isInteger: boolean;
  /** How it is spread between low and high, where someone said; the two switches above then say nothing. */
  readonly distribution?: Distribution;
}

/**
 * The value of a factor at a quantile of its draws. Whole numbers between even ends have equal shares of the quantiles; other
 * values are rounded, relative to the range, to what is readable and the same in every engine: six digits, or more where
 * these would not tell the values apart.
 *
 * @param quantile 0 (the low end) to 1 (the high end)
 */
export function valueAt(factor: Factor, quantile: number): number {
  if (!factor.isInteger) {
    const { low, high } = factor;
    return within(low, high, toDigits(spreadAt(factor, low, high, quantile), digitsIn(factor)));
  }
  const [least, greatest] = wholeEnds(factor);
  // A number of no sign: half a step below 0 rounds to -0.
  return within(least, greatest, Math.round(spreadAt(factor, least - 0.5, greatest + 0.5, quantile))) + 0;
}

/** The least and the greatest whole number of a range. */
export const wholeEnds = ({ low, high }: Pick<Factor, "low" | "high">): readonly [least: number, greatest: number] => [
  Math.ceil(low),
  Math.floor(high),
];

const within = (low: number, high: number, value: number) => Math.min(high, Math.max(low, value));

/** Where a quantile lies between two ends, not yet rounded. */
function spreadAt(factor: Factor, low: number, high: number, quantile: number): number {
  const { middle, isCentred, distribution } = factor;
  if (distribution) return quantileOf(distribution, low, high, quantile);
  if (!isCentred) return between(factor, low, high, quantile);
  const isBelow = quantile < 0.5;
  return between(factor, isBelow ? low : middle, isBelow ? middle : high, isBelow ? 2 * quantile : 2 * quantile - 1);
}

const between = ({ isLog }: Factor, from: number, to: number, quantile: number) =>
  isLog ? from * Math.exp(quantile * Math.log(to / from)) : from + quantile * (to - from);

const digits = new WeakMap<Factor, number>();

/** The digits of a factor's values: by its range, or where most draws lie closer together by the middle half of them. */
function digitsIn(factor: Factor): number {
  const known = digits.get(factor);
  if (known !== undefined) return known;
  const { low, high, distribution } = factor;
  const half = (share: number) => quantileOf(distribution!, low, high, share);
  const found = digitsOf(low, high, distribution ? Math.min(high - low, 2 * (half(0.75) - half(0.25))) : high - low);
  digits.set(factor, found);
  return found;
}
