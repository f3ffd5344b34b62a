export { answerInto } from "./answer-into.ts";
export { exitCodes, UsageError } from "./exit-codes.ts";
export { duration, progress } from "./progress.ts";
export { jsonText, printJson } from "./print-json.ts";
export { run } from "./run.ts";
export { styleFor } from "./style-for.ts";
export { untilStopped } from "./until-stopped.ts";
export {
  doStored,
  shownFolder,
  simulateStored,
  type StoredResult,
  type StoredWork,
  writeCsv,
} from "./stored-work.ts";
