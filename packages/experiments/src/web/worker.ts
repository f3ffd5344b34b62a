import type { Study } from "../study.ts";
import { runTask } from "../task.ts";
import type { FromWorker, ToWorker } from "./web-workers.ts";

/** What is needed of the place in which a web worker runs. */
interface WorkerPlace {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: { readonly data: ToWorker }) => void): void;
}

const place = globalThis as unknown as WorkerPlace;
let study: Study | undefined;

place.addEventListener("message", ({ data }) => {
  if ("study" in data) {
    ({ study } = data);
    return;
  }
  try {
    // Copied and not transferred, as in threads: a buffer that is detached slows down all that comes after it.
    place.postMessage({ result: runTask(study!, data.task, data.values) });
  } catch (error) {
    place.postMessage({ died: error instanceof Error ? error.message : String(error) });
  }
});
