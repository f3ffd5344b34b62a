import type { Interval, Table } from "@stewardsim/core";
import { snakeCase } from "@stewardsim/core";
import type { Block } from "../decision/document.ts";
import type { Estimate } from "../estimate.ts";
import { unitText } from "../figures/unit-text.ts";
import { counted, estimateText } from "../words.ts";

/** More rows are not read, but counted. */
const mostRows = 100;

/** A number with its bounds, with a unit or as it was computed. */
export const isEstimate = (value: unknown): value is Estimate | Interval =>
  typeof value === "object" && value !== null && ["estimate", "low", "high"].every((name) => name in value);

const boundsText = (value: Estimate | Interval): string =>
  "unit" in value
    ? `${estimateText(value)}${["share", "usd", "points", "ratio"].includes(value.unit) ? "" : ` ${value.unit}`}`
    : `${unitText(value.estimate, "")} (${unitText(value.low, "")} to ${unitText(value.high, "")})`;

/** An estimate with its interval, in a sentence. */
export const estimateBlocks = (value: Estimate | Interval): Block[] => [
  { kind: "text", lead: boundsText(value), text: "with its 95% interval." },
];

/** A table of months by observables, each as it began and ended: a row an observable. */
export const tableBlocks = ({ rows, columns }: Table): Block[] => [
  {
    kind: "table",
    table: {
      head: ["observable", "unit", "first", "last", "least", "most"],
      rows: columns.map(({ name, unit, values }) => {
        const known = values.filter(Number.isFinite);
        const ends = [values[0], values.at(-1), smallest(known), largest(known)];
        return [name, unit, ...ends.map((value) => unitText(value ?? Number.NaN, unit))];
      }),
    },
    caption: `${counted(columns.length, "column")} of ${counted(rows, "row")}.`,
  },
];

const smallest = (values: Float64Array) =>
  values.reduce((least, value) => Math.min(least, value), values[0] ?? Number.NaN);
const largest = (values: Float64Array) =>
  values.reduce((most, value) => Math.max(most, value), values[0] ?? Number.NaN);

/** What a question in SQL came to, or any head with rows below it. */
export function rowBlocks(value: object): Block[] | undefined {
  const { columns, rows } = value as { readonly columns?: unknown; readonly rows?: unknown };
  if (!Array.isArray(columns) || !Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) return undefined;
  return [tableOf(columns.map(String), rows as unknown[][])];
}

/** A list of records: a column for each of their plain fields. */
export function recordBlocks(value: object): Block[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  if (!value.every((one) => typeof one === "object" && one !== null && !Array.isArray(one))) return undefined;
  const records = value as Readonly<Record<string, unknown>>[];
  const names = [...new Set(records.flatMap((one) => Object.keys(one)))].filter((name) =>
    records.every((one) => isCell(one[name])),
  );
  if (names.length === 0) return undefined;
  const rows = records.map((one) => names.map((name) => one[name]));
  return [
    tableOf(
      names.map((name) => snakeCase(name).replaceAll("_", " ")),
      rows,
    ),
  ];
}

const isCell = (value: unknown) => typeof value !== "object" || value === null || isEstimate(value);

const cellText = (value: unknown): string =>
  isEstimate(value)
    ? boundsText(value)
    : typeof value === "number"
      ? unitText(value, "")
      : value === null || value === undefined
        ? "–"
        : String(value);

const tableOf = (head: readonly string[], rows: readonly (readonly unknown[])[]): Block => ({
  kind: "table",
  table: { head, rows: rows.slice(0, mostRows).map((row) => row.map(cellText)) },
  caption: rows.length > mostRows ? `The first ${mostRows} of ${rows.length} rows.` : "",
});
