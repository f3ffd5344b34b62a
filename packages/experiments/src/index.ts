// What is drawn and what is lived.
export { type Factor, type FactorOptions, factorsOf, valueAt } from "./factor.ts";
export { settingAt, withNumbers } from "./setting.ts";
export {
  type ArmIdentity,
  createStudy,
  historyCount,
  placeOf,
  replicationOf,
  resultsOf,
  type Study,
  type StudyArm,
  type StudyOptions,
  type StudyResult,
  taskCount,
} from "./study.ts";
export {
  comparisonIn,
  type StrategyComparison,
  strategyComparison,
  type StrategyComparisonOptions,
} from "./comparison.ts";
export { armUnderPrior, counterfactualOf, withoutStewardIn } from "./counterfactual-of.ts";
export type { Failure } from "./failure.ts";
export { runTask, scenarioOf, type TaskResult } from "./task.ts";
export { type Executor, inline, type Work } from "./executor.ts";
export { inOrder } from "./in-order.ts";
export { verify, type Verified, type VerifyOptions } from "./verify.ts";
export { winsBeside, winsOf } from "./wins-table.ts";
export { blockOf, columnName, columnsOf, resultOf } from "./stored.ts";
export { runEnsemble, type RunOptions } from "./run-ensemble.ts";
export { CancelledError, NotReproducedError, StudyError, WorkersDiedError } from "./errors.ts";

// What came of it.
export { type Ensemble, ensembleOf, growEnsemble, type GrowingEnsemble } from "./ensemble.ts";
export { aboutResult, resultNames, type ResultName, unitOf, type Watched } from "./measures.ts";
export { isWinName, judgements, tolerancesByDraw, type WinName, wins, winsAsLived } from "./judgement.ts";
export { parametersCsv } from "./csv.ts";

// What may be concluded.
export {
  bootstrap,
  byDraw,
  chanceOf,
  finite,
  medianOf,
  type OverDraws,
  shareBetweenDraws,
} from "./summaries/by-draw.ts";
export { losers, winChances } from "./summaries/chances.ts";
export { chanceDifference, difference, differencesByDraw, shareDifference } from "./summaries/difference.ts";
export { type Rank, ranking } from "./summaries/ranking.ts";
export { type Importance, importance } from "./summaries/importance.ts";
export { type Spread, spreadOf } from "./summaries/spread.ts";
export { type Choice, choiceAmong, type Condition, noneOfThem } from "./summaries/choice.ts";
export {
  hasTrustPriors,
  trustPriorArms,
  trustPriors,
  type TrustVerdict,
  trustVerdict,
} from "./summaries/trust-priors.ts";
export { nullRate } from "./summaries/null-rate.ts";

// Arms under the same luck, in blocks of replications.
export {
  blockedMean,
  type BlockedMean,
  blockLength,
  type BlockOptions,
  type IndependentUnit,
} from "./paired/blocks.ts";
export { blockedShare, type BlockedShare, chanceOfMore, chancesOfFirst } from "./paired/chance.ts";
export {
  type ColumnsComparison,
  compareColumns,
  comparePair,
  type PairComparison,
  type PairOptions,
} from "./paired/compare-columns.ts";
export { compareArms } from "./paired/arms.ts";
export { falseAlarms, type FalseAlarmOptions } from "./paired/false-alarms.ts";
export { type Missing, missingOf, type MissingOptions } from "./paired/missing.ts";
export { luckIsHidden, type Pairing, pairingOf } from "./paired/pairing.ts";
export { type VarianceComponents, varianceComponents } from "./paired/components.ts";
export { varianceInterval } from "./paired/variance.ts";

// When enough is known, and what that costs.
export {
  type Enough,
  type EnoughDecision,
  enoughIs,
  type EnoughRule,
  type EveryDecision,
  fewestReplications,
} from "./stopping/enough.ts";
export { firstDraws } from "./stopping/part-of-study.ts";
export { type Lived, type LiveOptions, liveUntil } from "./stopping/live-until.ts";
export { type Decision, type Hearing, runUntil, type Stopped, type StoppingRule } from "./stopping/rule.ts";
export { differenceOf, moreOf, type Reading, resultOfEach } from "./stopping/readings.ts";
export { fixedWidth, type FixedWidthDecision, type FixedWidthOptions } from "./stopping/fixed-width.ts";
export { bestArm, type BestArmDecision, type BestArmOptions } from "./stopping/best-arm.ts";
export { anytime, type AnytimeDecision, type AnytimeOptions, type Because } from "./stopping/anytime.ts";
export { mixtureReach, mixtureSequence, type MixtureOptions, studentMixtureReach } from "./stopping/mixture.ts";
export { bettingSequence, type BettingOptions } from "./stopping/betting.ts";
export { bootstrapT, type BootstrapOptions } from "./stopping/bootstrap-t.ts";
export { type Pilot, precisionCost, type PrecisionCost, type Wish } from "./stopping/precision-cost.ts";

// Designs: which values are lived through, and as rows of places in the unit cube for any other use.
export { type ChosenFactor, factorsAt } from "./designs/chosen-factors.ts";
export { type OwnFactor, ownFactors } from "./designs/own-factors.ts";
export type { Distribution } from "./designs/distribution.ts";
export { DesignError } from "./designs/errors.ts";
export { type Points, valuesAt } from "./designs/points.ts";
export { factorialPoints, fullFactorial, oneAtATime } from "./designs/factorial.ts";
export { latinHypercube } from "./designs/hypercube.ts";
export {
  crowding,
  leastDistance,
  spreadHypercube,
  type SpreadOptions,
  spreadPoints,
} from "./designs/spread-hypercube.ts";
export { mostDimensions, scrambledSobol, type SequenceOptions, sobolPoints } from "./designs/sobol-sequence.ts";
export { type MorrisDesign, morrisDesign, type MorrisOptions } from "./designs/morris-design.ts";
export {
  luckName,
  rowsPerBase,
  type SaltelliDesign,
  saltelliDesign,
  type SaltelliOptions,
  type SaltelliPlan,
} from "./designs/saltelli-design.ts";
export { designFromCsv, designFromRows, type WrittenDesign, type WrittenOptions } from "./designs/written-design.ts";

// Sensitivity: which factors move a result, from any table of inputs and outputs.
export { type ElementaryEffects, elementaryEffects } from "./sensitivity/morris.ts";
export { type SobolIndex, type SobolIndices, sobolIndices, type SobolPair } from "./sensitivity/sobol.ts";
export { type ConcernOptions, concernsOf } from "./sensitivity/concerns.ts";
export { pawn, type PawnIndex, type PawnIndices, type PawnOptions, type PawnStatistic } from "./sensitivity/pawn.ts";
export { type GradeVariance, gradesOf, type VariancePerGrade, variancePerGrade } from "./sensitivity/grades.ts";
export type { ResamplingOptions } from "./sensitivity/resampling.ts";
export {
  morrisStudy,
  type MorrisStudyOptions,
  outputsOf,
  sobolStudy,
  type SobolStudyOptions,
} from "./sensitivity/studies.ts";

// Where a result holds: scenario discovery.
export { type Input, inputsOf } from "./input.ts";
export { amount } from "./wording.ts";
export type { Box, Limit } from "./discovery/box.ts";
export { prim, type PrimOptions, type Step, type Trajectory } from "./discovery/prim.ts";
export { type BoxChoice, chooseBox } from "./discovery/choose-box.ts";
export { doubts, type RestrictionDoubt, withoutDoubtful } from "./discovery/doubt.ts";
export { coveringBoxes, type FoundBox } from "./discovery/covering-boxes.ts";
export {
  reproducibility,
  type Reproducibility,
  type ReproducibilityOptions,
  soughtByLuck,
} from "./discovery/reproducibility.ts";
export { boxSentence } from "./discovery/sentence.ts";

// What to choose when nobody knows: robust decisions, what it is worth to know, and what would turn them round.
export { type Payoffs, regrets } from "./robustness/payoffs.ts";
export {
  type Criterion,
  goodEnough,
  hurwicz,
  maximin,
  meanPayoff,
  meanTail,
  minimaxRegret,
  percentileRegret,
  type Requirement,
  satisficing,
  tailMean,
} from "./robustness/criteria.ts";
export {
  criteriaAgreement,
  type CriterionVerdict,
  type Question,
  robustnessVerdicts,
  type Standing as CriterionStanding,
  type VerdictOptions,
} from "./robustness/verdicts.ts";
export { type BreakEven, breakEven, type BreakEvenPoint, breakEvenSentence } from "./robustness/break-even.ts";
export { type Flip, type FlipOptions, flipSentence, nearestFlip } from "./robustness/flip.ts";
export {
  type CurrentChoice,
  decisionNow,
  perfectInformation,
  verdictPayoffs,
} from "./information/value-of-information.ts";
export {
  type InformationOptions,
  informationSentence,
  type InformationValue,
  informationValue,
} from "./information/parameter-information.ts";

// Why it came so: what each of several groups of changes has to do with it.
export { type Coalition, remembered, type Value as CoalitionValue } from "./explanation/coalitions.ts";
export { type Cause, leversBetween, mechanismCauses, mechanismGroups } from "./explanation/causes.ts";
export { leverStudy, mechanismStudy, type WhyOptions, type WhyStudy } from "./explanation/why-study.ts";
export { type Attribution, type AttributionOptions, shapley } from "./explanation/shapley.ts";
export { type DeletionOptions, deletionSentence, type DeletionTest, deletionTests } from "./explanation/deletion.ts";
