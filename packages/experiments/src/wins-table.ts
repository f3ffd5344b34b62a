import type { ColumnMeaning, TableBeside, Values } from "@stewardsim/results";
import { counterfactualOf, foundationIn, withoutStewardIn } from "./counterfactual-of.ts";
import type { Ensemble } from "./ensemble.ts";
import { evaluationsBy, wins } from "./evaluation.ts";
import { entryOf, runCount, taskCount, takesPart } from "./tasks.ts";

const win = (name: string, who: string, against = "without a steward"): ColumnMeaning => ({
  name,
  // A name with a unit would be another one in CSV.
  unit: "",
  about: `1 if ${who} against the same draw and rng ${against}, 0 if not`,
  kind: "number",
});

const underFoundation = "under a neutral foundation";

/**
 * Who won each run, as a table beside the results: what counts as a loss depends on how far runs of the counterfactual
 * differ, in all of them, so it is known when all are there. NaN for what has nobody to be evaluated against. The steward's
 * win is the same against both counterfactuals: it is worth against the same firm without the stewardship.
 */
export const winsBeside = {
  name: "wins",
  by: ["replication", "arm"],
  columns: [
    win("steward_win", "the steward wins"),
    win("project_win", "the project wins"),
    win("community_win", "the community wins"),
    win("all_win", "all three win"),
    win("project_win_against_foundation", "the project wins", underFoundation),
    win("community_win_against_foundation", "the community wins", underFoundation),
    win("all_win_against_foundation", "all three win", underFoundation),
  ],
} as const satisfies TableBeside;

const inOrder = [wins["steward-win"], wins["project-win"], wins["community-win"], wins["all-win"]];
const inOrderAgainstFoundation = [wins["project-win"], wins["community-win"], wins["all-win"]];

/**
 * The columns of that table: a row for each row of the results, in their order.
 *
 * @returns replication, arm, and the wins in the order of `winsBeside`
 */
export function winsOf(ensemble: Ensemble): Values[] {
  const { study } = ensemble;
  const tables = [
    [withoutStewardIn(study), inOrder],
    [foundationIn(study), inOrderAgainstFoundation],
  ] as const;
  const rows = runCount(study);
  const replications = new Float64Array(rows);
  const names: string[] = [];
  const won = tables.map(([, of]) => of.map(() => new Float64Array(rows).fill(Number.NaN)));
  const evaluated = tables.map(([declared]) => evaluatorsOf(ensemble, declared));
  let row = 0;
  for (let task = 0; task < taskCount(study); task++)
    study.arms.forEach((arm, index) => {
      if (!takesPart(study, arm, task)) return;
      replications[row] = task;
      names.push(arm.name);
      tables.forEach(([, wonBy], table) => {
        const outcome = evaluated[table]![index]!(undefined, entryOf(study, task));
        if (outcome !== undefined) wonBy.forEach((of, position) => (won[table]![position]![row] = Number(of(outcome))));
      });
      row++;
    });
  return [replications, names, ...won.flat()];
}

/** For each arm what evaluates its runs against a counterfactual, which has nobody to win itself. */
function evaluatorsOf(ensemble: Ensemble, declared: string | undefined) {
  const { study } = ensemble;
  return study.arms.map(({ name }) => {
    const against = declared === undefined ? name : counterfactualOf(study, name, declared);
    return against === name ? () => undefined : evaluationsBy(ensemble, name, against);
  });
}
