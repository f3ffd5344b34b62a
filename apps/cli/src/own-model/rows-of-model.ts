import { type Design, morrisOf } from "@stewardsim/analysis";
import type { ModelRuns } from "@stewardsim/runner";
import type { RowsAsked, RowsDesign } from "../analyses/rows-analysis.ts";
import { howToMake } from "./fitting-method.ts";
import { unitIn } from "./outcome.ts";

/** An outcome of a model of somebody's own as rows of its design with a number each. */
export function rowsOfModel(
  { design, outcomes, byRow }: Pick<ModelRuns, "design" | "outcomes" | "byRow">,
  of: string,
  { isLess, most, seed, worst }: Pick<RowsAsked, "isLess" | "most" | "seed" | "worst">,
): RowsAsked {
  const made = madeBy(design);
  return {
    factors: design.factors,
    values: design.values,
    outputs: byRow(of),
    of,
    unit: unitIn({ outcomes }, of),
    isLess,
    isVerdict: false,
    ...(made === undefined ? {} : { design: made }),
    howToMake,
    most,
    seed,
    ...(worst === undefined ? {} : { worst }),
  };
}

function madeBy({ factors, values, plan }: Design): RowsDesign | undefined {
  if (plan?.kind === "morris") return { kind: "morris", morris: morrisOf({ factors, values, plan }), isByGrade: false };
  return plan?.kind === "saltelli" ? { kind: "saltelli", plan, isByGrade: false } : undefined;
}
