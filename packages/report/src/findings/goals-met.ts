import { meanInterval } from "@stewardsim/core";
import { byDraw } from "@stewardsim/analysis";
import type { Ensemble } from "@stewardsim/experiments";
import { type Estimate, estimated } from "../estimate.ts";

/** Which part of an arm's own goals is met when it is due, the mean over draws; null where it has none, or none is due. */
export function goalsMet(ensemble: Ensemble, arm: string): Estimate | null {
  const { arms, replications } = ensemble.study;
  const goals = arms.find(({ name }) => name === arm)?.scenario.strategy.goals ?? [];
  const shares = byDraw(ensemble.column(arm, "goalsMet"), replications).filter((share) => Number.isFinite(share));
  if (goals.length === 0 || shares.length === 0) return null;
  const { estimate, low, high } = meanInterval(shares);
  const share = (value: number) => Math.min(1, Math.max(0, value));
  return estimated({ estimate, low: share(low), high: share(high), draws: shares.length }, "share");
}
