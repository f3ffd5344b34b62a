export { type FromWorker, inWebWorkers, type ToWorker, type WebWorker } from "./web-workers.ts";
export { serveWebWorker } from "./serve-web-worker.ts";
