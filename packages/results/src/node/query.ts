import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { ResultsError } from "../errors.ts";
import { pathOf } from "./beside.ts";
import { readManifest } from "./folder-files.ts";
import { partName, writePart } from "./part.ts";
import { piecesOf } from "./read-blocks.ts";

/** What a query came to: rows in its own order. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Asks folders of results in SQL (DuckDB's). There are two tables: `runs`, a row for each run with what the tables beside the parts say of
 * it, and `design`, a row for each draw of parameters; in both, `experiment` is the name of the folder. Replications that
 * stand in no part yet are there too. Averages of a database may differ in their last digit from run to run: quote them, but do not hash them.
 *
 * @throws ResultsError "no-database" where DuckDB is not installed, "query" where it refuses the question
 */
export async function query(folders: readonly string[], sql: string): Promise<Answer> {
  const { DuckDBInstance } = await database();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const scratch = mkdtempSync(join(tmpdir(), "stewardsim-query-"));
  try {
    const names = namesOf(folders);
    const results = folders.map((folder, index) =>
      joined(folder, names[index]!, filesOf(folder, join(scratch, String(index)))),
    );
    const designs = folders.flatMap((folder, index) => {
      const design = join(folder, "design.parquet");
      return existsSync(design) ? [viewOf(names[index]!, [design])] : [];
    });
    for (const [name, views] of [
      ["runs", results],
      ["design", designs],
    ] as const)
      if (views.length > 0) await connection.run(`CREATE VIEW ${name} AS ${views.join(" UNION ALL BY NAME ")}`);
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowsJS().map((row) => row.map(plain)) };
  } catch (error) {
    if (error instanceof ResultsError) throw error;
    throw new ResultsError("query", `The question cannot be answered: ${(error as Error).message}`, error);
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The files of a folder; what stands in its journal is written to another place first. */
function filesOf(folder: string, scratch: string): string[] {
  const { columns, replications } = readManifest(folder);
  const { parts, waiting } = piecesOf(folder);
  const files = [...parts].map((part) => resolve(folder, "parts", partName(part)));
  if (waiting.length > 0) {
    const file = `${scratch}.parquet`;
    writePart(file, waiting, columns);
    files.push(file);
  }
  if (files.length === 0)
    throw new ResultsError(
      "not-results",
      `${folder} has none of its ${replications} replications yet: resume it first.`,
    );
  return files;
}

/** The rows of the parts with what the tables beside them say; nothing of what is not known yet. */
function joined(folder: string, name: string, files: readonly string[]): string {
  const { beside = [] } = readManifest(folder);
  const standing = beside.filter(({ sha256 }) => sha256 !== undefined);
  for (const table of standing)
    if (!existsSync(pathOf(folder, table)))
      throw new ResultsError(
        "damaged",
        `${pathOf(folder, table)} is missing: resume ${folder}, and it is written again.`,
      );
  const added = beside.flatMap((table) =>
    table.columns.map(({ name: column, kind }) =>
      standing.includes(table)
        ? `${identifier(table.name)}.${identifier(column)}`
        : `NULL::${kind === "text" ? "VARCHAR" : "DOUBLE"} AS ${identifier(column)}`,
    ),
  );
  const joins = standing.map(
    (table) =>
      ` LEFT JOIN read_parquet(${quoted(resolve(pathOf(folder, table)))}) AS ${identifier(table.name)} ON ` +
      table.by
        .map((by) => `parts.${identifier(by)} IS NOT DISTINCT FROM ${identifier(table.name)}.${identifier(by)}`)
        .join(" AND "),
  );
  return (
    `SELECT ${[`${quoted(name)} AS experiment`, "parts.*", ...added].join(", ")} ` +
    `FROM read_parquet([${files.map(quoted).join(", ")}], union_by_name = true) AS parts${joins.join("")}`
  );
}

const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

const viewOf = (name: string, files: readonly string[]) =>
  `SELECT ${quoted(name)} AS experiment, * FROM read_parquet([${files.map(quoted).join(", ")}], union_by_name = true)`;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

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

/** The database is 70 MB and takes a second to load, so it comes with nothing and is loaded by nobody else. */
async function database(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new ResultsError(
      "no-database",
      "Questions in SQL need DuckDB, which is not installed here: add the package @duckdb/node-api.",
      error,
    );
  }
}
