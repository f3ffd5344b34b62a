import { noSteward, type Scenario, summarize } from "@stewardsim/core";
import { withoutSteward } from "@stewardsim/evidence";
import {
  createStudy,
  type Ensemble,
  knowledgeOf,
  type Study,
  type StudyArm,
  tolerancesByDraw,
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
  ];
  return createStudy(base, arms, { ...options, draws: replications, replications: 1, factors: [] });
}

/** What its arms come to, each but the counterfactual, with intervals over replications; failed ones are left out. */
export function scenarioArms(ensemble: Ensemble): ScenarioArms {
  const { study } = ensemble;
  const [against, ...arms] = study.arms as [Study["arms"][number], ...Study["arms"]];
  const tolerances = tolerancesByDraw(ensemble, against.name)[0] ?? {};
  return {
    seed: study.seed,
    replications: study.draws,
    failures: ensemble.failures.length,
    known: knowledgeOf(study.base),
    arms: arms.map(({ name }) => {
      const pairs = Array.from({ length: study.draws }, (_, task) => task).flatMap((task) => {
        const [measures, other] = [ensemble.measures(name, task), ensemble.measures(against.name, task)];
        return measures && other ? [{ measures, other }] : [];
      });
      const { wins, means } = summarize(
        name,
        pairs.map(({ measures }) => measures),
        pairs.map(({ other }) => other),
        tolerances,
      );
      return { name, wins, means };
    }),
  };
}
