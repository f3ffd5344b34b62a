// What is varied, and over which values.
export { type Factor, valueAt } from "./factor.ts";
export type { OwnFactor } from "./designs/own-factor.ts";
export { ownFactors } from "./designs/own-factors.ts";
export { type Distribution, faultOf, ownEnds } from "./designs/distribution.ts";
export { ownFactorFault } from "./designs/own-factor-fault.ts";
export { DesignError, twiceAmong } from "./designs/errors.ts";

// Designs: rows of points in the unit cube, and the values of factors there.
export { type Points, valuesAt } from "./designs/points.ts";
export { factorialPoints, fullFactorial, oneAtATime } from "./designs/factorial.ts";
export { hypercubePoints, latinHypercube } from "./designs/hypercube.ts";
export {
  correlationMatrix,
  correlationPairs,
  type CorrelationMatrix,
  type Correlations,
  type RankCorrelation,
} from "./designs/correlations.ts";
export { correlatedPoints, pearsonOfSpearman, rearrangedPoints, spearmanOfPearson } from "./designs/copula.ts";
export { sampleOf, type SampleOptions } from "./designs/sample.ts";
export {
  phiP,
  minimumDistance,
  spreadHypercube,
  type SpreadOptions,
  spreadPoints,
} from "./designs/spread-hypercube.ts";
export { mostDimensions, scrambledSobol, type SequenceOptions, sobolPoints } from "./designs/sobol-sequence.ts";
export { type MorrisDesign, morrisDesign, type MorrisOptions } from "./designs/morris-design.ts";
export { type DerivativeDesign, derivativeDesign, type DerivativeOptions } from "./designs/derivative-design.ts";
export { stepsRun } from "./designs/steps-run.ts";
export {
  randomnessName,
  rowsPerBase,
  type SaltelliDesign,
  saltelliDesign,
  type SaltelliOptions,
  type SaltelliPlan,
} from "./designs/saltelli-design.ts";

// Designs as one piece of plain data: what a model is run over.
export {
  type CrossedPlan,
  type Design,
  type DesignPlan,
  factorsIn,
  type MorrisPlan,
  type Ranges,
} from "./designs/design.ts";
export {
  createDesign,
  type GridOptions,
  type MorrisDesignOptions,
  morrisOf,
  type SaltelliDesignOptions,
} from "./designs/create-design.ts";
export { crossedDesign, payoffsOf, type Policies } from "./designs/crossed-design.ts";
export { csvDesign, matrixDesign } from "./designs/matrix-design.ts";
export { csvRows, writtenNumber, type WrittenRow } from "./designs/rows-of-text.ts";

// Sensitivity: which factors move an outcome.
export { type ElementaryEffects, elementaryEffects, type MorrisAnalysisOptions } from "./sensitivity/morris.ts";
export { type SobolIndex, type SobolIndices, sobolIndices, type SobolPair } from "./sensitivity/sobol.ts";
export { type ConcernOptions, concernsOf } from "./sensitivity/concerns.ts";
export { pawn, type PawnIndex, type PawnIndices, type PawnOptions, type PawnStatistic } from "./sensitivity/pawn.ts";
export { type FirstOrderIndex, type FirstOrderIndices, rbdFast, type RbdFastOptions } from "./sensitivity/rbd-fast.ts";
export { delta, type DeltaIndex, type DeltaIndices, type DeltaOptions } from "./sensitivity/delta.ts";
export { type DerivativeMeasure, type DerivativeMeasures, derivativeMeasures } from "./sensitivity/dgsm.ts";
export { gradesOf, type GradeVariance, type VariancePerGrade, variancePerGrade } from "./sensitivity/grades.ts";
export { type ResamplingOptions } from "./sensitivity/resampling.ts";

// Scenario discovery: where an outcome is of interest.
export { type Input, inputsOf } from "./input.ts";
export { type Box, type Limit } from "./discovery/box.ts";
export { prim, type PrimOptions, type Step, type PeelingTrajectory } from "./discovery/prim.ts";
export { type BoxChoice, chooseBox } from "./discovery/choose-box.ts";
export type { PrimObjective } from "./discovery/objective.ts";
export { doubts, type RestrictionDoubt, withoutDoubtful, withoutRestriction } from "./discovery/doubt.ts";
export { coveringBoxes, type FoundBox } from "./discovery/covering-boxes.ts";
export {
  reproducibility,
  type Reproducibility,
  type ReproducibilityOptions,
  soughtByChance,
} from "./discovery/reproducibility.ts";
export {
  type FeatureOptions,
  type FeatureScore,
  type FeatureScores,
  featureScores,
} from "./discovery/feature-scores.ts";
export { cart, type CartBoxes, type CartOptions, type Leaf } from "./discovery/cart.ts";
export {
  type Bin,
  type DimensionalStack,
  dimensionalStack,
  type StackedCell,
  type StackedInput,
  type StackOptions,
} from "./discovery/stacking.ts";
export { boxConditions, boxSentence } from "./discovery/sentence.ts";

// Robust decisions, what it is worth to know, and what would turn them round.
export { completeStates, type Payoffs, payoffsOfLosses, regrets } from "./robustness/payoffs.ts";
export {
  type Criterion,
  goodEnough,
  hurwicz,
  maximin,
  medianRegret,
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
  type Ranking as CriterionRanking,
  type VerdictOptions,
} from "./robustness/verdicts.ts";
export { type BreakEven, breakEven, type BreakEvenPoint, breakEvenSentence } from "./robustness/break-even.ts";
export {
  type AheadWords,
  type Reversal,
  type ReversalOptions,
  reversalSentence,
  nearestReversal,
} from "./robustness/reversal.ts";
export { type RegretMeasure, type RegretOf, type RegretOrder, regretOrder } from "./robustness/regret-order.ts";
export {
  type CurrentChoice,
  decisionNow,
  perfectInformation,
  verdictPayoffs,
} from "./information/value-of-information.ts";
export { informationKnown } from "./information/information-known.ts";
export {
  type InformationOptions,
  informationSentence,
  type InformationValue,
  informationValue,
} from "./information/parameter-information.ts";

// Paired comparison in blocks of replications.
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
export { type FalseAlarmOptions, falseAlarms } from "./paired/false-alarms.ts";
export { type Missing, missingOf, type MissingOptions } from "./paired/missing.ts";
export { pairingIsHidden, type Pairing, pairingOf } from "./paired/pairing.ts";
export { type VarianceComponents, varianceComponents } from "./paired/components.ts";
export { type MeanKnown, meanKnown } from "./paired/tail.ts";
export { varianceInterval } from "./paired/variance.ts";

// Stopping: when enough is known, and what that costs.
export {
  type Decision,
  type StoppingState,
  isWhole,
  runUntil,
  type Stopped,
  type StoppingRule,
} from "./stopping/rule.ts";
export { fixedWidth, type FixedWidthDecision, type FixedWidthOptions, widthPilot } from "./stopping/fixed-width.ts";
export { bestArm, type BestArmDecision, type BestArmOptions, racePilot } from "./stopping/best-arm.ts";
export { every, type EveryDecision, widthOfShare } from "./stopping/every.ts";
export { anytime, type AnytimeDecision, type AnytimeOptions, type Reason } from "./stopping/anytime.ts";
export { type MixtureOptions, mixtureReach, mixtureSequence, studentMixtureReach } from "./stopping/mixture.ts";
export { type BettingOptions, bettingSequence } from "./stopping/betting.ts";
export { type BootstrapOptions, bootstrapT } from "./stopping/bootstrap-t.ts";
export { type Pilot, precisionCost, type PrecisionCost, type PrecisionTarget } from "./stopping/precision-cost.ts";

// Attribution: what each of several causes adds.
export {
  type Coalition,
  everybody,
  nobody,
  remembered,
  type Value as CoalitionValue,
  withGroup,
} from "./explanation/coalitions.ts";
export { type Attribution, type AttributionOptions, shapley } from "./explanation/shapley.ts";
export { type DeletionOptions, deletionSentence, type DeletionTest, deletionTests } from "./explanation/deletion.ts";

// Summaries over the rows of a design, and the parts that others are built from.
export {
  bootstrap,
  bootstrapAll,
  byDraw,
  chanceOf,
  finite,
  medianOf,
  type OverDraws,
  shareBetweenDraws,
} from "./summaries/by-draw.ts";
export { ConfidenceError } from "@stewardsim/core/foundation";
export { pearson, ranksOf } from "./ranks.ts";
export { twoSided } from "./normal.ts";
export { amount } from "./wording.ts";
