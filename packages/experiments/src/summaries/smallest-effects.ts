import type { Interval } from "@stewardsim/core";
import { finite, medianOf } from "@stewardsim/analysis";
import type { Ensemble } from "../ensemble.ts";

/** The smallest effects that matter: less is no difference to anybody who decides. */
export interface SmallestEffects {
  /** Of a chance or another share. */
  readonly share: number;
  /** Of factionalization, 0 to 1. */
  readonly factionalization: number;
  /** Of worth, as a part of the money that is invested. */
  readonly ofInvested: number;
}

/** Five points of a share, 0.02 of factionalization, a tenth of the invested money. */
export const smallestEffects: SmallestEffects = { share: 0.05, factionalization: 0.02, ofInvested: 0.1 };

/** Whether an effect is larger than the smallest that matters, or smaller; "open" where its interval holds both. */
export type Strength = "yes" | "no" | "open";

/**
 * Holds an effect with its interval against the smallest that matters: "yes" where all of the interval is above it, "no" where
 * all is below.
 *
 * @param smallest in the unit of the effect
 */
export const strengthOf = ({ low, high }: Interval, smallest: number): Strength =>
  low > smallest ? "yes" : high < smallest ? "no" : "open";

/**
 * The money that a stewardship takes: people, programme and capital, undiscounted.
 *
 * @returns usd, the mean over the arms of what the median run of each costs
 */
export function investedIn(ensemble: Ensemble, arms: readonly string[]): number {
  const { replications } = ensemble.study;
  const costs = finite(arms.map((arm) => medianOf(ensemble.column(arm, "stewardshipCost"), replications).estimate));
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}
