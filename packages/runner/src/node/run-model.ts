import type { Design, DesignPlan } from "@stewardsim/analysis";
import type { Shard } from "@stewardsim/results";
import type { DirectoryStore } from "@stewardsim/results/node";
import { ModelRunError } from "../errors.ts";
import { oneByOne } from "../executor.ts";
import type { FitsDesign, Model, ModelRow } from "../model/model.ts";
import type { ModelRuns } from "../model/model-runs.ts";
import { planOf } from "../model/plan.ts";
import { promised, type RunModelOptions as RunModelHereOptions, runPlan } from "../model/run-model.ts";
import { openModelFolder, readModelPlan } from "./model-folder.ts";
import { modelOf, type ModelSource, versionOf } from "./model-module.ts";
import type { ModelSetup } from "./model-worker.ts";
import { recordedModule } from "./recorded-module.ts";
import { inThreads, mustBeWorkers } from "./threads.ts";

/** How to run a model in Node; what is left out has its default. */
export interface RunModelOptions extends Omit<RunModelHereOptions, "store"> {
  /** The most threads at work; one where left out. More than one needs a module, since no function can be sent to them. */
  readonly workers?: number;
  /** A folder in which runs are kept as they come; one that was begun is gone on with. */
  readonly store?: string;
  /** Which part of the runs is done here, for a folder that `merge` puts together with the others; all where left out. */
  readonly shard?: Shard;
  /** What tells one version of the model from another; a hash of its text where left out. */
  readonly version?: string;
}

/**
 * Runs a model over every row of a design, in threads where it is a module, and keeps the runs in a folder where one is
 * named: killed and run again it computes only what is missing, to the same bytes on any number of threads. A run that
 * throws, or returns something else than was promised, is a failure with its reason, and the others go on.
 *
 * @param source a function, whose row has the names of the factors where the compiler knows them, or the address of a module whose default
 *   export is one
 * @throws ModelRunError where workers are no whole number from 1, several workers are asked for and the model is a function, where there is nothing to run, or
 *   where the outcomes are neither named nor returned by the first run
 * @throws ResultsError where the folder holds something else; CancelledError where the signal stopped it
 */
export async function runModel<
  Name extends string,
  Row extends ModelRow = ModelRow<Name>,
  Outcome extends string = string,
>(
  design: Design<DesignPlan | undefined, Name>,
  source: (Model<Row, Outcome> & FitsDesign<Name, Row>) | URL,
  options: RunModelOptions = {},
): Promise<ModelRuns<Outcome>> {
  // Whoever names factors in a type that the design does not tell says that it has them.
  const model = source as ModelSource;
  const { workers = 1, store: folder, shard, version, ...rest } = options;
  mustBeWorkers(workers);
  if (workers > 1 && typeof model === "function")
    throw new ModelRunError(
      'A function cannot be sent to other threads: write the model as a module with a default export, and give its address, new URL("./model.js", import.meta.url).',
    );
  const run = await modelOf(model);
  const plan = await promised(planOf(design, rest), run);
  const module = typeof model === "function" ? undefined : model.href;
  const setup: ModelSetup | undefined =
    module === undefined ? undefined : { module, names: Object.keys(plan.outcomes) };
  const execute = workers > 1 ? inThreads(new URL("./model-worker.js", import.meta.url), { workers }) : oneByOne;
  if (folder === undefined) return runPlan(plan, run, rest, setup, execute);
  const store = openModelFolder(folder, plan, {
    version: version ?? versionOf(model),
    isVersionNamed: version !== undefined,
    module,
    shard,
  });
  return sealed(store, () => runPlan(plan, run, { ...rest, store }, setup, execute));
}

/**
 * Does what is missing in a folder of runs, with the model that was recorded there.
 *
 * @throws ModelRunError where the model was a function, of which only its runs are known, or where its module was changed
 *   since or is not where it was
 */
export async function resumeModel(
  folder: string,
  options: Pick<RunModelOptions, "workers" | "onProgress" | "signal" | "version"> = {},
): Promise<ModelRuns> {
  const stored = await readModelPlan(folder);
  const { plan, manifest, isVersionNamed } = stored;
  const { seed, replications, outcomes, design } = plan;
  return runModel(design, recordedModule(folder, stored), {
    ...(isVersionNamed ? { version: manifest.version } : {}),
    ...options,
    seed,
    replications,
    outcomes,
    shard: manifest.shard,
    store: folder,
  });
}

/** Does the work of a folder, and seals it where all is there; the folder is left free however that ends. */
async function sealed(store: DirectoryStore, work: () => Promise<ModelRuns>): Promise<ModelRuns> {
  try {
    const runs = await work();
    if (store.missing().length === 0) await store.seal();
    return runs;
  } finally {
    await store.close();
  }
}
