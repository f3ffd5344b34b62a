import { judge } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import { tolerancesByDraw } from "../judgement.ts";
import { chanceOf, type OverDraws } from "@stewardsim/analysis";

/**
 * How often project and community "win" when an arm is held against the counterfactual of another luck: luck alone, for the
 * counterfactual itself; what the pairing by luck hides, for any other arm.
 */
export function nullRate(ensemble: Ensemble, arm: string, against: string): OverDraws {
  const { luck, draws } = ensemble.study;
  const tolerances = tolerancesByDraw(ensemble, against);
  const flags = Array.from({ length: draws * luck }, (_, task) => {
    if (luck < 2) return undefined;
    const row = Math.floor(task / luck);
    const own = ensemble.measures(arm, task);
    const other = ensemble.measures(against, row * luck + ((task + 1) % luck));
    if (!own || !other) return undefined;
    const { project, community } = judge(own, other, tolerances[row]);
    return project.won && community.won;
  });
  return chanceOf(flags, luck);
}
