import { type Distribution, quantileOf } from "./designs/distribution.ts";

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
  readonly isInteger: boolean;
  /** How it is spread between low and high, where someone said; the two switches above then say nothing. */
  readonly distribution?: Distribution;
}

/**
 * The value of a factor at a point of its range, to six digits: readable, and the same in every engine.
 *
 * @param quantile 0 (the low end) to 1 (the high end)
 */
export function valueAt(factor: Factor, quantile: number): number {
  const { low, high, middle, isCentred, isInteger, distribution } = factor;
  const isBelow = quantile < 0.5;
  const value = distribution
    ? quantileOf(distribution, low, high, quantile)
    : !isCentred
      ? between(factor, low, high, quantile)
      : between(factor, isBelow ? low : middle, isBelow ? middle : high, isBelow ? 2 * quantile : 2 * quantile - 1);
  const rounded = isInteger ? Math.round(value) : Number(value.toPrecision(6));
  return Math.min(high, Math.max(low, rounded));
}

const between = ({ isLog }: Factor, from: number, to: number, quantile: number) =>
  isLog ? from * Math.exp(quantile * Math.log(to / from)) : from + quantile * (to - from);
