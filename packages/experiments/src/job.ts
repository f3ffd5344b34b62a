import type { Job } from "@stewardsim/runner";
import type { Study } from "./study.ts";
import { drawOf } from "./tasks.ts";
import { lostTask, runTask, type TaskResult } from "./task.ts";

/** What a worker is asked to do. A worker knows the study but not what was drawn: it gets the numbers of each task. */
export interface TaskOrder {
  readonly task: number;
  /** One value of each factor. */
  readonly values: Float64Array;
}

/** Of a month of an organization, in ms: a quarter of what it takes in the fastest arm that was measured. */
const leastOfMonth = 1e-5;

const leastMs = ({ arms, months }: Study): number =>
  arms.reduce((sum, { scenario }) => sum + leastOfMonth * months * scenario.market.population.sampled, 0);

/** A study as a job that any runner does: one task is one replication of one draw with all arms. */
export const studyJob = (study: Study): Job<TaskOrder, TaskResult> => ({
  setup: { ...study, values: [] } satisfies Study,
  leastMs: leastMs(study),
  orderOf: (task) => ({ task, values: study.values[drawOf(study, task)[0]]!.slice() }),
  run: ({ task, values }) => runTask(study, task, values),
  failed: (task, crash) => lostTask(study, task, crash),
});
