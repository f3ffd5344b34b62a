import type { OverDraws } from "@stewardsim/analysis";

/** A number; `never` for what does not come within the horizon; null for what the draws are too few to tell. */
export type Value = number | "never" | null;

/**
 * The unit of an estimate: a share is 0 to 1 and a point a hundredth of it, a month counts from the beginning of the run, a year is a year
 * of earning, and the first rank is 1.
 */
export type EstimateUnit =
  | "share"
  | "points"
  | "month"
  | "year"
  | "usd"
  | "usd/node/month"
  | "contributor"
  | "rank"
  | "ratio";

/** A number of an answer and the bounds between which it lies with 95% confidence: plain data. */
export interface Estimate {
  readonly estimate: Value;
  readonly low: Value;
  readonly high: Value;
  /** A point is a hundredth of a share. */
  readonly unit: EstimateUnit;
  /** How many draws of the parameters stand behind it; 0 where there was nothing to look at. */
  readonly draws: number;
}

const never = Number.POSITIVE_INFINITY;

/** The estimate as plain data: without its bounds it is not told at all. */
export function estimated({ estimate, low, high, draws }: OverDraws, unit: EstimateUnit): Estimate {
  const isKnown = draws > 0 && ![estimate, low, high].some(Number.isNaN) && low > -never && estimate > -never;
  const isBounded = high < never || unit === "month" || unit === "year";
  if (!isKnown || !isBounded) return { estimate: null, low: null, high: null, unit, draws };
  const value = (number: number): Value => (number === never ? "never" : number);
  return { estimate: value(estimate), low: value(low), high: value(high), unit, draws };
}

/** A difference of shares in points. */
export const inPoints = ({ estimate, low, high, draws }: OverDraws): Estimate =>
  estimated({ estimate: 100 * estimate, low: 100 * low, high: 100 * high, draws }, "points");
