import { wilsonInterval } from "@stewardsim/core";
import { medianOf, type OverDraws } from "@stewardsim/analysis";
import { chanceDifference, differencesByDraw, type ResultName } from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";
import { type Estimate, type EstimateUnit, estimated, inPoints } from "../estimate.ts";

/** What a little more of one thing does, run through and compared. */
export interface Gain {
  /** A role of the plan, or the programme. */
  readonly more: string;
  /** In the chance that all three win, against no steward and against a neutral foundation where there is one. */
  readonly allWin: Estimate;
  readonly allWinAgainstFoundation: Estimate | null;
  readonly worth: Improvement;
  readonly outsiders: Improvement;
}

export interface Improvement {
  /** Share of the draws in which there is more of it. */
  readonly better: Estimate;
  /** How much more in the median draw. */
  readonly median: Estimate;
}

/** Where the next engineer or dollar goes: all that was tried for a strategy at the best conduct. */
export interface NextStep {
  readonly strategy: string;
  readonly tried: readonly Gain[];
}

export function next(compared: Compared): NextStep[] {
  const { ensemble, comparison } = compared;
  const { against, foundation, strategies, marginals } = comparison;
  const allWin = (arm: string, best: string, other: string) =>
    inPoints(chanceDifference(ensemble, arm, best, other, (outcome) => outcome.allWin));
  return strategies.map(({ name, best }) => ({
    strategy: name,
    tried: marginals
      .filter(({ of }) => of === best)
      .map(({ arm, more }) => ({
        more,
        allWin: allWin(arm, best, against),
        allWinAgainstFoundation: foundation === undefined ? null : allWin(arm, best, foundation),
        worth: improvement(compared, arm, best, "deltaValueLowExit", "usd"),
        outsiders: improvement(compared, arm, best, "activeOutsiders", "contributor"),
      })),
  }));
}

/** By draws and their middle: worth has tails that no mean survives. */
function improvement(
  { ensemble }: Compared,
  arm: string,
  of: string,
  measure: ResultName,
  unit: EstimateUnit,
): Improvement {
  const differences = differencesByDraw(ensemble, arm, of, measure);
  const draws = differences.length;
  const better: OverDraws = { ...wilsonInterval(differences.filter((value) => value > 0).length, draws), draws };
  return { better: estimated(better, "share"), median: estimated(medianOf(differences, 1), unit) };
}
