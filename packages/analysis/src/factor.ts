import { type Distribution, quantileOf } from "./designs/distribution.ts";
import { normalQuantile } from "@stewardsim/core/foundation";
import { digitsOf, toDigits } from "./digits.ts";
import { normalBelow } from "./normal.ts";

/** A number that a design varies, and over which values. */
export interface Factor<Name extends string = string> {
  /** Its name, each once in a design; in a scenario, the path by which it is found. */
  readonly path: Name;
  readonly label: string;
  readonly unit: string;
  /** How far its range can be trusted, from A, the best evidence, to D, a guess. */
  readonly grade: "A" | "B" | "C" | "D";
  /** The least value; of an end that is open that below which one draw of 200 lies. */
  readonly low: number;
  /** The greatest value; of an end that is open that above which one draw of 200 lies. */
  readonly high: number;
  /** Ends beyond which draws lie, ever fewer; neither where left out. */
  readonly open?: readonly ("low" | "high")[];
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
  /** Draws of its distribution beyond an end lie at it, where they would otherwise be cut off, so that quantiles stay where they are. */
  readonly isClipped?: boolean;
  /**
   * Where something that goes with it is known: the normal scores of its quantiles have this mean and standard deviation, and
   * not 0 and 1, so that its draws keep to a part of the range.
   */
  readonly given?: { readonly mean: number; readonly sd: number };
  /** What its values name, which have no order: the value is the index here. */
  readonly categories?: readonly string[];
  /** Somebody asked for it by its name: what only some scenarios have is drawn for these, though they say what it is. */
  readonly isNamed?: boolean;
}

/**
 * The value of a factor at a quantile of its draws. Whole numbers between even ends have equal shares of the quantiles; other
 * values are rounded, relative to the range, to what is readable and the same in every engine: six digits, or more where
 * these would not tell the values apart. Listed values are as listed.
 *
 * @param quantile 0 (the low end) to 1 (the high end); of an open end the value is that of the nearest quantile inside that
 *   can be told from it, some eight standard deviations out
 */
export function valueAt(factor: Factor, quantile: number): number {
  const { isInteger, distribution } = factor;
  const [low, high] = endsOf(factor);
  if (distribution?.kind === "discrete") return quantileOf(distribution, low, high, quantile);
  const [from, to] = reachOf(factor);
  const share = quantileGiven(factor, quantile);
  const inside = Math.min(to < Infinity ? 1 : 1 - 2 ** -53, Math.max(from > -Infinity ? 0 : 2 ** -54, share));
  if (!isInteger) return within(low, high, toDigits(spreadAt(factor, from, to, inside), digitsIn(factor)));
  const [least, greatest] = wholeEnds({ low, high });
  const [below, above] = wholeEnds({ low: from, high: to });
  // A number of no sign: half a step below 0 rounds to -0.
  return within(least, greatest, Math.round(spreadAt(factor, below - 0.5, above + 0.5, inside))) + 0;
}

/** Where a quantile of the draws lies among those of the whole range. */
const quantileGiven = ({ given }: Factor, quantile: number): number =>
  given === undefined || quantile <= 0 || quantile >= 1
    ? quantile
    : normalBelow(given.mean + given.sd * normalQuantile(quantile));

/** Where draws end: infinite where an end is open. */
const endsOf = ({ low, high, open = [] }: Factor): readonly [low: number, high: number] => [
  open.includes("low") ? Number.NEGATIVE_INFINITY : low,
  open.includes("high") ? Number.POSITIVE_INFINITY : high,
];

/** How far its distribution reaches, before draws beyond the ends are moved to them. */
const reachOf = (factor: Factor): readonly [from: number, to: number] =>
  factor.isClipped ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : endsOf(factor);

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
  const [from, to] = reachOf(factor);
  const at = (share: number) => quantileOf(distribution!, from, to, share);
  const found = digitsOf(low, high, distribution ? Math.min(high - low, 2 * (at(0.75) - at(0.25))) : high - low);
  digits.set(factor, found);
  return found;
}
