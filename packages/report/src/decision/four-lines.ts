import { change, InvalidScenarioError, knownIn, type Scenario } from "@stewardsim/core";
import { medianOf } from "@stewardsim/analysis";
import { createStudy, type Ensemble, runEnsemble, settingAt } from "@stewardsim/experiments";
import { type Estimate, estimated } from "../estimate.ts";
import { winsAgainst } from "../findings/wins.ts";

/** What comes of the project and its steward under one set of assumptions, without a strategy or with one; medians over draws. */
export interface FourLine {
  readonly assumptions: "default" | "own";
  /** What the steward does; the counterfactual where nobody does anything. */
  readonly arm: string;
  readonly isWith: boolean;
  /** How often all three win; null for the counterfactual, and for who only uses the project. */
  readonly allWin: Estimate | null;
  readonly adoption: Estimate;
  readonly outsiders: Estimate;
  /** Null for the counterfactual, against which it is counted. */
  readonly worth: Estimate | null;
}

/** Draws that are run for what the case does not know of itself: enough for a median with bounds, in some seconds. */
const most = 16;

/**
 * The same strategy and its counterfactual, by what the case knows and as if it knew nothing. The case's own lines are read
 * from its runs; those of the catalogue's defaults are run now, from the same seed, with every number of the case forgotten but
 * who is there and how many organizations are sampled.
 *
 * @returns the case's own lines alone where it knows nothing that could be forgotten, or would be no scenario without it
 */
export async function fourLines(ensemble: Ensemble, arm: string, against: string): Promise<FourLine[]> {
  const own = linesOf(ensemble, arm, against, "own");
  const { study } = ensemble;
  const arms = [against, arm].map((name) => study.arms.find((one) => one.name === name)!);
  try {
    const base = forgotten(study.base);
    if (base === study.base) return own;
    const defaults = createStudy(
      base,
      arms.map(({ name, kind, scenario }) => ({
        name,
        ...(kind === undefined ? {} : { kind }),
        scenario: forgotten(scenario, study.base),
      })),
      { seed: study.seed, months: study.months, draws: Math.min(most, study.draws), replications: 1 },
    );
    return [...linesOf(await runEnsemble(defaults), arm, against, "default"), ...own];
  } catch (error) {
    if (error instanceof InvalidScenarioError) return own;
    throw error;
  }
}

/** The numbers of the case that an experiment could draw: not who is there, by position in a list, and not how finely it looks. */
const isForgettable = (path: string) => !path.includes("[") && path !== "market.population.sampled";

function forgotten(scenario: Scenario, base = scenario): Scenario {
  const known = (of: Scenario) => [...knownIn(of).facts, ...Object.keys(knownIn(of).ranges)];
  const own = new Set(known(scenario));
  // Of what is sold a counterfactual has nothing.
  const stands = (path: string) => path.startsWith("opening.") || settingAt(scenario, path) !== undefined;
  const paths = known(base).filter((path) => own.has(path) && isForgettable(path) && stands(path));
  return paths.length === 0 ? scenario : change(scenario, Object.fromEntries(paths.map((path) => [path, undefined])));
}

function linesOf(ensemble: Ensemble, arm: string, against: string, assumptions: FourLine["assumptions"]): FourLine[] {
  const { study } = ensemble;
  const { replications } = study;
  const middle = (of: string, name: "adoption" | "activeOutsiders" | "deltaValueLowExit", unit: Estimate["unit"]) =>
    estimated(medianOf(ensemble.column(of, name), replications), unit);
  const isUseOnly = study.arms.some(({ name, kind }) => name === arm && kind === "uses-only");
  const line = (of: string): FourLine => ({
    assumptions,
    arm: of,
    isWith: of === arm,
    allWin: of === arm && !isUseOnly ? winsAgainst({ ensemble }, arm, against).allWin : null,
    adoption: middle(of, "adoption", "share"),
    outsiders: middle(of, "activeOutsiders", "contributor"),
    worth: of === arm ? middle(arm, "deltaValueLowExit", "usd") : null,
  });
  return [line(against), line(arm)];
}
