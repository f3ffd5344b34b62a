// What is assumed: a scenario, its parameters, and how to change it.
export { Scenario } from "./scenario/public-schema.ts";
export { scenarioVersion } from "./scenario/scenario.ts";
export { parseScenario } from "./scenario/load.ts";
export { loadScenario, readScenario } from "./simulation/run/opened.ts";
export { change, type Changes } from "./scenario/change.ts";
export type { Known } from "./scenario/known.ts";
export { knownIn } from "./scenario/known-in.ts";
export { isOnLogScale, type OwnRange } from "./scenario/own-range.ts";
export { actionsOf } from "./scenario/actions-of.ts";
export { canAct } from "./scenario/can-act.ts";
export { catalogue, type CatalogueEntry, findParameter, nearestParameter } from "./scenario/catalogue.ts";
export { type CorrelatedParameters, correlatedParameters } from "./scenario/correlated.ts";
export { scenarioJsonSchema } from "./scenario/json-schema.ts";
export type { Grade, ParameterMeta, Source, Unit } from "./scenario/parameter.ts";
export { type QuantityError, readQuantity } from "./scenario/quantity.ts";
export { loadMathematics, type Mathematics } from "./scenario/mathematics.ts";
export { sources } from "./scenario/sources.ts";
export type { Market } from "./scenario/market.ts";
export type { Project } from "./scenario/project.ts";
export type { Community } from "./scenario/community.ts";
export type { Steward } from "./scenario/steward.ts";
export { referenceStrategies, type Strategy } from "./scenario/strategy.ts";
export type { RevenueStreams } from "./scenario/streams.ts";
export {
  licenceAliases,
  licenceNamed,
  type LicenceName,
  licenceNames,
  licences,
  type LicenceTraits,
} from "./scenario/licence-names.ts";
export { streamNames, type StreamName as RevenueStream } from "./scenario/streams.ts";
export type { Mechanisms } from "./scenario/mechanisms.ts";
export { quantityNames } from "./scenario/quantities.ts";

// What happens: one run, several arms with the same random numbers, and a run taken up in the middle.
export { type Run, simulate, type SimulationOptions } from "./simulation/run/simulate.ts";
export type { Past } from "./simulation/run/past.ts";
export { pastOf, type PastOptions } from "./simulation/run/past-of.ts";
export { canBeginFrom } from "./simulation/run/same-past.ts";
export {
  type Arm,
  compare,
  type Comparison,
  type ComparisonOptions,
  summarize,
  tolerancesOf,
  type Win,
  wins,
} from "./simulation/run/compare.ts";
export {
  hasOpening,
  haveSamePast,
  solvedForOpening,
  holdOpening,
  withPastOf,
  type HeldOpening,
  type HoldOptions,
} from "./simulation/run/hold-opening.ts";
export { fitOpening, type OpeningFacts, type FitOptions } from "./simulation/run/fit-opening.ts";
export { openingFinances, type OpeningFinances } from "./simulation/run/opening-finances.ts";
export { joinFoundation, neutralFoundation, noSteward, proprietary, useOnly } from "./simulation/run/counterfactual.ts";
export {
  branch,
  type BranchOptions,
  restore,
  type Snapshot,
  snapshot,
  type SnapshotOptions,
} from "./simulation/run/snapshot.ts";
export { roomFor, runSize, type RunSize } from "./simulation/run/run-size.ts";
export { BrokenInvariantError, type Breach } from "./simulation/run/invariants.ts";
export { type Room, RunTooLargeError, usualLimit } from "./simulation/context/run-limit.ts";
export {
  ChangedPastError,
  DifferentWorldsError,
  NothingToCompareError,
  UnknownArmError,
  UnknownMeasureError,
  UnreachableOpeningError,
  UnsolvedOpeningError,
} from "./simulation/run/errors.ts";
export {
  evaluate,
  measureNames,
  type MeasureName,
  type Measures,
  type Outcome,
  type Tolerances,
  type Verdict,
} from "./simulation/run/outcome.ts";
export { countsReturns } from "./simulation/steward/returns.ts";
export { observables, type Observable } from "./simulation/run/observe.ts";
export { processes } from "./simulation/run/month.ts";
export { offerNames, type OfferName } from "./simulation/offers/rows.ts";

// What is remembered: tables, summaries and chance for those who build on them.
export { columnHeader, csvLine, snakeCase, textOfCell } from "./foundation/csv.ts";
export {
  column,
  createTable,
  littleEndian,
  type Table,
  tableHash,
  tableToCsv,
} from "./foundation/table.ts";
export {
  type Interval,
  jackknifeInterval,
  mean,
  type MeanInterval,
  meanInterval,
  medianInterval,
  pairedInterval,
  pairedShareInterval,
  quantile,
  quantiles,
  rankCorrelationInterval,
  sampleVariance,
  wilsonInterval,
} from "./foundation/summary.ts";
export { createDigest, type Digest, feed, finish } from "./foundation/digest.ts";
export { childKey, draw, type Key, namedKey, seedKey } from "./foundation/rng.ts";
export { didYouMean, meantHint } from "./foundation/wording.ts";
export { nameMeant, namePartlyMeant } from "./foundation/name-meant.ts";
export {
  InvalidOptionError,
  type Misuse,
  ModelError,
  type NumericalFailure,
  NumericalFailureError,
  UnknownColumnError,
  UnknownOptionError,
} from "./foundation/errors.ts";
export { InvalidScenarioError, type ScenarioError, UnknownParameterError } from "./scenario/errors.ts";
export { as, type Months, type Quantity, type Share, type Usd, type UsdPerNodeMonth } from "./foundation/units.ts";
export { normalQuantile } from "./foundation/normal-quantile.ts";
export { studentQuantile } from "./foundation/student.ts";
export { nearest } from "./foundation/nearest.ts";
export { version } from "./version.ts";
