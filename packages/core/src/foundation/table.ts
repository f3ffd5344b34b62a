import { columnHeader, csvLine } from "./csv.ts";
import { createDigest, feed, finish } from "./digest.ts";
import { UnknownColumnError } from "./errors.ts";
import { utf8 } from "./utf8.ts";

/** A named column of numbers with its unit, as in `usd/month`; an empty unit for pure numbers. */
export interface TableColumn {
  readonly name: string;
  readonly unit: string;
  readonly values: Float64Array;
}

/** Columns of equal length. Plain data: it can be cloned, transferred, stored, hashed and compared. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

/**
 * A table of zeros.
 *
 * @param columns names, each once, and units, in the order in which they are stored and written
 * @param rows the length of every column, a whole number
 * @throws RangeError where two columns have the same name
 */
export function createTable(columns: readonly { readonly name: string; readonly unit: string }[], rows: number): Table {
  const names = new Set<string>();
  for (const { name } of columns) {
    if (names.has(name)) throw new RangeError(`two columns are called "${name}"; give each its own name`);
    names.add(name);
  }
  return { rows, columns: columns.map(({ name, unit }) => ({ name, unit, values: new Float64Array(rows) })) };
}

/**
 * The numbers of one column: the array itself, not a copy. Look it up before a loop, not within.
 *
 * @throws UnknownColumnError with the nearest name, where there is none
 */
export function column(table: Table, name: string): Float64Array {
  const found = table.columns.find((candidate) => candidate.name === name);
  if (found !== undefined) return found.values;
  throw new UnknownColumnError(
    name,
    table.columns.map((candidate) => candidate.name),
  );
}

/**
 * The SHA-256 of a table's canonical bytes: the same for the same names, units, order and numbers,
 * in every engine and on every machine.
 *
 * Each column is the byte lengths of name and unit, both in UTF-8, the number of rows, and the
 * doubles; all numbers are little-endian doubles. Every NaN counts as one; -0 and 0 differ, as they
 * do to whoever divides by them.
 */
export function tableHash(table: Table): string {
  const digest = createDigest();
  feed(digest, littleEndian([table.columns.length, table.rows]));
  for (const { name, unit, values } of table.columns) {
    const [nameBytes, unitBytes] = [utf8(name), utf8(unit)];
    feed(digest, littleEndian([nameBytes.length, unitBytes.length, values.length]));
    feed(digest, nameBytes);
    feed(digest, unitBytes);
    // In pieces, so that a long column is not held twice.
    for (let at = 0; at < values.length; at += 4096) feed(digest, littleEndian(values.subarray(at, at + 4096)));
  }
  return finish(digest);
}

/** Doubles as bytes, eight each, the same on every machine: little-endian, every NaN as the quiet one. */
export function littleEndian(values: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === value) view.setFloat64(8 * i, value, true);
    // The bits of a NaN are the engine's choice, so they are written by hand: the quiet one.
    else view.setUint32(8 * i + 4, 0x7ff80000, true);
  }
  return new Uint8Array(view.buffer);
}

/**
 * A table as comma-separated text: a header, a line per row, each ended by a line feed.
 *
 * The header says the unit where types cannot reach: `cash_usd`, `revenue_usd_per_month`. Numbers
 * are the shortest that read back as the same double; -0, NaN and Infinity are written so.
 */
export function tableToCsv({ columns, rows }: Table): string {
  const lines = [csvLine(columns.map(({ name, unit }) => columnHeader(name, unit)))];
  for (let row = 0; row < rows; row++) {
    lines.push(csvLine(columns.map(({ values }) => written(values[row]!))));
  }
  return `${lines.join("\n")}\n`;
}

const written = (value: number) => (Object.is(value, -0) ? "-0" : String(value));
