import type { ColumnMeaning } from "./block.ts";

/** The layout of a folder of results; a later one is refused by earlier versions. */
export const format = 1;

/** How results were made: all that is needed to make them again, and what they are. */
export interface Manifest {
  readonly format: number;
  /** What made them, as `strategy-comparison`. */
  readonly kind: string;
  /** Version of the model. */
  readonly version: string;
  /** SHA-256 of everything that was asked for: scenarios, design and seeds. */
  readonly experiment: string;
  /** How many replications belong to it, over all shards. */
  readonly replications: number;
  /** Which parts are computed here: those whose number leaves `index` when divided by `of`. */
  readonly shard: { readonly index: number; readonly of: number };
  readonly columns: readonly ColumnMeaning[];
  /** SHA-256 of all blocks, once all are there; times and machines stand outside of it. */
  readonly hash?: string;
}

/** Whether a part belongs to a shard. */
export const isOwnPart = ({ shard }: Pick<Manifest, "shard">, part: number): boolean => part % shard.of === shard.index;
