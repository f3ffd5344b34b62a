import type { Preset } from "@stewardsim/evidence";
import type { Ensemble, StrategyComparison } from "@stewardsim/experiments";

/** A finished comparison: all that an answer is drawn from. */
export interface Compared {
  readonly preset: Preset;
  readonly comparison: StrategyComparison;
  readonly ensemble: Ensemble;
}
