import { column, measureNames, observables, type Run, simulate } from "@stewardsim/core";
import { type Ensemble, entryOf, replicationOf, scenarioOf, taskCount } from "@stewardsim/experiments";
import { NotReproducedError } from "@stewardsim/runner";

/** What is kept of a stored run that was run again: some observables, a number a month. */
export interface Trajectory {
  /** Which run of the study it is. */
  readonly task: number;
  readonly months: number;
  readonly column: (observable: string) => Float64Array;
}

export interface TrajectoryOptions {
  /** Runs of each arm: the first so many that are stored. */
  readonly most: number;
  readonly onProgress?: (done: number, all: number) => void;
}

/** What is kept of each: what figures over time are drawn from. */
export const kept: readonly string[] = [
  "adoption-share",
  "cash",
  "contributors-active-outside",
  "regulars-outside",
  "maintainers-outside",
  "newcomers",
  "factionalization",
  ...observables.map(({ name }) => name).filter((name) => name.startsWith("flow-")),
];

/**
 * The first stored runs of some arms once more, month by month: a folder keeps what each run came to, and the same seed gives
 * the same run.
 *
 * @returns by arm, in the order of `arms`
 * @throws NotReproducedError where one comes out differently from what is stored
 */
export function trajectoriesOf(
  ensemble: Ensemble,
  arms: readonly string[],
  { most, onProgress }: TrajectoryOptions,
): readonly (readonly Trajectory[])[] {
  const { study } = ensemble;
  const tasks = Array.from({ length: taskCount(study) }, (_, task) => task);
  const wanted = arms.map((arm) =>
    tasks.filter((task) => ensemble.measures(arm, entryOf(study, task)) !== undefined).slice(0, most),
  );
  const all = wanted.reduce((sum, some) => sum + some.length, 0);
  let done = 0;
  return arms.map((arm, index) =>
    wanted[index]!.map((task) => {
      const run = trajectoryOf(ensemble, arm, task);
      onProgress?.(++done, all);
      return run;
    }),
  );
}

function trajectoryOf(ensemble: Ensemble, name: string, task: number): Trajectory {
  const { study } = ensemble;
  const arm = study.arms.find((one) => one.name === name)!;
  const run = simulate(scenarioOf(study, arm, task), {
    seed: study.seed,
    replication: replicationOf(study, task),
    months: study.months,
    ...(study.limit === undefined ? {} : { limit: study.limit }),
  });
  mustBeStored(run, ensemble, name, task);
  const columns = new Map(kept.map((observable) => [observable, Float64Array.from(column(run.table, observable))]));
  return { task, months: run.months, column: (observable) => columns.get(observable)! };
}

/** A figure of other runs would be of another study. */
function mustBeStored(run: Run, ensemble: Ensemble, arm: string, task: number): void {
  const stored = ensemble.measures(arm, entryOf(ensemble.study, task))!;
  const differs = measureNames.find((name) => !Object.is(run.outcome.measures[name], stored[name]));
  if (differs !== undefined)
    throw new NotReproducedError(
      `Replication ${task} of ${arm} was stored with ${differs} ${stored[differs]} and is run again with ${run.outcome.measures[differs]}: stewardsim verify says more.`,
    );
}
