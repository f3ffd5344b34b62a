import type { Executor } from "../executor.ts";
import { type OpenPlace, pool } from "../pool.ts";
import type { Study } from "../study.ts";
import type { TaskResult } from "../task.ts";

/** What the page and its workers say to each other. */
export type ToWorker = { readonly study: Study } | { readonly task: number; readonly values: Float64Array };
export type FromWorker = { readonly result: TaskResult } | { readonly died: string };

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

export interface WebWorkerOptions {
  /** How many workers; one for each core where left out. */
  readonly workers?: number;
  /** Opens a worker of `@stewardsim/experiments/web/worker`, where a bundler puts it elsewhere than beside this file. */
  readonly open?: () => WebWorker;
}

/** Spreads tasks over the web workers of a page, or of another place that has them. */
export const webWorkers =
  ({ workers = coresHere(), open = openWorker }: WebWorkerOptions = {}): Executor =>
  (work) =>
    pool(work, workers, openPlace(work.study, open));

const coresHere = () =>
  (globalThis as { navigator?: { hardwareConcurrency?: number } }).navigator?.hardwareConcurrency ?? 2;

/** Pages and workers have it; Node does not, and only asks for it when it is to open one. */
declare const Worker: new (url: URL, options: { readonly type: "module" }) => WebWorker;

/** Word for word what bundlers look for to see that there is a worker: with `globalThis.Worker` they would not. */
const openWorker = (): WebWorker => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

const openPlace =
  (study: Study, open: () => WebWorker): OpenPlace =>
  (onResult, onDeath) => {
    let worker: WebWorker;
    try {
      worker = open();
    } catch (error) {
      // As where its script lies on another origin, or the page's policy forbids workers.
      queueMicrotask(() => onDeath(error));
      return { send: () => {}, close: () => {} };
    }
    const post = (message: ToWorker) => worker.postMessage(message);
    const die = (error: unknown) => {
      worker.terminate();
      onDeath(error);
    };
    worker.addEventListener("message", ({ data }) =>
      "result" in data ? onResult(data.result) : die(new Error(data.died)),
    );
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      die(new Error(event.message || "the worker could not be loaded"));
    });
    post({ study: { ...study, values: [] } });
    return { send: post, close: () => worker.terminate() };
  };
