// Jobs: tasks that know nothing of each other, and who does them.
export type { Job, Numbered } from "./job.ts";
export { type DoTasks, type JobExecutor, oneByOne, type Tasks } from "./executor.ts";
export { pool, type PoolWorker, type Spawn } from "./pool.ts";
export { inOrder } from "./in-order.ts";
export { type Keeping, runTasks, type TaskOptions } from "./run-tasks.ts";
export { type Verified, verifyTasks, type VerifyTasksOptions } from "./verify-tasks.ts";
export { CancelledError, ModelRunError, NotReproducedError, WorkersDiedError } from "./errors.ts";

// A model of one's own over a design.
export type { FitsDesign, Model, ModelFailure, ModelRow, OutcomeMeaning, Outcomes } from "./model/model.ts";
export { modelColumns } from "./model/model-job.ts";
export type { ModelRuns } from "./model/model-runs.ts";
export { type ModelPlan, type PlanOptions, planOf, runCount, seedOf } from "./model/plan.ts";
export { runModel, type RunModelOptions } from "./model/run-model.ts";
