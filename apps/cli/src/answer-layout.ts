import { csvLine } from "@stewardsim/core";
import type { Style } from "@stewardsim/report";
import type { ColumnMeaning } from "@stewardsim/results";
import { table, valueOf, widest, wrapped } from "./terminal.ts";

/** What a question came to. */
export interface Answered {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Rows that are written upright; more are not read on a terminal. */
const mostUpright = 20;

/** What is known of columns, by name: their unit and what they are. */
export type Meanings = ReadonlyMap<string, Pick<ColumnMeaning, "unit" | "about">>;

/**
 * An answer for a reader: a table where its columns stand beside each other, otherwise a line for each column of each row.
 * Columns that are described are described by what they mean.
 */
export function answerLines({ columns, rows }: Answered, meanings: Meanings, style: Style): string[] {
  if (columns[0] === "column_name" && columns[1] === "column_type" && columns[2] === "null")
    return headed(
      ["COLUMN", "TYPE", "UNIT", "MEANING"],
      rows.map(([name, type]) => {
        const { unit = "", about = "" } = meanings.get(String(name)) ?? {};
        return [String(name), String(type), unit, about];
      }),
      [46, 8, 16, 50],
      style,
    );
  const written = rows.map((row) => row.map(cellOf));
  return widthOf(columns, written) <= widest() ? headed(columns, written, [], style) : upright(columns, written, style);
}

function headed(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  granted: readonly number[],
  { strong }: Style,
): string[] {
  const [first, ...lines] = table(head, rows, granted);
  return [strong(first!), ...lines];
}

const widthOf = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  columns.reduce((sum, name, index) => sum + 1 + Math.max(name.length, ...rows.map((row) => row[index]!.length)), -1);

/** A line a column, row below row, where they do not stand beside each other. */
function upright(columns: readonly string[], rows: readonly (readonly string[])[], { strong }: Style): string[] {
  const width = Math.min(60, Math.max(...columns.map(({ length }) => length)));
  const shown = rows
    .slice(0, mostUpright)
    .flatMap((row, number) => [
      strong(`row ${number + 1} of ${rows.length}`),
      ...columns.flatMap((name, index) =>
        wrapped(row[index]!, widest() - width - 3).map(
          (line, at) => `  ${(at === 0 ? name : "").padEnd(width)} ${line}`,
        ),
      ),
    ]);
  const left = rows.length - mostUpright;
  return left > 0 ? [...shown, "", `${left} more rows are printed by --csv or --json.`] : shown;
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined ? "–" : typeof value === "number" ? valueOf(value) : textOf(value);

/** A line a row with every digit, as RFC 4180 has it; nothing where nothing is known. */
export const answerCsv = ({ columns, rows }: Answered): string =>
  [columns, ...rows.map((row) => row.map(csvCell))].map((cells) => `${csvLine(cells)}\n`).join("");

const csvCell = (value: unknown): string | number =>
  value === null || value === undefined ? "" : typeof value === "number" ? value : textOf(value);

const textOf = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === "object"
      ? JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner))
      : String(value as string | number | bigint | boolean);
