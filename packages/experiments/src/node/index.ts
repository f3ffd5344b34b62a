export { openStudy, readStudy, resumeStudy, type StoreOptions } from "./stored-study.ts";
export { type ThreadOptions, threads } from "./threads.ts";
export { version } from "./version.ts";
