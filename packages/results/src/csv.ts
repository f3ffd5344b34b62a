import { csvLine } from "@stewardsim/core/foundation";
import type { Block, ColumnMeaning } from "./block.ts";

/**
 * Blocks as comma-separated text, a line a row: the replication, then the columns, called as in Parquet and SQL. A
 * missing number is nothing; others are the shortest text that reads back as the same double.
 *
 * @returns pieces of text, one for the header and one for each block, so that no more than that is in memory
 */
export async function* blocksCsv(
  columns: readonly ColumnMeaning[],
  blocks: AsyncIterable<Block> | Iterable<Block>,
): AsyncIterable<string> {
  yield line(["replication", ...columns.map(({ name }) => name)]);
  for await (const { index, rows, columns: values } of blocks)
    yield Array.from({ length: rows }, (_, row) => line([index, ...values.map((column) => column[row]!)])).join("");
}

const line = (cells: readonly (string | number)[]) => `${csvLine(cells)}\n`;
