import type { Design, DesignPlan } from "@stewardsim/analysis";
import type { ResultStore } from "@stewardsim/results";
import { ModelRunError } from "../errors.ts";
import { type JobExecutor, oneByOne } from "../executor.ts";
import { runTasks } from "../run-tasks.ts";
import { type FitsDesign, type Model, type ModelRow, thrown } from "./model.ts";
import { keepingOf, modelJob, type ModelOrder, type ModelOutcome } from "./model-job.ts";
import { growRuns, type ModelRuns } from "./model-runs.ts";
import { type ModelPlan, namedRow, planOf, type PlanOptions, runCount, seedOf } from "./plan.ts";

/** How to run a model where we are. */
export interface RunModelOptions extends PlanOptions {
  /** Where runs are kept as they come; only those that it lacks are computed. Its columns are `modelColumns` of the plan. */
  readonly store?: ResultStore;
  /** Called after every run, with the runs that are there so far and all that will be. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the work; what is done by then stays in the store. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a model over every row of a design. The numbers are the same in whatever order and after however many interruptions
 * they were computed. A run that throws, or returns something else than was promised, is a failure with its reason, and the
 * others go on.
 *
 * @param design rows of factors: `createDesign`, `csvDesign` and their kin of the package of analyses
 * @param model what comes out of a row, which has the names of the factors where the compiler knows them
 * @throws ModelRunError where the model is no function, there is nothing to run, or the outcomes are neither named nor returned by the first run
 * @throws CancelledError where the signal stopped it
 */
export async function runModel<
  Name extends string,
  Row extends ModelRow = ModelRow<Name>,
  Outcome extends string = string,
>(
  design: Design<DesignPlan | undefined, Name>,
  model: Model<Row, Outcome> & FitsDesign<Name, Row>,
  options: RunModelOptions = {},
): Promise<ModelRuns<Outcome>> {
  mustBeModel(model);
  // Whoever names factors in a type that the design does not tell says that it has them.
  const run = model as Model;
  const plan = await promised(planOf(design, options), run);
  return runPlan(plan, run, options, undefined, oneByOne);
}

/** Runs a plan, by whichever executor. */
export async function runPlan(
  plan: ModelPlan,
  model: Model,
  options: Pick<RunModelOptions, "store" | "onProgress" | "signal">,
  setup: unknown,
  execute: JobExecutor,
): Promise<ModelRuns> {
  const { runs, add } = growRuns(plan, options.store?.rows);
  const job = modelJob(plan, model, setup);
  await runTasks<ModelOutcome>(
    (work) => execute<ModelOrder, ModelOutcome>(job, work),
    runCount(plan),
    keepingOf(plan),
    add,
    options,
  );
  return runs;
}

/**
 * The plan with its outcomes: those that were named, or what the first run returns.
 *
 * @throws ModelRunError where none were named and the first run fails
 */
export async function promised(plan: ModelPlan, model: Model): Promise<ModelPlan> {
  if (Object.keys(plan.outcomes).length > 0) return plan;
  const cure = 'Name the outcomes, as in { outcomes: ["y"] }, or mend the model.';
  let returned: unknown;
  try {
    returned = await model(namedRow(plan.design, plan.design.values[0]!), seedOf(plan, 0, 0));
  } catch (error) {
    const { message } = thrown(error);
    const said = /[.!?]$/.test(message) ? message : `${message}.`;
    throw new ModelRunError(`The first run failed, so nobody knows the outcomes: ${said} ${cure}`, { cause: error });
  }
  const names = typeof returned === "object" && returned !== null ? Object.keys(returned) : [];
  if (names.length === 0) throw new ModelRunError(`The first run returned no outcomes. ${cure}`);
  return { ...plan, ...planOf(plan.design, { outcomes: names, seed: plan.seed, replications: plan.replications }) };
}

/** A model that runs here is a function. */
function mustBeModel(model: unknown): void {
  if (typeof model !== "function")
    throw new ModelRunError(`${String(model)} is no model: give a function, (row, seed) => ({ … }).`);
}
