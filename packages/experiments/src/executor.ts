import { runTask, type TaskResult } from "./task.ts";
import type { Study } from "./study.ts";

/** Tasks of a study that are to be done, and who hears of them. */
export interface Work {
  readonly study: Study;
  /** Which tasks, in the order in which they are begun. */
  readonly tasks: readonly number[];
  /**
   * Hears of every task once, as soon as it is done, one at a time and in any order. What it rejects with ends the work:
   * a result that cannot be kept is not worth computing.
   */
  readonly onResult: (result: TaskResult) => void | Promise<void>;
  /**
   * How many tasks at most lie between the oldest that is not done and the newest that was begun, so that whoever puts
   * them in order need remember no more; a thousand where left out.
   */
  readonly window?: number;
  /** Ends the work before all is done; whatever was heard of by then stays. */
  readonly signal?: AbortSignal;
}

/**
 * Does the tasks of a study, wherever it does them. The numbers are the same whoever does the work, on however many places.
 *
 * @throws what `onResult` rejected with, and the reason of the signal that ended the work
 */
export type Executor = (work: Work) => Promise<void>;

/** One after the other, where we are: for small studies, tests and places without threads. */
export const inline: Executor = async ({ study, tasks, onResult, signal }) => {
  let rested = performance.now();
  for (const task of tasks) {
    signal?.throwIfAborted();
    await onResult(runTask(study, task));
    // Now and then others get their turn: a page stays alive, and a signal can arrive.
    if (performance.now() - rested < 50) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    rested = performance.now();
  }
};
