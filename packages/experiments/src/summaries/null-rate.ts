import { evaluate } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import { tolerancesByDraw } from "../evaluation.ts";
import { chanceOf, type OverDraws } from "@stewardsim/analysis";

/**
 * How often project and community "win" when an arm is held against the counterfactual of another replication: chance alone, for the
 * counterfactual itself; what the pairing by chance hides, for any other arm.
 */
export function nullRate(ensemble: Ensemble, arm: string, against: string): OverDraws {
  const { replications, draws } = ensemble.study;
  const tolerances = tolerancesByDraw(ensemble, against);
  const flags = Array.from({ length: draws * replications }, (_, entry) => {
    if (replications < 2) return undefined;
    const row = Math.floor(entry / replications);
    const own = ensemble.measures(arm, entry);
    const other = ensemble.measures(against, row * replications + ((entry + 1) % replications));
    if (!own || !other) return undefined;
    const { project, community } = evaluate(own, other, tolerances[row]);
    return project.won && community.won;
  });
  return chanceOf(flags, replications);
}
