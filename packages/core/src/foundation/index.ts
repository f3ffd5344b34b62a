// The second door of core: what any model is calculated, summarized and written with. It opens on this folder only, so that
// packages which know no model can use it without loading one.

// Random numbers by key: a draw is addressed and never consumed.
export { childKey, draw, drawWord, type Key, namedKey, seedKey } from "./rng.ts";

// Elementary functions with the same bits in every engine.
export { exp, expm1, log, log1p, normalQuantile, pow, sigmoid, sin } from "./numerics.ts";
export { studentQuantile } from "./student.ts";

// Summaries with intervals.
export {
  gini,
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
} from "./summary.ts";

// Tables, text and digests.
export { column, createTable, littleEndian, type Table, type TableColumn, tableHash, tableToCsv } from "./table.ts";
export { columnHeader, csvLine, snakeCase, textOfCell } from "./csv.ts";
export { createDigest, type Digest, feed, finish } from "./digest.ts";

// Errors that the reader can mend.
export {
  InvalidOptionError,
  type Misuse,
  ModelError,
  UnknownColumnError,
  UnknownOptionError,
} from "./errors.ts";
export { ConfidenceError, mustBeConfidence } from "./confidence.ts";
export { nearest } from "./nearest.ts";
export { counted, didYouMean, listed, meantHint, percent } from "./wording.ts";
