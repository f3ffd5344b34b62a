import { inWebWorkers, type WebWorker } from "@stewardsim/runner/web";
import type { Executor } from "../executor.ts";
import { studyJob } from "../job.ts";

/** How many web workers `webWorkers` opens, and from where. */
export interface WebWorkerOptions {
  /** How many workers; one for each core where left out. */
  readonly workers?: number;
  /** Opens a worker of `@stewardsim/experiments/web/worker`, where a bundler puts it elsewhere than beside this file. */
  readonly open?: () => WebWorker;
}

/** Spreads tasks over the web workers of a page, or of another engine that has them. */
export const webWorkers =
  ({ workers, open = openWorker }: WebWorkerOptions = {}): Executor =>
  ({ study, ...work }) =>
    inWebWorkers(open, workers)(studyJob(study), work);

/** Pages and workers have it; Node does not, and only asks for it when it is to open one. */
declare const Worker: new (url: URL, options: { readonly type: "module" }) => WebWorker;

/** Word for word what bundlers look for to see that there is a worker: with `globalThis.Worker` they would not. */
const openWorker = (): WebWorker => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
