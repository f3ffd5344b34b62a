export { answerInto } from "./answer-into.ts";
export { comparedBrief, writeBrief } from "./brief-into.ts";
export { writeFigures } from "./figures-into.ts";
export { storedReport, type StoredReport, type StoredResults } from "./stored-report.ts";
export { storedComparison, comparisonKind, type ComparisonNotes } from "./stored-comparison.ts";
export {
  doStored,
  shownFolder,
  simulateStored,
  type StoredResult,
  type StoredWork,
  writeCsv,
} from "./stored-work.ts";
