import type { Preset } from "@stewardsim/evidence";
import type { Ensemble, StrategyComparison } from "@stewardsim/experiments";

/** A finished comparison: all that the sections of a report look at. */
export interface Answer {
  readonly preset: Preset;
  readonly comparison: StrategyComparison;
  readonly ensemble: Ensemble;
}

export const width = 100;
