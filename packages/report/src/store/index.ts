export { answerInto } from "./answer-into.ts";
export { comparedBrief, writeBrief } from "./brief-into.ts";
export { writeFigures } from "./figures-into.ts";
export { storedAnswer, type StoredAnswer } from "./stored-answer.ts";
export { figuresOf, figuresOverTime, storedBrief, storedReport, type StoredReport } from "./stored-report.ts";
export { readResults, type StoredResults } from "./stored-results.ts";
export { storedComparison, comparisonKind, type ComparisonNotes } from "./stored-comparison.ts";
export {
  doStored,
  shownFolder,
  simulateStored,
  type StoredResult,
  type StoredWork,
  toldBelow,
  writeCsv,
} from "./stored-work.ts";
