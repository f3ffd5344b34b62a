import { parentPort, workerData } from "node:worker_threads";
import type { Order } from "../pool.ts";
import type { Study } from "../study.ts";
import { runTask } from "../task.ts";

const study = workerData as Study;

parentPort!.on("message", ({ task, values }: Order) => {
  const result = runTask(study, task, values);
  parentPort!.postMessage(result, [result.values.buffer as ArrayBuffer]);
});
