import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { ModelRunError } from "../errors.ts";
import { type JobExecutor, oneByOne } from "../executor.ts";
import { asManyAsPay } from "../as-many-as-pay.ts";
import type { Spawn } from "../pool.ts";
import { startRule } from "../start-rule.ts";

/** How many threads a job may have, and when another one pays. */
export interface JobThreadOptions {
  /** The most threads at work; one for each core where left out. */
  readonly workers?: number;
  /** Work, in ms, below which another thread does not pay; a second where left out, which is what it takes to warm up. */
  readonly worth?: number;
}

/**
 * Spreads tasks over threads, as many as pay.
 *
 * @param program of a thread: a module that calls `serveThread`
 * @throws ModelRunError where workers are no whole number from 1
 */
export function inThreads(
  program: URL,
  { workers = availableParallelism(), worth = 1000 }: JobThreadOptions = {},
): JobExecutor {
  mustBeWorkers(workers);
  return (job, work) =>
    workers < 2
      ? oneByOne(job, work)
      : asManyAsPay(job, work, workers, startRule(worth, job.leastMs), thread(program, job.setup), () =>
          performance.now(),
        );
}

/** @throws ModelRunError where so many threads cannot be */
export function mustBeWorkers(workers: number): void {
  if (!Number.isInteger(workers) || workers < 1)
    throw new ModelRunError(`workers is ${workers}: give a whole number from 1.`);
}

/** A thread that does orders. */
const thread =
  <Order, Result>(program: URL, setup: unknown): Spawn<Order, Result> =>
  (onResult, onCrash) => {
    const worker = new Worker(program, { workerData: setup });
    worker.on("message", (results: readonly Result[]) => results.forEach(onResult));
    // An error is followed by the end of the thread, but the end does not know the error.
    let cause: unknown;
    worker.on("error", (error) => (cause = error));
    // A result that cannot be read would be waited for, for ever.
    worker.on("messageerror", (error) => {
      cause = error;
      void worker.terminate();
    });
    worker.on("exit", (code) => onCrash(cause ?? new Error(`the thread ended with ${code}`)));
    // What is sent at once goes as one message: one for each small task would cost more than some of them.
    let orders: Order[] = [];
    const post = () => {
      try {
        worker.postMessage(orders);
      } catch (error) {
        cause = error;
        void worker.terminate();
      }
      orders = [];
    };
    return {
      send: (order) => void (orders.push(order) === 1 && queueMicrotask(post)),
      close: () => worker.terminate(),
    };
  };
