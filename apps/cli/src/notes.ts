import type { SaltelliPlan } from "@stewardsim/analysis";
import type { LeftOut } from "@stewardsim/evidence";
import type { Enough } from "@stewardsim/experiments";

/** What the command line wants to find again beside a study. */
export interface StudyNotes {
  /** The arm that the others are evaluated against. */
  readonly against: string;
  /** The case, of a comparison of strategies. */
  readonly preset?: string;
  /** What was not open to the firm, of a decision. */
  readonly leftOut?: readonly LeftOut[];
  /** When it is enough, where the user said so; all draws are run otherwise. */
  readonly enough?: Enough;
  /** By which design the draws were made, where an analysis needs to know. */
  readonly design?:
    | { readonly kind: "morris"; readonly trajectories: number; readonly seed: string; readonly by: "factor" | "grade" }
    | { readonly kind: "saltelli"; readonly plan: SaltelliPlan };
}
