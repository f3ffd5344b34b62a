import { exp, pow } from "../../foundation/numerics.ts";
import type { ActivityParameters } from "../../scenario/community/activity.ts";

/** Contributions beyond which the leaving hazard is at its floor for every purpose. */
const tabulated = 600;
/** Steps of trust between which its factor is a straight line: within 2e-5 at a tenfold trust effect. */
const steps = 1024;

/** Trust at which people leave as the base hazard says: where the scale begins, and no statement of its own. */
const usualTrust = 0.65;

/** What the hazard of leaving is made of, worked out once for a run. */
export interface Leaving {
  /** Hazard a month by contributions of the last 12 months. */
  readonly byWork: Float64Array;
  /** Its factor by trust, at even steps from 0 to 1. */
  readonly byTrust: Float64Array;
}

/** @source one-year retention of 9, 21, 44, 69, 91% for 1, 2-4, 5-9, 10-49, 50+ commits, pooled over 20 repositories */
export function leavingTables(activity: ActivityParameters): Leaving {
  const { leavingFloor, leavingBase, leavingExponent, leavingTrust } = activity;
  return {
    byWork: new Float64Array(tabulated + 1).map(
      (_, recent) => leavingFloor + leavingBase * pow((1 + recent) / 2, -leavingExponent),
    ),
    byTrust: new Float64Array(steps + 2).map((_, step) => exp(-leavingTrust * (step / steps - usualTrust))),
  };
}

/** The hazard of one who made `recent` contributions in the last 12 months. */
export const hazardByWork = (table: Float64Array, recent: number) => table[Math.min(recent, tabulated)]!;

/** How many times as likely one leaves at this trust as at the usual one. */
export function factorByTrust(table: Float64Array, trust: number): number {
  const step = Math.floor(trust * steps);
  const low = table[step]!;
  return low + (trust * steps - step) * (table[step + 1]! - low);
}
