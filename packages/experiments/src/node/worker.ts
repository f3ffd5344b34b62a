import { parentPort, workerData } from "node:worker_threads";
import type { Order } from "../pool.ts";
import type { Study } from "../study.ts";
import { runTask } from "../task.ts";

const study = workerData as Study;

parentPort!.on("message", ({ task, values }: Order) => {
  // Copied and not transferred: the first buffer that is detached makes V8 check every later access to a typed array,
  // which costs a seventh of the work to save a copy of a few kilobytes.
  parentPort!.postMessage(runTask(study, task, values));
});
