import { didYouMean } from "@stewardsim/core";
import type { ModelPlan } from "@stewardsim/runner";
import { UsageError } from "@stewardsim/report/terminal";
import { usualResult } from "../usual-result.ts";

/**
 * The outcome that a name means in a folder of somebody's own model; the only one there is where none was named.
 *
 * @throws UsageError for a name that is no outcome, and where one of several must be named
 */
export function outcomeNamed({ outcomes }: Pick<ModelPlan, "outcomes">, name: string): string {
  const names = Object.keys(outcomes);
  if (names.includes(name)) return name;
  const there = `There are: ${names.join(", ")}.`;
  if (name !== usualResult) throw new UsageError(`No outcome is called "${name}".${didYouMean(name, names)} ${there}`);
  if (names.length > 1) throw new UsageError(`Name an outcome, as --of ${names[0]}. ${there}`);
  return names[0]!;
}

/** The unit of an outcome; none of a pure number. */
export const unitIn = ({ outcomes }: Pick<ModelPlan, "outcomes">, outcome: string): string =>
  outcomes[outcome]?.unit ?? "";
