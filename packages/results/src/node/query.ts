import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { ResultsError } from "../errors.ts";
import { pathOf } from "./beside.ts";
import { identifier, mustSelect, quoted, rowsOfFiles, withDatabase } from "./database.ts";
import { type FolderFiles, filesToAsk } from "./files-to-ask.ts";
import { mustAsk } from "./question.ts";

/** What a query came to: rows in its own order. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Asks folders of results in SQL (DuckDB's). There are the tables `runs`, a row for each run with what the tables beside the parts say of
 * it, `design`, a row for each draw of parameters, and by their names those that stand apart; in all, `experiment` is the name of the
 * folder. Replications that
 * stand in no part yet are there too. Every file is held against its checksum first, and a question reads no other file and writes none.
 * Averages of a database may differ in their last digit from run to run: quote them, but do not hash them.
 *
 * @param sql one question: a SELECT, or what only shows something
 * @throws ResultsError "no-database" where DuckDB is not installed, "query" where it is no question or DuckDB refuses it, "damaged" where
 *   a file is not what was written, or a folder that was done lacks some
 */
export async function query(folders: readonly string[], sql: string): Promise<Answer> {
  mustAsk(sql);
  const scratch = mkdtempSync(join(tmpdir(), "stewardsim-query-"));
  try {
    const names = namesOf(folders);
    const asked = folders.map((folder, index) => ({
      folder,
      name: names[index]!,
      files: filesToAsk(folder, join(scratch, String(index))),
    }));
    const views: Readonly<Record<string, readonly string[]>> = {
      ...viewsApart(asked),
      runs: asked.map(joined),
      design: asked.flatMap(({ name, files: { design } }) =>
        design === undefined ? [] : [`SELECT ${quoted(name)} AS experiment, * FROM ${rowsOfFiles([design])}`],
      ),
    };
    return await withDatabase(
      asked.flatMap(({ files }) => files.all),
      scratch,
      async (connection) => {
        for (const [name, parts] of Object.entries(views))
          if (parts.length > 0)
            await connection.run(`CREATE VIEW ${identifier(name)} AS ${parts.join(" UNION ALL BY NAME ")}`);
      },
      async (connection) => {
        await mustSelect(connection, sql);
        const reader = await connection.runAndReadAll(sql);
        return { columns: reader.columnNames(), rows: reader.getRowsJS().map((row) => row.map(plain)) };
      },
    );
  } catch (error) {
    if (error instanceof ResultsError) throw error;
    throw new ResultsError("query", `The question cannot be answered: ${(error as Error).message}`, error);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Asked {
  readonly folder: string;
  readonly name: string;
  readonly files: FolderFiles;
}

/** The tables with rows of their own, by their names, as far as they stand. */
function viewsApart(asked: readonly Asked[]): Readonly<Record<string, readonly string[]>> {
  const views: Record<string, string[]> = {};
  for (const { folder, name, files } of asked)
    for (const table of files.beside)
      if (table.apart === true && table.sha256 !== undefined)
        (views[table.name] ??= []).push(
          `SELECT ${quoted(name)} AS experiment, * FROM ${rowsOfFiles([resolve(pathOf(folder, table))])}`,
        );
  return views;
}

/** The rows of the parts with what the tables beside them say; nothing of what is not known yet. */
function joined({ folder, name, files: { parts, beside: all } }: Asked): string {
  const beside = all.filter(({ apart }) => apart !== true);
  const added = beside.flatMap((table) =>
    table.columns.map(({ name: column, kind }) =>
      table.sha256 === undefined
        ? `NULL::${kind === "text" ? "VARCHAR" : "DOUBLE"} AS ${identifier(column)}`
        : `${identifier(table.name)}.${identifier(column)}`,
    ),
  );
  const joins = beside
    .filter(({ sha256 }) => sha256 !== undefined)
    .map(
      (table) =>
        ` LEFT JOIN ${rowsOfFiles([resolve(pathOf(folder, table))])} AS ${identifier(table.name)} ON ` +
        table.by
          .map((by) => `parts.${identifier(by)} IS NOT DISTINCT FROM ${identifier(table.name)}.${identifier(by)}`)
          .join(" AND "),
    );
  return (
    `SELECT ${[`${quoted(name)} AS experiment`, "parts.*", ...added].join(", ")} ` +
    `FROM ${rowsOfFiles(parts)} AS parts${joins.join("")}`
  );
}

/** The last part of each path; with a number where two are called alike. */
function namesOf(folders: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return folders.map((folder) => {
    const name = basename(resolve(folder));
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  });
}

/** Counts come as big integers; those that are exact as doubles become plain numbers. */
const plain = (value: unknown): unknown =>
  typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
