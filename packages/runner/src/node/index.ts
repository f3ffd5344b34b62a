export { circumstances } from "./circumstances.ts";
export { inThreads, type JobThreadOptions } from "./threads.ts";
export { serveThread } from "./serve-thread.ts";
