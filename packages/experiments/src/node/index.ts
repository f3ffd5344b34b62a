export { readScenarioFile } from "./scenario-file.ts";
export {
  heldOf,
  openStudy,
  readStudy,
  resumeStudy,
  sealStudy,
  type StoreOptions,
  verifyWins,
} from "./stored-study.ts";
export { textOfBytes } from "./text-of-bytes.ts";
export { type ThreadOptions, threads } from "./threads.ts";
export { readYears, verifyYears } from "./stored-years.ts";
