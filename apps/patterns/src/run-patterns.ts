import { type Run, type Scenario, simulate } from "@stewardsim/core";
import { ensembles, figures, evaluateFigure, neededEnsembles, type Verdict } from "@stewardsim/evidence";

export interface PatternRuns {
  readonly seed: string;
  readonly replications: number;
  readonly verdicts: readonly Verdict[];
}

/** Runs every situation that a pattern speaks of and holds each figure against its band. */
export function runPatterns(
  seed: string,
  replications: number,
  tell: (situation: string) => void = () => {},
): PatternRuns {
  const verdicts: Verdict[] = [];
  for (const name of neededEnsembles(figures)) {
    tell(name);
    const { scenario, twin } = ensembles[name];
    const runs = many(scenario, seed, replications, true);
    const twins = twin === scenario ? runs : many(twin, seed, replications, false);
    for (const figure of figures) if (figure.ensemble === name) verdicts.push(evaluateFigure(figure, runs, twins));
  }
  return { seed, replications, verdicts: verdicts.toSorted((a, b) => a.figure.pattern - b.figure.pattern) };
}

function many(scenario: Scenario, seed: string, replications: number, keepContributors: boolean): Run[] {
  let counterfactual: Run["outcome"]["measures"] | undefined;
  return Array.from({ length: replications }, (_, replication) => {
    // Wins are not asked here, so any measures do in place of a counterfactual of each seed.
    const against = counterfactual === undefined ? {} : { counterfactual };
    const run = simulate(scenario, { seed, replication, keepContributors, ...against });
    counterfactual ??= run.outcome.measures;
    return run;
  });
}
