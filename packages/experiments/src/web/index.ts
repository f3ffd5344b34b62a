export { type WebWorker, type WebWorkerOptions, webWorkers } from "./web-workers.ts";
