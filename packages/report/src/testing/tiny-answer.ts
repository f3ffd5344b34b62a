import { joyentNode2010, type Preset, presetOf } from "@stewardsim/evidence";
import { runEnsemble, strategyComparison, type StrategyComparisonOptions } from "@stewardsim/experiments";
import { type Answer, answerOf } from "../answer.ts";
import type { Compared } from "../compared.ts";

/** The shipped case with 200 organizations, a few draws of three years. */
export async function tinyCompared(options: StrategyComparisonOptions = {}): Promise<Compared> {
  const preset: Preset = presetOf({
    ...joyentNode2010,
    facts: joyentNode2010.facts.map((fact) =>
      fact.path === "market.population.sampled" ? { ...fact, value: 200 } : fact,
    ),
  });
  const comparison = strategyComparison(preset, { draws: 3, replications: 2, months: 30, ...options });
  return { preset, comparison, ensemble: await runEnsemble(comparison.study) };
}

/** What it says, of version 0.0.0. */
export const tinyAnswer = async (options?: StrategyComparisonOptions): Promise<Answer> =>
  answerOf(await tinyCompared(options), "0.0.0");
