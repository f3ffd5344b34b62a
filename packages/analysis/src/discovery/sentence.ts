import type { Box } from "./box.ts";
import type { Input } from "../input.ts";
import { listed, percent } from "@stewardsim/core/foundation";
import { amountsOf, inSentence } from "../wording.ts";
import type { Step, PeelingTrajectory } from "./prim.ts";

/**
 * A box as a sentence.
 *
 * @param claim what the cases of interest are, such as "Open core loses money"
 */
export function boxSentence(
  { inputs, whole }: Pick<PeelingTrajectory, "inputs" | "whole">,
  claim: string,
  step: Step,
): string {
  if (step.dimensions.length === 0)
    return `${claim} in ${percent(step.density)} of the cases, and no range of the assumptions says when.`;
  return `${claim} when ${listed(boxConditions({ inputs, whole }, step))}: ${percent(step.coverage)} of such cases, and ${percent(step.density)} of the cases inside.`;
}

/** What a box asks, a condition for each input that it restricts, such as "price of a node is above 240 usd/node/month". */
export const boxConditions = (
  { inputs, whole }: Pick<PeelingTrajectory, "inputs" | "whole">,
  { box, dimensions }: Pick<Step, "box" | "dimensions">,
): string[] => dimensions.map((dimension) => conditionOf(inputs[dimension]!, box, whole, dimension));

function conditionOf({ label, unit, kind, categories }: Input, box: Box, whole: Box, dimension: number): string {
  const [limit, open] = [box[dimension]!, whole[dimension]!];
  const name = inSentence(label);
  const amount = amountsOf({ unit, kind }, [open.low, open.high]);
  if (limit.kept) return `${name} is ${limit.kept.map((one) => categories?.[one] ?? String(one)).join(" or ")}`;
  const [hasLow, hasHigh] = [limit.low > open.low, limit.high < open.high];
  if (kind === "integer" && limit.low === limit.high) return `${name} is ${amount(limit.low)}`;
  if (hasLow && hasHigh) return `${name} is between ${amount(limit.low)} and ${amount(limit.high)}`;
  if (kind === "integer")
    return hasLow ? `${name} is ${amount(limit.low)} or more` : `${name} is ${amount(limit.high)} or less`;
  return hasLow ? `${name} is above ${amount(limit.low)}` : `${name} is below ${amount(limit.high)}`;
}
