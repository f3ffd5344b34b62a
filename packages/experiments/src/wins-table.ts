import type { ColumnMeaning, TableBeside, Values } from "@stewardsim/results";
import { counterfactualOf, withoutStewardIn } from "./counterfactual-of.ts";
import type { Ensemble } from "./ensemble.ts";
import { evaluationsBy, wins } from "./evaluation.ts";
import { entryOf, runCount, taskCount, takesPart } from "./tasks.ts";

const win = (name: string, who: string): ColumnMeaning => ({
  name,
  // A name with a unit would be another one in CSV.
  unit: "",
  about: `1 if ${who} against the same draw and rng without a steward, 0 if not`,
  kind: "number",
});

/**
 * Who won each run, as a table beside the results: what counts as a loss depends on how far runs without a steward
 * differ, in all of them, so it is known when all are there. NaN for what has nobody to be evaluated against.
 */
export const winsBeside = {
  name: "wins",
  by: ["replication", "arm"],
  columns: [
    win("steward_win", "the steward wins"),
    win("project_win", "the project wins"),
    win("community_win", "the community wins"),
    win("all_win", "all three win"),
  ],
} as const satisfies TableBeside;

const inOrder = [wins["steward-win"], wins["project-win"], wins["community-win"], wins["all-win"]];

/**
 * The columns of that table: a row for each row of the results, in their order.
 *
 * @returns replication, arm, and the wins in the order of `winsBeside`
 */
export function winsOf(ensemble: Ensemble): Values[] {
  const { study } = ensemble;
  const declared = withoutStewardIn(study);
  const evaluated = study.arms.map(({ name }) => {
    const against = declared === undefined ? name : counterfactualOf(study, name, declared);
    // The counterfactual itself has nobody to win.
    return against === name ? () => undefined : evaluationsBy(ensemble, name, against);
  });
  const rows = runCount(study);
  const names: string[] = [];
  const [replications, ...won] = [0, ...inOrder].map(() => new Float64Array(rows).fill(Number.NaN));
  let row = 0;
  for (let task = 0; task < taskCount(study); task++)
    study.arms.forEach((arm, index) => {
      if (!takesPart(study, arm, task)) return;
      replications![row] = task;
      names.push(arm.name);
      const outcome = evaluated[index]!(undefined, entryOf(study, task));
      if (outcome !== undefined) inOrder.forEach((of, position) => (won[position]![row] = Number(of(outcome))));
      row++;
    });
  return [replications!, names, ...won];
}
