import { neutralFoundation, noSteward, type Scenario, summarize } from "@stewardsim/core";
import { underFoundation, withoutSteward } from "@stewardsim/evidence";
import {
  createStudy,
  type Ensemble,
  foundationIn,
  knowledgeOf,
  type Study,
  type StudyArm,
  tolerancesByDraw,
  withoutStewardIn,
} from "@stewardsim/experiments";
import type { ScenarioArms } from "./scenario-report.ts";

export interface ScenarioStudyOptions {
  readonly seed: string;
  readonly replications: number;
  readonly months?: number;
  /** How many times the usual limit a run may take. */
  readonly limit?: number;
}

/**
 * Scenarios as they are, beside those that they are held against: nothing is drawn, ranges stand at their middles, and each replication has its own rng.
 *
 * @param own by the last part of their names
 * @param others by their strategies' names, in brackets
 * @throws StudyError where two of them are called alike
 */
export function scenarioStudy(
  own: readonly Scenario[],
  others: readonly Scenario[],
  { replications, ...options }: ScenarioStudyOptions,
): Study {
  const [base] = own as [Scenario];
  const arms: StudyArm[] = [
    { name: withoutSteward, kind: "no-steward", scenario: noSteward(base) },
    ...own.map((scenario): StudyArm => ({ name: scenario.name.split("/").at(-1)!, scenario })),
    ...others.map(
      (scenario): StudyArm => ({
        name: `(${scenario.strategy.name})`,
        strategy: scenario.strategy.name,
        conduct: "as practised",
        scenario,
      }),
    ),
    { name: underFoundation, kind: "neutral-foundation", scenario: neutralFoundation(base) },
  ];
  return createStudy(base, arms, { ...options, draws: replications, replications: 1, factors: [] });
}

/** What its arms come to, each but the counterfactuals, with intervals over replications; failed ones are left out. */
export function scenarioArms(ensemble: Ensemble): ScenarioArms {
  const { study } = ensemble;
  const [against, foundation] = [withoutStewardIn(study)!, foundationIn(study)];
  const arms = study.arms.map(({ name }) => name).filter((name) => name !== against && name !== foundation);
  return {
    seed: study.seed,
    replications: study.draws,
    failures: ensemble.failures.length,
    known: knowledgeOf(study.base),
    arms: arms.map((name) => {
      const { wins, means } = summaryAgainst(ensemble, name, against);
      return {
        name,
        wins,
        means,
        ...(foundation === undefined ? {} : { winsAgainstFoundation: summaryAgainst(ensemble, name, foundation).wins }),
      };
    }),
  };
}

/** An arm's replications, evaluated against a counterfactual. */
function summaryAgainst(ensemble: Ensemble, arm: string, against: string) {
  const pairs = Array.from({ length: ensemble.study.draws }, (_, entry) => entry).flatMap((entry) => {
    const [measures, other] = [ensemble.measures(arm, entry), ensemble.measures(against, entry)];
    return measures && other ? [{ measures, other }] : [];
  });
  return summarize(
    arm,
    pairs.map(({ measures }) => measures),
    pairs.map(({ other }) => other),
    tolerancesByDraw(ensemble, against)[0] ?? {},
  );
}
