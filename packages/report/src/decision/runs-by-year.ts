import { measureNames, type Run } from "@stewardsim/core";
import { type Ensemble, entryOf, runAgain, runsByYear, taskCount, yearsOf } from "@stewardsim/experiments";
import { NotReproducedError } from "@stewardsim/runner";

/** A stored run, year by year. */
export interface RunByYear {
  /** Which run of the study it is. */
  readonly task: number;
  /** As `yearsOf` gives it. */
  readonly years: Float64Array;
}

/** What is done about runs of which the years are not kept. */
export interface RunsByYearOptions {
  /** Whether they can be run again: this is the version that made them. */
  readonly canRunAgain: boolean;
  /** Of the runs that are run again. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * The first stored runs of some arms year by year. A folder that is whole keeps them; of one that is not, or that was made
 * before they were kept, they are run once more: the same seed gives the same run.
 *
 * @returns by arm, in the order of `arms`; none of an arm whose runs are neither kept nor can be run again
 * @throws NotReproducedError where one comes out differently from what is stored
 */
export function runsByYearOf(
  ensemble: Ensemble,
  arms: readonly string[],
  { canRunAgain, onProgress }: RunsByYearOptions,
): readonly (readonly RunByYear[])[] {
  const { study } = ensemble;
  const tasks = Array.from({ length: taskCount(study) }, (_, task) => task);
  const kept = arms.map((arm) =>
    tasks.slice(0, runsByYear).flatMap((task) => {
      const years = ensemble.years(arm, entryOf(study, task));
      return years === undefined ? [] : [{ task, years }];
    }),
  );
  const isStored = (arm: string, task: number) => ensemble.measures(arm, entryOf(study, task)) !== undefined;
  const again = arms.map((arm, index) =>
    canRunAgain && kept[index]!.length === 0 ? tasks.filter((task) => isStored(arm, task)).slice(0, runsByYear) : [],
  );
  const all = again.reduce((sum, some) => sum + some.length, 0);
  let done = 0;
  return arms.map((arm, index) => [
    ...kept[index]!,
    ...again[index]!.map((task) => {
      const run = storedAgain(ensemble, arm, task);
      onProgress?.(++done, all);
      return run;
    }),
  ]);
}

function storedAgain(ensemble: Ensemble, name: string, task: number): RunByYear {
  const { study } = ensemble;
  const run = runAgain(study, study.arms.find((one) => one.name === name)!, task);
  mustBeStored(run, ensemble, name, task);
  return { task, years: yearsOf(run) };
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
