import type { Preset } from "@stewardsim/evidence";
import type { Ensemble, StrategyComparison } from "@stewardsim/experiments";

/** A finished comparison: all that an answer is drawn from. */
export interface Compared {
  readonly preset: Preset;
  readonly comparison: StrategyComparison;
  readonly ensemble: Ensemble;
}

/** What arms are evaluated against, by name. */
export interface Counterfactuals {
  readonly against: string;
  readonly foundation?: string | undefined;
}

/** Something to choose, and the arm that stands for it. */
export interface Alternative {
  readonly name: string;
  readonly arm: string;
}
