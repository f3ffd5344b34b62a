import { pow } from "../../foundation/numerics.ts";
import type { ActivityParameters } from "../../scenario/community/activity.ts";

/** Contributions beyond which the leaving hazard is at its floor for every purpose. */
const tabulated = 600;

/**
 * Leaving hazard a month by contributions of the last 12 months.
 *
 * @source one-year retention of 9, 21, 44, 69, 91% for 1, 2-4, 5-9, 10-49, 50+ commits, pooled over 20 repositories
 */
export function leavingHazards({ leavingFloor, leavingBase, leavingExponent }: ActivityParameters): Float64Array {
  return Float64Array.from(
    { length: tabulated + 1 },
    (_, recent) => leavingFloor + leavingBase * pow((1 + recent) / 2, -leavingExponent),
  );
}

/** The hazard of one who made `recent` contributions in the last 12 months. */
export const leavingHazard = (table: Float64Array, recent: number) => table[Math.min(recent, tabulated)]!;
