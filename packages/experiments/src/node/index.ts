export { readScenarioFile } from "./scenario-file.ts";
export { openStudy, readStudy, resumeStudy, type StoreOptions } from "./stored-study.ts";
export { type ThreadOptions, threads } from "./threads.ts";
