import type { Design } from "@stewardsim/analysis";
import { UsageError } from "@stewardsim/report/terminal";
import type { Method, RowsMethod } from "../analyses/methods.ts";

/** How rows of a kind come about, of a model of somebody's own. */
export const howToMake = (kind: string): string => `run the model over createDesign(factors, { by: "${kind}" })`;

const sample = 'a sample: run the model over createDesign(factors, { by: "lhs", rows: 500 })';
const comparison = "which stewardsim compare runs, and no model of one's own has";

/** What a method needs. */
const needs: Readonly<Record<Method, string>> = {
  morris: `trajectories: ${howToMake("morris")}`,
  sobol: `two halves: ${howToMake("saltelli")}`,
  pawn: sample,
  delta: sample,
  "rbd-fast": sample,
  features: sample,
  prim: sample,
  cart: sample,
  regret: "policies to choose among: run the model over crossedDesign(policies, states)",
  worth: `arms to choose among over a sample, ${comparison}`,
  why: `the levers of two arms, ${comparison}`,
  reversal: `two arms over the same draws, ${comparison}`,
};

/** The methods that a design can be asked by, the usual one first. */
export function methodsFor({ plan }: Pick<Design, "plan">): readonly [OwnMethod, ...OwnMethod[]] {
  if (plan === undefined) return ["pawn", "delta", "rbd-fast", "features", "prim", "cart"];
  return plan.kind === "crossed" ? ["regret"] : plan.kind === "morris" ? ["morris"] : ["sobol"];
}

export type OwnMethod = Extract<Method, RowsMethod | "regret">;

/**
 * The method that was asked for, where the rows of a design can be asked by it.
 *
 * @throws UsageError that says what the method needs, and by which these rows can be asked
 */
export function fittingMethod(by: Method, design: Pick<Design, "plan">): OwnMethod {
  const fitting = methodsFor(design);
  const found = fitting.find((one) => one === by);
  if (found !== undefined) return found;
  const kind = design.plan === undefined ? "rows that were drawn or chosen" : `a ${design.plan.kind} design`;
  throw new UsageError(
    `--by ${by} needs ${needs[by]}. This folder holds ${kind}: ask it --by ${[fitting.slice(0, -1).join(", "), ...fitting.slice(-1)].filter((one) => one !== "").join(" or ")}.`,
  );
}
