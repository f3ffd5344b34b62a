export { type Block, blocksHash, type ColumnMeaning, decode, encode, type Values } from "./block.ts";
export { canonicalJson, hashOf, hashWithRows } from "./canonical.ts";
export { blocksCsv } from "./csv.ts";
export { ResultsError, type ResultsErrorCode } from "./errors.ts";
export { memoryStore } from "./memory-store.ts";
export { type MakeRows, memoryRows, type NumberRows } from "./number-rows.ts";
export { shellWord } from "./shell-word.ts";
export type { ResultStore } from "./store.ts";
export {
  type Circumstances,
  type Ended,
  format,
  isOwnPart,
  lengthOf,
  type Manifest,
  type Shard,
  shardOf,
  type TableBeside,
} from "./manifest.ts";
