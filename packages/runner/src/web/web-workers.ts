import type { JobExecutor } from "../executor.ts";
import { pool, type Spawn } from "../pool.ts";

/** What a page and its workers say to each other. */
export type ToWorker = { readonly setup: unknown } | { readonly order: unknown };

/** What a worker says to its page: a result, or why it died. */
export type FromWorker = { readonly result: unknown } | { readonly died: string };

/** What is needed of a web worker; pages, Deno and Bun have it. */
export interface WebWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  addEventListener(type: "message", listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(
    type: "error",
    listener: (event: { readonly message: string; preventDefault(): void }) => void,
  ): void;
}

/**
 * Spreads tasks over web workers.
 *
 * @param open starts a worker whose module calls `serveWebWorker`
 * @param workers how many; one for each core where left out
 */
export const inWebWorkers =
  (open: () => WebWorker, workers: number = coresHere()): JobExecutor =>
  (job, work) =>
    pool(job, work, workers, webWorker(open, job.setup));

const coresHere = () =>
  (globalThis as { navigator?: { hardwareConcurrency?: number } }).navigator?.hardwareConcurrency ?? 2;

const webWorker =
  <Order, Result>(open: () => WebWorker, setup: unknown): Spawn<Order, Result> =>
  (onResult, onCrash) => {
    let worker: WebWorker;
    try {
      worker = open();
    } catch (error) {
      // As where its script lies on another origin, or the page's policy forbids workers.
      queueMicrotask(() => onCrash(error));
      return { send: () => {}, close: () => {} };
    }
    const die = (error: unknown) => {
      worker.terminate();
      onCrash(error);
    };
    worker.addEventListener("message", ({ data }) =>
      "result" in data ? onResult(data.result as Result) : die(new Error(data.died)),
    );
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      die(new Error(event.message || "the worker could not be loaded"));
    });
    worker.postMessage({ setup });
    return { send: (order) => worker.postMessage({ order }), close: () => worker.terminate() };
  };
