import type { ResultStore } from "@stewardsim/results";
import { runTasks, type Tasks } from "@stewardsim/runner";
import { type Ensemble, growEnsemble } from "./ensemble.ts";
import { type Executor, inline } from "./executor.ts";
import { blockOf, resultOf } from "./stored.ts";
import type { Study } from "./study.ts";
import { runsOf, taskCount } from "./tasks.ts";
import type { TaskResult } from "./task.ts";

/** A part of the work from which something can be said while the rest goes on. */
export interface Milestone {
  /** How many tasks it takes, from the first on: `firstTasks` for all runs but those of arms aside. */
  readonly tasks: number;
  /** @param ensemble what these tasks came to, and nothing else */
  readonly tell: (ensemble: Ensemble) => void | Promise<void>;
}

/** Who does the work of a study, where it is kept, and what is told on the way. */
export interface RunOptions {
  /** Who does the work; where we are, one after the other, where left out. */
  readonly execute?: Executor;
  /** Where results are kept as they come; only those that it lacks are computed. */
  readonly store?: ResultStore;
  /** What is told on the way, each once; nothing of what was all there before. */
  readonly milestones?: readonly Milestone[];
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
  const { execute = inline, milestones = [], ...rest } = options;
  const { ensemble, add, addYears } = growEnsemble(study, rest.store?.rows);
  const keeping = {
    blockOf: (result: TaskResult) => blockOf(study, result),
    resultOf: (block: Parameters<typeof resultOf>[1]) => resultOf(study, block),
  };
  const run = async (work: Work) => {
    const told = await telling(study, work, milestones, rest.store);
    return execute({
      study,
      ...told,
      onResult(result) {
        // A store keeps who ran, and not how.
        addYears(result.task, result.years ?? {});
        return told.onResult(result);
      },
    });
  };
  await runTasks(run, taskCount(study), keeping, add, {
    ...rest,
    sizeOf: (task) => runsOf(study, task),
  });
  return ensemble;
}

type Work = Tasks<TaskResult>;

/** The same work, which tells of milestones as soon as all of their tasks are done. */
async function telling(study: Study, work: Work, milestones: readonly Milestone[], store?: ResultStore): Promise<Work> {
  const ahead = milestones
    .map(({ tasks, tell }) => ({
      tasks,
      tell,
      left: work.tasks.filter((task) => task < tasks).length,
      ...growEnsemble(study, store?.rows),
    }))
    .filter(({ left, tasks }) => left > 0 || work.tasks.some((task) => task >= tasks))
    .sort((a, b) => a.tasks - b.tasks);
  if (ahead.length === 0) return work;
  const take = (result: TaskResult) => {
    for (const { tasks, add } of ahead) if (result.task < tasks) add(result);
  };
  if (store !== undefined) for await (const block of store.blocks()) take(resultOf(study, block));
  const tellDone = async () => {
    while (ahead[0]?.left === 0) {
      const { tell, ensemble } = ahead.shift()!;
      await tell(ensemble);
    }
  };
  await tellDone();
  return {
    ...work,
    async onResult(result) {
      await work.onResult(result);
      take(result);
      for (const one of ahead) if (result.task < one.tasks) one.left--;
      await tellDone();
    },
  };
}
