import { query as ask } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";
import { print, printJson, table, valueOf } from "../terminal.ts";

/** `stewardsim query FOLDER... QUESTION` */
export async function query(words: string[], { json }: { json?: true }): Promise<number> {
  const folders = words.slice(0, -1);
  if (folders.length === 0)
    throw new UsageError(
      'Name a folder of results, and then the question: stewardsim query results/compare "SELECT …"',
    );
  const { columns, rows } = await ask(folders, words.at(-1)!);
  if (json) printJson(rows.map((row) => Object.fromEntries(columns.map((name, place) => [name, row[place]]))));
  else {
    const written = rows.map((row) => row.map(cellOf));
    print(
      table(
        columns,
        written,
        columns.map(() => Math.max(9, Math.floor(100 / columns.length) - 1)),
      ).join("\n"),
    );
  }
  return 0;
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined
    ? "–"
    : typeof value === "number"
      ? valueOf(value)
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value as string | bigint | boolean);
