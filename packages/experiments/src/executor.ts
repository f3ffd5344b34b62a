import { type Study, taskCount } from "./study.ts";
import { runTask, type TaskResult } from "./task.ts";

export interface ExecutorOptions {
  /** Called after every task. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Does all tasks of a study; the results come in the order of the tasks, whoever did them and whenever. */
export type Executor = (study: Study, options?: ExecutorOptions) => Promise<TaskResult[]>;

/** One after the other, where we are: for small studies, tests and places without threads. */
export const inline: Executor = async (study, { onProgress } = {}) => {
  const total = taskCount(study);
  const results: TaskResult[] = [];
  for (let task = 0; task < total; task++) {
    results.push(runTask(study, task));
    onProgress?.(task + 1, total);
  }
  return results;
};
