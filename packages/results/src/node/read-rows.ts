import type { Block, ColumnMeaning, Values } from "../block.ts";
import { ResultsError } from "../errors.ts";
import type { TableBeside } from "../manifest.ts";
import { pathOf } from "./beside.ts";
import { readManifest } from "./folder-files.ts";
import { readBlocks } from "./read-blocks.ts";
import { readTable, type TableFile } from "./table-file.ts";

/** The rows of a folder, with what the tables beside the parts say of them. */
export interface Rows {
  /** The columns of the parts, then those of each table. */
  readonly columns: readonly ColumnMeaning[];
  /** By replication; a part is in memory at a time. Numbers that are not known yet are NaN, and texts empty. */
  readonly blocks: AsyncIterable<Block>;
}

/**
 * Reads a folder as one table, as SQL and CSV show it, without taking it: another process may be at work in it.
 *
 * @throws ResultsError "not-results", "newer-format", "older-format", "damaged"
 */
export async function readRows(folder: string): Promise<Rows> {
  const { columns, beside: all = [] } = readManifest(folder);
  const beside = all.filter(({ apart }) => apart !== true);
  const tables: { readonly table: TableBeside; readonly file: TableFile | undefined }[] = [];
  for (const table of beside) {
    const advice = `Resume ${folder}, and it is written again.`;
    tables.push({
      table,
      file: table.sha256 === undefined ? undefined : await readTable(pathOf(folder, table), advice),
    });
  }
  const blocks = async function* (): AsyncIterable<Block> {
    let from = 0;
    for await (const block of readBlocks(folder)) {
      const added = tables.flatMap(({ table, file }) => {
        if (file === undefined) return table.columns.map(({ kind }) => nothing(kind, block.rows));
        mustBeOf(folder, table, file, from, block, columns);
        return file.columns.slice(table.by.length).map((values) => values.slice(from, from + block.rows) as Values);
      });
      from += block.rows;
      yield { ...block, columns: [...block.columns, ...added] };
    }
  };
  return { columns: [...columns, ...beside.flatMap((table) => table.columns)], blocks: blocks() };
}

const nothing = (kind: ColumnMeaning["kind"], rows: number): Values =>
  kind === "text" ? Array<string>(rows).fill("") : new Float64Array(rows).fill(Number.NaN);

/** Rows are told apart by what they are of: those of the table stand in the order of the parts. */
function mustBeOf(
  folder: string,
  table: TableBeside,
  { columns: found }: TableFile,
  from: number,
  { index, rows, columns: own }: Block,
  meanings: readonly ColumnMeaning[],
): void {
  table.by.forEach((name, position) => {
    const column = meanings.findIndex((one) => one.name === name);
    for (let row = 0; row < rows; row++)
      if (found[position]![from + row] !== (column < 0 ? index : own[column]![row]))
        throw new ResultsError(
          "damaged",
          `${pathOf(folder, table)} is of other results than the parts: its row ${from + row} is not of replication ${index}. Compute them again in a new folder.`,
        );
  });
}
