import { readBlocks } from "@stewardsim/results/node";
import { oneByOne } from "../executor.ts";
import { keepingOf, modelJob, type ModelOrder, type ModelOutcome } from "../model/model-job.ts";
import { type Verified, verifyTasks, type VerifyTasksOptions } from "../verify-tasks.ts";
import { readModelPlan } from "./model-folder.ts";
import { modelOf } from "./model-module.ts";
import type { ModelSetup } from "./model-worker.ts";
import { recordedModule } from "./recorded-module.ts";
import { inThreads, mustBeWorkers } from "./threads.ts";

/** How many runs of a folder are computed again, which, and by how many threads. */
export interface VerifyModelOptions extends VerifyTasksOptions {
  /** The most threads at work; one where left out. */
  readonly workers?: number;
}

/**
 * Computes a random sample of the runs that a folder holds again, with the model that was recorded there, and compares every
 * byte. Whether the folder still has the hash that it was sealed with is for `checkFolder` to say.
 *
 * @throws NotReproducedError naming the first runs that came out differently; ModelRunError where the model was a function,
 *   or where its module was changed since or is not where it was; ResultsError where the folder holds something else
 */
export async function verifyModel(
  folder: string,
  { workers = 1, ...options }: VerifyModelOptions = {},
): Promise<Verified> {
  mustBeWorkers(workers);
  const stored = await readModelPlan(folder);
  const address = recordedModule(folder, stored);
  const { plan } = stored;
  const setup: ModelSetup = { module: address.href, names: Object.keys(plan.outcomes) };
  const job = modelJob(plan, await modelOf(address), setup);
  const execute = workers > 1 ? inThreads(new URL("./model-worker.js", import.meta.url), { workers }) : oneByOne;
  return verifyTasks<ModelOutcome>(
    (work) => execute<ModelOrder, ModelOutcome>(job, work),
    keepingOf(plan).blockOf,
    readBlocks(folder),
    options,
  );
}
