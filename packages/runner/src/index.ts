// Jobs: tasks that know nothing of each other, and who does them.
export type { Job, Numbered } from "./job.ts";
export { type DoTasks, type JobExecutor, oneByOne, type Tasks } from "./executor.ts";
export { pool, type PoolWorker, type Spawn } from "./pool.ts";
export { inOrder } from "./in-order.ts";
export { type Keeping, runTasks, type TaskOptions } from "./run-tasks.ts";
export { type Verified, verifyTasks, type VerifyTasksOptions } from "./verify-tasks.ts";
export { CancelledError, ModelRunError, NotReproducedError, WorkersDiedError } from "./errors.ts";
