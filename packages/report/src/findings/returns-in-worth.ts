import { countsReturns } from "@stewardsim/core";
import { medianOf } from "@stewardsim/analysis";
import type { Ensemble } from "@stewardsim/experiments";
import { type Estimate, estimated } from "../estimate.ts";

/** How much of an arm's worth its returns make that are not revenue, the median run; null where they do not count in it. */
export function returnsInWorth(ensemble: Ensemble, arm: string): Estimate | null {
  const { arms, replications } = ensemble.study;
  const scenario = arms.find(({ name }) => name === arm)?.scenario;
  return scenario !== undefined && countsReturns(scenario)
    ? estimated(medianOf(ensemble.column(arm, "returnsInWorth"), replications), "usd")
    : null;
}
