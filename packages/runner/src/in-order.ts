import type { Numbered } from "./job.ts";

/**
 * Takes results in any order and tells them in the order of `tasks`. It remembers those that came too early: with an
 * executor that keeps to its window, no more than the window.
 *
 * @param tell called once for each result, in order
 */
export function inOrder<Result extends Numbered>(
  tasks: readonly number[],
  tell: (result: Result) => void | Promise<void>,
): (result: Result) => Promise<void> {
  const early = new Map<number, Result>();
  let next = 0;
  return async (result) => {
    early.set(result.task, result);
    for (let task = tasks[next]!; early.has(task); task = tasks[++next]!) {
      const due = early.get(task)!;
      early.delete(task);
      await tell(due);
    }
  };
}
