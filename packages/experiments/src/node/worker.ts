import { serveThread } from "@stewardsim/runner/node";
import type { TaskOrder } from "../job.ts";
import type { Study } from "../study.ts";
import { runTask } from "../task.ts";

// The program of a thread that runs tasks of a study.
serveThread(
  (study: Study) =>
    ({ task, values }: TaskOrder) =>
      runTask(study, task, values),
);
