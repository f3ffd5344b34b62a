import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Executor } from "../executor.ts";
import { resultNames } from "../measures.ts";
import { historiesOf, historyCount, type Study, taskCount, takesPart } from "../study.ts";
import { failureOf, runTask, type TaskResult } from "../task.ts";

export interface ThreadOptions {
  /** The most threads at work; one for each core where left out. */
  readonly workers?: number;
  /** Work, in ms, below which another thread does not pay; half a second where left out. */
  readonly worth?: number;
  /** The program of a worker, where it is not the usual one. */
  readonly program?: URL;
}

/** Spreads tasks over threads, each taking the next one when it is done. */
export const threads =
  ({ workers = availableParallelism(), worth = 500, program }: ThreadOptions = {}): Executor =>
  async (study, { onProgress } = {}) => {
    const total = taskCount(study);
    const results: TaskResult[] = Array.from({ length: total });
    const histories = historyCount(study);
    let lived = 0;
    const finish = (result: TaskResult) => {
      results[result.task] = result;
      lived += historiesOf(study, result.task);
      onProgress?.(lived, histories);
    };
    let next = 0;
    const started = performance.now();
    // The first tasks, done here, tell how much work there is.
    while (next < total && (workers < 2 || performance.now() - started < worth / 5)) finish(runTask(study, next++));
    const left = lived === 0 ? Infinity : ((performance.now() - started) / lived) * (histories - lived);
    const count = Math.min(workers, total - next, Math.floor(left / worth));
    if (count < 2) while (next < total) finish(runTask(study, next++));
    const queue = () => (next < total ? next++ : undefined);
    await Promise.all(Array.from({ length: Math.max(0, count) }, () => serve(study, queue, finish, program)));
    return results;
  };

/** One place of work: a worker that takes tasks until none is left, and is replaced when it dies. */
async function serve(
  study: Study,
  queue: () => number | undefined,
  finish: (result: TaskResult) => void,
  program = new URL("./worker.js", import.meta.url),
): Promise<void> {
  let worker = new Worker(program, { workerData: study });
  for (let task = queue(); task !== undefined; task = queue()) {
    try {
      finish(await answer(worker, task));
    } catch (death) {
      await worker.terminate();
      worker = new Worker(program, { workerData: study });
      finish(lost(study, task, death));
    }
  }
  await worker.terminate();
}

/** What a worker makes of a task; rejected when it dies over it. */
function answer(worker: Worker, task: number): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    // One by one: to remove all listeners at once would also remove those by which the worker is heard.
    const settle = (end: () => void) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      end();
    };
    const onMessage = (result: TaskResult) => settle(() => resolve(result));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`The worker ended with ${code}.`)));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage(task);
  });
}

/** A task over which its worker died: every arm of it has failed, and says so. */
const lost = (study: Study, task: number, death: unknown): TaskResult => ({
  task,
  values: new Float64Array(study.arms.length * resultNames.length).fill(Number.NaN),
  failures: study.arms
    .filter((arm) => takesPart(study, arm, task))
    .map(({ name }) => ({ ...failureOf(study, task, name, death), code: "worker-died" })),
});
