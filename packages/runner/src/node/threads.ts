import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type JobExecutor, oneByOne } from "../executor.ts";
import { pool, type Spawn } from "../pool.ts";

export interface JobThreadOptions {
  /** The most threads at work; one for each core where left out. */
  readonly workers?: number;
  /** Work, in ms, below which another thread does not pay; half a second where left out. */
  readonly worth?: number;
}

/**
 * Spreads tasks over threads, as many as pay.
 *
 * @param program of a thread: a module that calls `serveThread`
 */
export const inThreads =
  (program: URL, { workers = availableParallelism(), worth = 500 }: JobThreadOptions = {}): JobExecutor =>
  async (job, work) => {
    if (workers < 2) return oneByOne(job, work);
    const { tasks, onResult, signal } = work;
    const started = performance.now();
    let done = 0;
    // The first tasks, done here, tell how much work there is.
    while (done < tasks.length && performance.now() - started < worth / 5) {
      signal?.throwIfAborted();
      await onResult(await job.run(job.orderOf(tasks[done++]!)));
    }
    const rest = { ...work, tasks: tasks.slice(done) };
    const left = done === 0 ? Infinity : ((performance.now() - started) / done) * rest.tasks.length;
    const count = Math.min(workers, Math.floor(left / worth));
    return count < 2 ? oneByOne(job, rest) : pool(job, rest, count, thread(program, job.setup));
  };

/** A thread that does orders. */
const thread =
  <Order, Result>(program: URL, setup: unknown): Spawn<Order, Result> =>
  (onResult, onCrash) => {
    const worker = new Worker(program, { workerData: setup });
    worker.on("message", (result: Result) => onResult(result));
    // An error is followed by the end of the thread, but the end does not know the error.
    let cause: unknown;
    worker.on("error", (error) => (cause = error));
    // A result that cannot be read would be waited for, for ever.
    worker.on("messageerror", (error) => {
      cause = error;
      void worker.terminate();
    });
    worker.on("exit", (code) => onCrash(cause ?? new Error(`the thread ended with ${code}`)));
    return {
      send: (order) => worker.postMessage(order),
      close: () => worker.terminate(),
    };
  };
