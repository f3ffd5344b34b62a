export { answerInto } from "./answer-into.ts";
export { comparedBrief, writeBrief } from "./brief-into.ts";
export { storedComparison, comparisonKind, type ComparisonNotes } from "./stored-comparison.ts";
export {
  doStored,
  shownFolder,
  simulateStored,
  type StoredResult,
  type StoredWork,
  writeCsv,
} from "./stored-work.ts";
