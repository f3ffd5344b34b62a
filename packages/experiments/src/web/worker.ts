import { serveWebWorker } from "@stewardsim/runner/web";
import type { TaskOrder } from "../job.ts";
import type { Study } from "../study.ts";
import { runTask } from "../task.ts";

// The program of a web worker that runs tasks of a study.
serveWebWorker(
  (study: Study) =>
    ({ task, values }: TaskOrder) =>
      runTask(study, task, values),
);
