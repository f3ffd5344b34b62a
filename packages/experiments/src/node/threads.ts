import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Executor, inline } from "../executor.ts";
import { type OpenPlace, type Order, pool } from "../pool.ts";
import type { Study } from "../study.ts";
import { runTask, type TaskResult } from "../task.ts";

export interface ThreadOptions {
  /** The most threads at work; one for each core where left out. */
  readonly workers?: number;
  /** Work, in ms, below which another thread does not pay; half a second where left out. */
  readonly worth?: number;
  /** The program of a worker, where it is not the usual one. */
  readonly program?: URL;
}

/** Spreads tasks over threads, as many as pay. */
export const threads =
  ({ workers = availableParallelism(), worth = 500, program }: ThreadOptions = {}): Executor =>
  async (work) => {
    if (workers < 2) return inline(work);
    const { study, tasks, onResult, signal } = work;
    const started = performance.now();
    let done = 0;
    // The first tasks, done here, tell how much work there is.
    while (done < tasks.length && performance.now() - started < worth / 5) {
      signal?.throwIfAborted();
      await onResult(runTask(study, tasks[done++]!));
    }
    const rest = { ...work, tasks: tasks.slice(done) };
    const left = done === 0 ? Infinity : ((performance.now() - started) / done) * rest.tasks.length;
    const count = Math.min(workers, Math.floor(left / worth));
    return count < 2 ? inline(rest) : pool(rest, count, openThread(study, program));
  };

/** A thread that lives through tasks of a study. */
const openThread =
  (study: Study, program = new URL("./worker.js", import.meta.url)): OpenPlace =>
  (onResult, onDeath) => {
    const worker = new Worker(program, { workerData: { ...study, values: [] } satisfies Study });
    worker.on("message", (result: TaskResult) => onResult(result));
    // An error is followed by the end of the thread, but the end does not know the error.
    let cause: unknown;
    worker.on("error", (error) => (cause = error));
    // A result that cannot be read would be waited for, for ever.
    worker.on("messageerror", (error) => {
      cause = error;
      void worker.terminate();
    });
    worker.on("exit", (code) => onDeath(cause ?? new Error(`the thread ended with ${code}`)));
    return {
      send: (order: Order) => worker.postMessage(order),
      close: () => worker.terminate(),
    };
  };
