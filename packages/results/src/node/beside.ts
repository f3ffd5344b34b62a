import { join } from "node:path";
import type { ColumnMeaning, Values } from "../block.ts";
import { ResultsError } from "../errors.ts";
import type { Manifest, TableBeside } from "../manifest.ts";
import { replaceFile } from "./files.ts";
import { replication } from "./part.ts";
import { fileOf, hashOfBytes, hashOfFile } from "./sealed-files.ts";
import { tableBytes } from "./table-file.ts";

/** The file of a table beside the parts. */
export const pathOf = (folder: string, table: Pick<TableBeside, "name">): string => join(folder, fileOf(table));

/**
 * Writes the tables beside the parts of a folder, where they do not stand there already.
 *
 * @param values by the name of the table: its columns, those of `by` first
 * @returns what the manifest says of its tables from now on; nothing where it names none
 * @throws ResultsError "damaged" where a table was sealed with another content
 */
export function sealBeside(
  folder: string,
  { beside, columns }: Pick<Manifest, "beside" | "columns">,
  values: Readonly<Record<string, readonly Values[]>>,
): readonly TableBeside[] | undefined {
  return beside?.map((table) => {
    const own = values[table.name];
    if (own === undefined) return table;
    const file = tableBytes({ meanings: meaningsOf(table, columns), columns: own, says: {} });
    const sha256 = hashOfBytes(file);
    if (table.sha256 !== undefined && table.sha256 !== sha256)
      throw new ResultsError(
        "damaged",
        `${pathOf(folder, table)} was sealed as ${table.sha256.slice(0, 16)}, and its results come to ${sha256.slice(0, 16)} now: compute it again in a new folder.`,
      );
    if (hashOfFile(pathOf(folder, table)) !== sha256) replaceFile(pathOf(folder, table), file);
    return { ...table, sha256 };
  });
}

/** Whether a table beside the parts stands as it was sealed. */
export const isSealed = (folder: string, table: TableBeside): boolean =>
  table.sha256 !== undefined && hashOfFile(pathOf(folder, table)) === table.sha256;

/**
 * Looks whether the tables beside the parts are those that were sealed.
 *
 * @throws ResultsError "damaged" that names the first that is not
 */
export function checkBeside(folder: string, { beside = [] }: Pick<Manifest, "beside">): void {
  for (const table of beside)
    if (table.sha256 !== undefined && !isSealed(folder, table))
      throw new ResultsError(
        "damaged",
        `${pathOf(folder, table)} is missing, or is not the one that was sealed: resume ${folder}, and it is written again.`,
      );
}

/** What the columns of a table beside the parts mean: those that find the row, then its own. */
function meaningsOf({ by, columns: own }: TableBeside, columns: readonly ColumnMeaning[]): ColumnMeaning[] {
  const found = by.map((name) => [replication, ...columns].find((column) => column.name === name));
  if (found.includes(undefined)) throw new RangeError(`the parts have no columns ${by.join(", ")}`);
  return [...(found as ColumnMeaning[]), ...own];
}
