export { type WebWorkerOptions, webWorkers } from "./web-workers.ts";
