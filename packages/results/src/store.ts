import { counted } from "@stewardsim/core/foundation";
import type { Block, ColumnMeaning } from "./block.ts";
import type { Ended } from "./manifest.ts";
import type { MakeRows } from "./number-rows.ts";

/** Where blocks go as they are made, in any order, and come from in the order of their replications. */
export interface ResultStore {
  readonly columns: readonly ColumnMeaning[];
  /** The replications that belong here, in order. */
  wanted(): number[];
  /** Whether the block of a replication is kept already. */
  has(index: number): boolean;
  /** Where less was enough. */
  readonly ended: Ended | undefined;
  /** How many blocks are kept. */
  readonly count: number;
  /**
   * Keeps a block for good before it returns; one that is there already is left as it is.
   *
   * @throws ResultsError "no-block" for one that is none of this store (rejects)
   */
  write(block: Block): Promise<void>;
  /** Keeps several as `write` does, where that costs less than one after the other; all of them are kept, or it rejects. */
  writeAll?(blocks: readonly Block[]): Promise<void>;
  /** All blocks, by replication. One part of them is in memory at a time. */
  blocks(): AsyncIterable<Block>;
  /** Makes the rows in which numbers that are read from here are held; in memory where left out. */
  readonly rows?: MakeRows;
  /**
   * Makes the replications that are here all that belong here, since they are enough: the first so many.
   *
   * @param ended how many that is, and whatever else the asker has to know of the end
   * @throws RangeError where these are not what is here, or only a shard is kept here
   */
  end(ended: Ended): Promise<void>;
  /** Ends the work: nothing can be written afterwards. */
  close(): Promise<void>;
}

/** Whether a store keeps the first so many replications and nothing else. */
export function mustEndThere({ count, has }: Pick<ResultStore, "count" | "has">, { replications }: Ended): void {
  if (count !== replications)
    throw new RangeError(`here are ${counted(count, "replication")}, and the end is after ${replications}`);
  for (let index = 0; index < count; index++)
    if (!has(index)) throw new RangeError(`replication ${index} is missing, and later ones are there`);
}
