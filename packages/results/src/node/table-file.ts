import { readFileSync } from "node:fs";
import { parquetMetadata, parquetRead } from "hyparquet";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnMeaning, Values } from "../block.ts";
import { ResultsError } from "../errors.ts";
import { isAsSealed, seal, unsealed } from "./file-seal.ts";
import { replaceFile } from "./files.ts";

/** The key under which a file says what its columns mean. */
const dictionary = "stewardsim.columns";

/** A mark at the beginning of a text is part of the text, and no sign of how it was written. */
const letters = new TextDecoder("utf-8", { ignoreBOM: true });

/** A table as a Parquet file keeps it. */
export interface TableFile {
  readonly rows: number;
  readonly meanings: readonly ColumnMeaning[];
  readonly columns: readonly Values[];
  /** What else the file says, by key. */
  readonly says: Readonly<Record<string, string>>;
}

/**
 * Writes a table as a Parquet file (snappy), whole or not at all. A missing number is a null, so that a query need not know
 * of NaN.
 */
export function writeTable(path: string, table: Omit<TableFile, "rows">): void {
  replaceFile(path, tableBytes(table));
}

/** The bytes of that file: equal tables have equal ones. */
export function tableBytes({ meanings, columns, says }: Omit<TableFile, "rows">): Uint8Array {
  const columnData = meanings.map(({ name, kind }, column): ColumnSource => {
    const values = columns[column]!;
    return kind === "text"
      ? { name, type: "STRING", nullable: true, data: Array.from(values as readonly string[], (text) => text || null) }
      : // A dictionary would take -0 for 0.
        { name, type: "DOUBLE", nullable: true, encoding: "PLAIN", data: withNulls(values as Float64Array) };
  });
  const kvMetadata = [
    ...Object.entries({ [dictionary]: JSON.stringify(meanings), ...says }).map(([key, value]) => ({ key, value })),
    { ...unsealed },
  ];
  const file = new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: "stewardsim" }));
  seal(file);
  return file;
}

/** Numbers as they are, and where one is missing, a list of them with nulls. */
const withNulls = (values: Float64Array) =>
  values.some(Number.isNaN) ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : values;

/**
 * A table that `writeTable` wrote.
 *
 * @param advice what the reader can do if the file is damaged
 * @throws ResultsError "damaged" where the file is no whole Parquet file of ours
 */
export async function readTable(path: string, advice: string): Promise<TableFile> {
  try {
    const bytes = readFileSync(path);
    if (!isAsSealed(bytes)) throw new RangeError("its bytes are not those that were written");
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const metadata = parquetMetadata(file);
    const says = Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""]));
    const meanings = JSON.parse(says[dictionary] ?? "[]") as ColumnMeaning[];
    const rows = Number(metadata.num_rows);
    const pieces = new Map<string, Piece[]>();
    await parquetRead({
      file,
      metadata,
      parsers: { stringFromBytes: (text) => letters.decode(text) },
      onChunk: ({ columnName, ...piece }) => {
        pieces.set(columnName, [...(pieces.get(columnName) ?? []), piece]);
      },
    });
    const columns = meanings.map(({ name, kind }): Values => {
      const found = pieces.get(name);
      if (found === undefined && rows > 0) throw new RangeError(`it has no column "${name}"`);
      return kind === "text" ? textsOf(found ?? [], rows) : numbersOf(found ?? [], rows);
    });
    return { rows, meanings, columns, says };
  } catch (error) {
    throw new ResultsError(
      "damaged",
      `${path} cannot be read as the results that it was written as (${error instanceof Error ? error.message : String(error)}). ${advice}`,
      error,
    );
  }
}

/** Some consecutive values of a column. */
interface Piece {
  readonly columnData: ArrayLike<unknown>;
  readonly rowStart: number;
}

function textsOf(pieces: readonly Piece[], rows: number): string[] {
  const values = Array.from({ length: rows }, () => "");
  for (const { columnData, rowStart } of pieces)
    for (let index = 0; index < columnData.length; index++)
      values[rowStart + index] = (columnData[index] ?? "") as string;
  return values;
}

function numbersOf(pieces: readonly Piece[], rows: number): Float64Array {
  const values = new Float64Array(rows).fill(Number.NaN);
  for (const { columnData, rowStart } of pieces)
    for (let index = 0; index < columnData.length; index++)
      values[rowStart + index] = (columnData[index] ?? Number.NaN) as number;
  return values;
}
