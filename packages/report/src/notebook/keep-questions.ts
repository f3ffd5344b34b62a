import { change, didYouMean, type Scenario } from "@stewardsim/core";
import { besideCounterfactuals, openTo, type Preset, withoutSteward } from "@stewardsim/evidence";
import {
  createStudy,
  strategyComparison,
  type StrategyComparisonOptions,
  type StudyOptions,
} from "@stewardsim/experiments";
import { comparisonKind, type ComparisonNotes } from "../store/stored-comparison.ts";
import { UsageError } from "../terminal/exit-codes.ts";
import { keep } from "./keep.ts";
import type { Results } from "./results.ts";

/** How finely one looks. */
interface Sampled {
  /** Organizations that are sampled: few for a quick look; as the scenario says where left out. */
  readonly sampled?: number;
}

/** The size of a comparison of strategies, and which of its arms are run. */
export type StrategyQuestion = StrategyComparisonOptions & Sampled;

/** What of all that is open to a firm is compared, and the size of the study. */
export interface DecisionQuestion extends StudyOptions, Sampled {
  /** Arms by name, beside the counterfactuals; all that are open where left out. */
  readonly only?: readonly string[];
  /** Ways to go together, as `infrastructure + subscription`. */
  readonly together?: readonly string[];
}

const sampledIn = (scenario: Scenario, sampled: number | undefined): Scenario =>
  sampled === undefined ? scenario : change(scenario, { "market.population.sampled": sampled });

/**
 * Compares the three strategies on a case, as `pnpm start` does, and keeps it in a folder; without what only shades the answer, unless
 * `withAside` says so.
 *
 * @throws StudyError where it could not be simulated; ResultsError where the folder cannot be written
 */
export async function keepStrategies(
  folder: string,
  preset: Preset,
  { sampled, withAside = false, ...options }: StrategyQuestion = {},
): Promise<Results> {
  const scenario = sampledIn(preset.scenario, sampled);
  const { study, against } = strategyComparison({ ...preset, scenario }, { withAside, ...options });
  const notes: ComparisonNotes = { against, preset: preset.name };
  return keep(folder, study, { kind: comparisonKind, notes, facts: { preset: preset.name, against } });
}

/**
 * Compares what is open to a firm, as `stewardsim decide` does, and keeps it in a folder.
 *
 * @throws UsageError where nothing is open, or an arm is named that is not; DecisionError where ways cannot go together
 */
export async function keepDecision(
  folder: string,
  firm: Scenario,
  { only, together = [], sampled, ...options }: DecisionQuestion = {},
): Promise<Results> {
  const base = sampledIn(firm, sampled);
  const { arms, leftOut } = openTo(base, together);
  if (arms.length === 0) throw new UsageError(`Nothing is open to this firm: ${leftOut[0]!.reason}.`);
  const names = arms.map(({ name }) => name);
  const stray = only?.find((name) => !names.includes(name));
  const out = leftOut.find(({ name }) => name === stray);
  if (out !== undefined) throw new UsageError(`${out.name} is not open to this firm: ${out.reason}.`);
  if (stray !== undefined)
    throw new UsageError(`No arm is called "${stray}".${didYouMean(stray, names)} There are: ${names.join(", ")}.`);
  const chosen = only === undefined ? arms : arms.filter(({ name }) => only.includes(name));
  const study = createStudy(base, besideCounterfactuals(base, chosen), { draws: 240, replications: 1, ...options });
  return keep(folder, study, { kind: "decide", notes: { against: withoutSteward, leftOut } });
}
