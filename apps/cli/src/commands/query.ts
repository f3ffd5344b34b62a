import { query as ask } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";
import { print, printJson, table, valueOf, wrapped } from "../terminal.ts";

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
    print((widthOf(columns, written) <= 100 ? table(columns, written, []) : upright(columns, written)).join("\n"));
  }
  return 0;
}

const widthOf = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  columns.reduce((sum, name, place) => sum + 1 + Math.max(name.length, ...rows.map((row) => row[place]!.length)), -1);

/** A line a column, row below row, where they do not stand beside each other. */
function upright(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...columns.map(({ length }) => length));
  return rows.flatMap((row, number) => [
    `row ${number + 1} of ${rows.length}`,
    ...columns.flatMap((name, place) =>
      wrapped(row[place]!, 100 - width - 3).map((line, at) => `  ${(at === 0 ? name : "").padEnd(width)} ${line}`),
    ),
  ]);
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined
    ? "–"
    : typeof value === "number"
      ? valueOf(value)
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value as string | bigint | boolean);
