import { inThreads, type JobThreadOptions } from "@stewardsim/runner/node";
import type { Executor } from "../executor.ts";
import { studyJob } from "../job.ts";

/** How many threads `threads` may start, when another one pays, and what they run. */
export interface ThreadOptions extends JobThreadOptions {
  /** The program of a worker, where it is not the usual one. */
  readonly program?: URL;
}

/** Spreads the tasks of a study over threads, as many as pay. */
export const threads =
  ({ program = new URL("./worker.js", import.meta.url), ...options }: ThreadOptions = {}): Executor =>
  ({ study, ...work }) =>
    inThreads(program, options)(studyJob(study), work);
