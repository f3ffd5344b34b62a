import { presets } from "@stewardsim/evidence";
import { comparisonIn, type Ensemble } from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";

/** What made a folder that holds a comparison of strategies, as its manifest says it. */
export const comparisonKind = "strategy-comparison";

/** What such a folder keeps besides the study. */
export interface ComparisonNotes {
  /** The arm that the others are evaluated against. */
  readonly against: string;
  /** The name of the case. */
  readonly preset: string;
}

/**
 * The comparison that a folder holds, for an answer to be drawn from it.
 *
 * @returns nothing where this version knows no case of that name
 */
export function storedComparison(ensemble: Ensemble, notes: ComparisonNotes): Compared | undefined {
  const preset = presets.find(({ name }) => name === notes.preset);
  return preset === undefined ? undefined : { preset, comparison: comparisonIn(ensemble.study), ensemble };
}
