import type { Job, Numbered } from "./job.ts";

/** Which tasks of a job are to be done, and who is told of their results. */
export interface Tasks<Result extends Numbered> {
  /** Which tasks, in the order in which they are begun. */
  readonly tasks: readonly number[];
  /**
   * Is told of every task once, as soon as it is done, one at a time and in any order. What it rejects with ends the work:
   * a result that cannot be kept is not worth computing.
   */
  readonly onResult: (result: Result) => void | Promise<void>;
  /**
   * How many tasks at most lie between the oldest that is not done and the newest that was begun, so that whoever puts
   * them in order need remember no more; a thousand where left out.
   */
  readonly window?: number;
  /** Ends the work before all is done; what was told by then stays. */
  readonly signal?: AbortSignal;
}

/**
 * Does the tasks of a job, wherever it does them. The results are the same whoever does them, with any number of workers.
 *
 * @throws what `onResult` rejected with, and the reason of the signal that ended the work
 */
export type JobExecutor = <Order extends Numbered, Result extends Numbered>(
  job: Job<Order, Result>,
  work: Tasks<Result>,
) => Promise<void>;

/** Does whichever tasks of one job it is given, wherever it does them. */
export type DoTasks<Result extends Numbered> = (work: Tasks<Result>) => Promise<void>;

/** One after the other, where we are: for small jobs, tests and engines without threads. */
export const oneByOne: JobExecutor = async (job, { tasks, onResult, signal }) => {
  let rested = performance.now();
  for (const task of tasks) {
    signal?.throwIfAborted();
    await onResult(await job.run(job.orderOf(task)));
    // Now and then others get their turn: a page stays alive, and a signal can arrive.
    if (performance.now() - rested < 50) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    rested = performance.now();
  }
};
