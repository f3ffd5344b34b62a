import { parentPort, workerData } from "node:worker_threads";
import type { Study } from "../study.ts";
import { runTask } from "../task.ts";

const study = workerData as Study;

parentPort!.on("message", (task: number) => {
  const result = runTask(study, task);
  parentPort!.postMessage(result, [result.values.buffer as ArrayBuffer]);
});
