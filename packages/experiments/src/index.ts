// What is drawn and what is run.
export { type FactorOptions, factorsOf } from "./factor.ts";
export { correlationsOf } from "./correlated.ts";
export { type Knowledge, knowledgeOf } from "./knowledge.ts";
export { isOpeningHeld, type OpeningReached, openingReached } from "./opening-reached.ts";
export { type HeldScenario, heldScenario } from "./held.ts";
export { uncertainIn } from "./uncertain-in.ts";
export { settingAt, withNumbers } from "./setting.ts";
export {
  type ArmIdentity,
  createStudy,
  resultsOf,
  type Study,
  type StudyArm,
  type StudyOptions,
  type StudyResult,
} from "./study.ts";
export { drawOf, firstTasks, isRunAt, entryCount, entryOf, replicationOf, runCount, taskCount } from "./tasks.ts";
export {
  comparisonIn,
  type StrategyComparison,
  strategyComparison,
  type StrategyComparisonOptions,
} from "./comparison.ts";
export { armUnderPrior, counterfactualOf, foundationIn, withoutStewardIn } from "./counterfactual-of.ts";
export type { Failure } from "./failure.ts";
export { runAgain, runTask, scenarioOf, type TaskResult } from "./task.ts";
export { type Executor, inline, type Work } from "./executor.ts";
export { verify, type VerifyOptions } from "./verify.ts";
export { runsByYear, type YearColumn, yearColumn, yearColumns, yearsOf } from "./years.ts";
export { winsBeside, winsOf } from "./wins-table.ts";
export { blockOf, columnName, columnsOf, resultOf } from "./stored.ts";
export { type Milestone, runEnsemble, type RunOptions } from "./run-ensemble.ts";
export { StudyError } from "./errors.ts";

// What came of it.
export { type Ensemble, ensembleOf, growEnsemble, type GrowingEnsemble, withoutAside } from "./ensemble.ts";
export {
  aboutResult,
  isLessBetter,
  resultNames,
  type ResultName,
  unitOf,
  type Watched,
} from "./measures.ts";
export { isWinName, evaluations, tolerancesByDraw, type WinName, wins, winsSoFar } from "./evaluation.ts";
export { type ReturnName, returnNames, returns, returnsIn } from "./returns.ts";
export { parametersCsv } from "./csv.ts";

// What may be concluded.
export { winChances } from "./summaries/chances.ts";
export {
  chanceDifference,
  difference,
  differenceColumn,
  differencesByDraw,
  shareDifference,
} from "./summaries/difference.ts";
export { type Rank, ranking, rankingOf } from "./summaries/ranking.ts";
export { type Importance, importance } from "./summaries/importance.ts";
export { clearBelow, firmBelow, pickedConfidence } from "./summaries/picked.ts";
export { type Spread, spreadOf } from "./summaries/spread.ts";
export { type Choice, choiceAmong, type Lead, noneOfThem, type Option } from "./summaries/choice.ts";
export type { Condition } from "./summaries/choice-conditions.ts";
export {
  investedIn,
  type SmallestEffects,
  smallestEffects,
  type Strength,
  strengthOf,
} from "./summaries/smallest-effects.ts";
export {
  hasTrustPriors,
  trustPriorArms,
  trustPriors,
  type TrustVerdict,
  trustVerdict,
} from "./summaries/trust-priors.ts";
export { nullRate } from "./summaries/null-rate.ts";

// Arms under the same random numbers, in blocks of replications.
export { compareArms } from "./paired/arms.ts";

// When enough is known, and what that costs.
export { type Enough, type EnoughDecision, enoughIs, type EnoughRule, fewestReplications } from "./stopping/enough.ts";
export { firstDraws } from "./stopping/part-of-study.ts";
export { type Simulated, type SimulateUntilOptions, simulateUntil } from "./stopping/simulate-until.ts";
export { differenceOf, moreOf, type Reading, resultOfEach } from "./stopping/readings.ts";

// Designs over the parameters of a scenario. The methods, and what analyses them, are those of @stewardsim/analysis.
export { type ChosenFactor, factorsAt } from "./designs/chosen-factors.ts";
export { numberAt, type NumberAt } from "./designs/number-at.ts";
export { designFromCsv, designFromRows, type WrittenDesign, type WrittenOptions } from "./designs/design-of-text.ts";

// Studies for sensitivity, and what they read of an ensemble.
export {
  morrisStudy,
  type MorrisStudyOptions,
  outputsOf,
  sobolStudy,
  type SobolStudyOptions,
} from "./sensitivity/studies.ts";

// Why it came so: what each of several groups of changes has to do with it.
export { type Cause, leversBetween, mechanismCauses, mechanismGroups } from "./explanation/causes.ts";
export { leverStudy, mechanismStudy, type WhyOptions, type WhyStudy } from "./explanation/why-study.ts";
