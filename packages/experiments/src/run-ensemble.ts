import type { ResultStore } from "@stewardsim/results";
import { runTasks } from "@stewardsim/runner";
import { type Ensemble, growEnsemble } from "./ensemble.ts";
import { type Executor, inline } from "./executor.ts";
import { blockOf, resultOf } from "./stored.ts";
import { runsOf, type Study, taskCount } from "./study.ts";
import type { TaskResult } from "./task.ts";

export interface RunOptions {
  /** Who does the work; where we are, one after the other, where left out. */
  readonly execute?: Executor;
  /** Where results are kept as they come; only those that it lacks are computed. */
  readonly store?: ResultStore;
  /** Called after every task, with the runs that are there so far and all that will be. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the work. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a study, or what a store lacks of it. The numbers are the same in whatever order, with any number of workers and
 * after however many interruptions they were computed.
 *
 * @throws CancelledError where the signal stopped it
 */
export async function runEnsemble(study: Study, options: RunOptions = {}): Promise<Ensemble> {
  const { execute = inline, ...rest } = options;
  const { ensemble, add } = growEnsemble(study);
  const keeping = {
    blockOf: (result: TaskResult) => blockOf(study, result),
    resultOf: (block: Parameters<typeof resultOf>[1]) => resultOf(study, block),
  };
  await runTasks((work) => execute({ study, ...work }), taskCount(study), keeping, add, {
    ...rest,
    sizeOf: (task) => runsOf(study, task),
  });
  return ensemble;
}
