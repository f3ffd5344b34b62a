export { type Block, blocksHash, type ColumnMeaning, decode, encode, type Values } from "./block.ts";
export { ResultsError, type ResultsErrorCode } from "./errors.ts";
export { memoryStore } from "./memory-store.ts";
export type { ResultStore } from "./store.ts";
export { format, isOwnPart, type Manifest } from "./manifest.ts";
