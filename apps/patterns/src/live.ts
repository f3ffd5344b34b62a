import { type History, type Scenario, simulate } from "@stewardsim/core";
import { ensembles, figures, judgeFigure, neededEnsembles, type Verdict } from "@stewardsim/evidence";

export interface Lived {
  readonly seed: string;
  readonly replications: number;
  readonly verdicts: readonly Verdict[];
}

/** Lives every situation that a pattern speaks of and holds each figure against its band. */
export function livePatterns(seed: string, replications: number, tell: (situation: string) => void = () => {}): Lived {
  const verdicts: Verdict[] = [];
  for (const name of neededEnsembles(figures)) {
    tell(name);
    const { lived, twin } = ensembles[name];
    const histories = many(lived, seed, replications, true);
    const twins = twin === lived ? histories : many(twin, seed, replications, false);
    for (const figure of figures) if (figure.ensemble === name) verdicts.push(judgeFigure(figure, histories, twins));
  }
  return { seed, replications, verdicts: verdicts.toSorted((a, b) => a.figure.pattern - b.figure.pattern) };
}

function many(scenario: Scenario, seed: string, replications: number, keepContributors: boolean): History[] {
  let counterfactual: History["outcome"]["measures"] | undefined;
  return Array.from({ length: replications }, (_, replication) => {
    // Wins are not asked here, so any measures do in place of a counterfactual of each seed.
    const against = counterfactual === undefined ? {} : { counterfactual };
    const history = simulate(scenario, { seed, replication, keepContributors, ...against });
    counterfactual ??= history.outcome.measures;
    return history;
  });
}
