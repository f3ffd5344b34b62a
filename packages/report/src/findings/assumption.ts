import type { Grade } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";

/** An uncertain parameter as an answer names it. */
export interface Assumption {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly grade: Grade;
}

export const assumptionOf = ({ path, label, unit, grade }: Factor): Assumption => ({ path, label, unit, grade });
