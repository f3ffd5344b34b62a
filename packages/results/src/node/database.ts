import type { DuckDBConnection } from "@duckdb/node-api";
import { ResultsError } from "../errors.ts";

/**
 * A database in memory that reads some files and nothing else: no other file, no network, no extension, and none of its
 * settings can be changed by a question.
 *
 * @param files absolute paths
 * @param scratch a folder for what does not fit into memory
 * @param prepare makes the views over the files, before the settings are locked
 * @throws ResultsError "no-database" where DuckDB is not installed
 */
export async function withDatabase<T>(
  files: readonly string[],
  scratch: string,
  prepare: (connection: DuckDBConnection) => Promise<void>,
  ask: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const { DuckDBInstance } = await database();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const paths = [...new Set(files.flatMap((file) => [file, pattern(file)]))];
    await connection.run(`SET temp_directory = ${quoted(scratch)}`);
    await connection.run(`SET allowed_paths = [${paths.map(quoted).join(", ")}]`);
    await connection.run("SET enable_external_access = false");
    await prepare(connection);
    await connection.run("SET lock_configuration = true");
    return await ask(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Writing is left to COPY alone, also where EXPLAIN ANALYZE or comments within comments hide it from a reader of words: where
 * that word stands anywhere, the database must take the question for a SELECT.
 *
 * @throws ResultsError "query"
 */
export async function mustSelect(connection: DuckDBConnection, sql: string): Promise<void> {
  if (!/\bcopy\b/i.test(sql)) return;
  const { StatementType } = await database();
  const statements = await connection.extractStatements(sql);
  const type = statements.count === 1 ? (await statements.prepare(0)).statementType : undefined;
  if (type !== StatementType.SELECT)
    throw new ResultsError(
      "query",
      "Results are asked and not changed: a question with the word COPY must be a SELECT.",
    );
}

/** The rows of files, whatever they and their folders are called: no name is a pattern, and none makes a column. */
export const rowsOfFiles = (files: readonly string[]): string =>
  `read_parquet([${files.map((file) => quoted(pattern(file))).join(", ")}], union_by_name = true, hive_partitioning = false)`;

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A path as a pattern that only the path itself fits. */
const pattern = (path: string) => path.replace(/[[*?]/g, "[$&]");

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
