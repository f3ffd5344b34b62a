import { historiesOf, historyCount, type Study, taskCount } from "./study.ts";
import { runTask, type TaskResult } from "./task.ts";

export interface ExecutorOptions {
  /** Called after every task, with the histories that were lived so far and all that will be. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Does all tasks of a study; the results come in the order of the tasks, whoever did them and whenever. */
export type Executor = (study: Study, options?: ExecutorOptions) => Promise<TaskResult[]>;

/** One after the other, where we are: for small studies, tests and places without threads. */
export const inline: Executor = async (study, { onProgress } = {}) => {
  const histories = historyCount(study);
  const results: TaskResult[] = [];
  let lived = 0;
  for (let task = 0; task < taskCount(study); task++) {
    results.push(runTask(study, task));
    lived += historiesOf(study, task);
    onProgress?.(lived, histories);
  }
  return results;
};
