import { holdFractions } from "./fractions.ts";

/**
 * An event that comes when its hazard, added up month by month, reaches a threshold drawn in advance. Months without a
 * hazard cost no draw, and a hazard that one arm raises moves the event of that arm only.
 *
 * @source Sellke (1983), Journal of Applied Probability 20(2)
 */
export interface HazardClock {
  /** Hazard so far. */
  hazard: number;
  /** Hazard at which the event comes: exponential with mean 1. */
  threshold: number;
}

/** A clock at which nothing has been added yet. */
export const createClock = (threshold: number): HazardClock => holdFractions({ hazard: 0, threshold });

/**
 * Adds the hazard of a month.
 *
 * @returns the part of the month that had passed when the threshold was reached, 0 or more; NaN where it was not reached
 */
export function strikesAt(clock: HazardClock, hazard: number): number {
  const before = clock.hazard;
  clock.hazard = before + hazard;
  if (clock.hazard < clock.threshold) return Number.NaN;
  return hazard > 0 ? Math.max(0, (clock.threshold - before) / hazard) : 0;
}

/** Adds the hazard of a month and says whether the event comes in it. */
export const strikes = (clock: HazardClock, hazard: number) => !Number.isNaN(strikesAt(clock, hazard));

/** Begins again from nothing: the next event needs hazards of its own. */
export function restart(clock: HazardClock, threshold: number): void {
  clock.hazard = 0;
  clock.threshold = threshold;
}

/** Sets the next event of a series a further threshold ahead, and keeps what was added beyond the last one. */
export function extend(clock: HazardClock, threshold: number): void {
  clock.threshold += threshold;
}
