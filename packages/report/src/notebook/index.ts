import "./kernel.ts";

export type { Shown } from "./bundle.ts";
export { foldersIn, type FoundFolder } from "./folders.ts";
export { keep } from "./keep.ts";
export { type DecisionQuestion, keepDecision, keepStrategies, type StrategyQuestion } from "./keep-questions.ts";
export { openResults, type Results } from "./results.ts";
export { show } from "./show.ts";
