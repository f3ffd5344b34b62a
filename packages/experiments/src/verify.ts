import type { Block } from "@stewardsim/results";
import { type Verified, verifyTasks, type VerifyTasksOptions } from "@stewardsim/runner";
import { type Executor, inline } from "./executor.ts";
import { blockOf } from "./stored.ts";
import type { Study } from "./study.ts";
import type { TaskResult } from "./task.ts";

/** How many replications `verify` computes again, and who does the work. */
export interface VerifyOptions extends VerifyTasksOptions {
  readonly execute?: Executor;
}

/**
 * Computes a random sample of stored replications of a study again and compares every byte.
 *
 * @param blocks what is stored
 * @throws NotReproducedError naming the first replications that came out differently
 */
export const verify = (
  study: Study,
  blocks: AsyncIterable<Block> | Iterable<Block>,
  { execute = inline, ...options }: VerifyOptions = {},
): Promise<Verified> =>
  verifyTasks<TaskResult>(
    (work) => execute({ study, ...work }),
    (result) => blockOf(study, result),
    blocks,
    options,
  );
