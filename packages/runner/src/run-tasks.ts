import type { Block, ResultStore } from "@stewardsim/results";
import { CancelledError } from "./errors.ts";
import type { DoTasks, Tasks } from "./executor.ts";
import type { Numbered } from "./job.ts";
import { keepInBatches } from "./keep-in-batches.ts";

/** How the results of a job become rows that can be kept, and are read back. */
export interface Keeping<Result extends Numbered> {
  blockOf(result: Result): Block;
  resultOf(block: Block): Result;
}

/** Where `runTasks` keeps results, whom it tells of progress, and what stops it. */
export interface TaskOptions {
  /** Where results are kept as they come; only those that it lacks are computed. */
  readonly store?: ResultStore;
  /** Called after every task, with what is done so far and all that will be, in the unit of `sizeOf`. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the work. */
  readonly signal?: AbortSignal;
  /** How much a task counts in the progress, such as its runs; one where left out. */
  readonly sizeOf?: (task: number) => number;
}

/**
 * Does the tasks of a job, or those that a store lacks, and hands over every result. With a store they are read from it at
 * the end and come in order; without one they come as they are done.
 *
 * @param execute does tasks of the job
 * @param count tasks of the whole job
 * @param add takes in one result
 * @throws CancelledError where the signal stopped it
 */
export async function runTasks<Result extends Numbered>(
  execute: DoTasks<Result>,
  count: number,
  keeping: Keeping<Result>,
  add: (result: Result) => void,
  { store, onProgress, signal, sizeOf = () => 1 }: TaskOptions = {},
): Promise<void> {
  const wanted = store?.wanted() ?? Array.from({ length: count }, (_, task) => task);
  const tasks = store === undefined ? wanted : wanted.filter((task) => !store.has(task));
  const sizeOfAll = (some: readonly number[]) => some.reduce((sum, task) => sum + sizeOf(task), 0);
  const total = sizeOfAll(wanted);
  let done = total - sizeOfAll(tasks);
  let left = tasks.length;
  onProgress?.(done, total);
  const batches = store === undefined ? undefined : keepInBatches(store);
  const told = (task: number) => {
    left--;
    onProgress?.((done += sizeOf(task)), total);
  };
  try {
    const work: Tasks<Result> = {
      tasks,
      ...(signal === undefined ? {} : { signal }),
      async onResult(result) {
        if (batches !== undefined) return batches.add(keeping.blockOf(result), () => told(result.task));
        add(result);
        told(result.task);
      },
    };
    try {
      await execute(work);
    } finally {
      // Also of work that ends early all that was done is kept.
      await batches?.flush();
    }
  } catch (error) {
    if (signal?.aborted) throw new CancelledError(wanted.length - left, wanted.length, store !== undefined);
    throw error;
  }
  if (store !== undefined) for await (const block of store.blocks()) add(keeping.resultOf(block));
}
