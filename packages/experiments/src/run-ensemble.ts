import type { ResultStore } from "@stewardsim/results";
import { type Ensemble, growEnsemble } from "./ensemble.ts";
import { CancelledError } from "./errors.ts";
import { type Executor, inline } from "./executor.ts";
import { blockOf, resultOf } from "./stored.ts";
import { historiesOf, historyCount, type Study, taskCount } from "./study.ts";

export interface RunOptions {
  /** Who does the work; where we are, one after the other, where left out. */
  readonly execute?: Executor;
  /** Where results are kept as they come; only those that it lacks are computed. */
  readonly store?: ResultStore;
  /** Called after every task, with the histories that are there so far and all that will be. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the work. */
  readonly signal?: AbortSignal;
}

/**
 * Lives through a study, or through what a store lacks of it. The numbers are the same in whatever order, on however many
 * places and after however many interruptions they were computed.
 *
 * @throws CancelledError where the signal stopped it
 */
export async function runEnsemble(study: Study, options: RunOptions = {}): Promise<Ensemble> {
  const { execute = inline, store, onProgress, signal } = options;
  const { ensemble, add } = growEnsemble(study);
  const wanted = store?.wanted() ?? Array.from({ length: taskCount(study) }, (_, task) => task);
  const tasks = store === undefined ? wanted : wanted.filter((task) => !store.has(task));
  const total =
    store === undefined ? historyCount(study) : wanted.reduce((sum, task) => sum + historiesOf(study, task), 0);
  let lived = total - tasks.reduce((sum, task) => sum + historiesOf(study, task), 0);
  let left = tasks.length;
  onProgress?.(lived, total);
  try {
    await execute({
      study,
      tasks,
      ...(signal === undefined ? {} : { signal }),
      async onResult(result) {
        if (store === undefined) add(result);
        else await store.write(blockOf(study, result));
        left--;
        onProgress?.((lived += historiesOf(study, result.task)), total);
      },
    });
  } catch (error) {
    if (signal?.aborted) throw new CancelledError(wanted.length - left, wanted.length, store !== undefined);
    throw error;
  }
  if (store !== undefined) for await (const block of store.blocks()) add(resultOf(study, block));
  return ensemble;
}
