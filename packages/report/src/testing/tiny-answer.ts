import { joyentNode2010, type Preset, presetOf } from "@stewardsim/evidence";
import { runEnsemble, strategyComparison } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";

/** The shipped case with 200 organizations, a few draws of three years. */
export async function tinyAnswer(arms?: readonly string[]): Promise<Answer> {
  const preset: Preset = presetOf({
    ...joyentNode2010,
    facts: joyentNode2010.facts.map((fact) =>
      fact.path === "market.population.sampled" ? { ...fact, value: 200 } : fact,
    ),
  });
  const comparison = strategyComparison(preset, { draws: 3, luck: 2, months: 30, ...(arms ? { arms } : {}) });
  return { preset, comparison, ensemble: await runEnsemble(comparison.study) };
}
