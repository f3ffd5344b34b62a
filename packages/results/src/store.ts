import type { Block, ColumnMeaning } from "./block.ts";

/** Where blocks go as they are made, in any order, and come from in the order of their replications. */
export interface ResultStore {
  readonly columns: readonly ColumnMeaning[];
  /** The replications that belong here, in order. */
  wanted(): number[];
  /** Whether the block of a replication is kept already. */
  has(index: number): boolean;
  /** How many blocks are kept. */
  readonly count: number;
  /** Keeps a block for good before it returns; one that is there already is left as it is. */
  write(block: Block): Promise<void>;
  /** All blocks, by replication. One part of them is in memory at a time. */
  blocks(): AsyncIterable<Block>;
  /** Ends the work: nothing can be written afterwards. */
  close(): Promise<void>;
}
