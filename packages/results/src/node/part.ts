import { readFileSync } from "node:fs";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { Block, ColumnMeaning, Values } from "../block.ts";
import { ResultsError } from "../errors.ts";
import { replaceFile } from "./files.ts";

/** Replications of one part: 0 to 63, 64 to 127 and so on. */
export const partSize = 64;
export const partOf = (index: number): number => Math.floor(index / partSize);
export const partName = (part: number): string => `part-${String(part).padStart(5, "0")}.parquet`;

const replication = "replication";
/** The keys under which a file says what its columns mean, and how many rows each of its replications has. */
const dictionary = "stewardsim.columns";
const contents = "stewardsim.replications";

/**
 * Writes blocks of one part as a Parquet file (snappy): a row for each of theirs, in the order of replications. A missing
 * number is a null, so that a query need not know of NaN.
 */
export function writePart(path: string, blocks: readonly Block[], meanings: readonly ColumnMeaning[]): void {
  const rows = blocks.flatMap(({ index, rows: count }) => Array<number>(count).fill(index));
  const columnData: ColumnSource[] = [
    { name: replication, type: "INT32", nullable: false, data: Int32Array.from(rows) },
    ...meanings.map(({ name, kind }, column): ColumnSource => {
      const values = blocks.flatMap(({ columns }) => Array.from<number | string>(columns[column]!));
      return kind === "text"
        ? { name, type: "STRING", nullable: true, data: values.map((text) => (text === "" ? null : text)) }
        : { name, type: "DOUBLE", nullable: true, data: values.map((value) => (Number.isNaN(value) ? null : value)) };
    }),
  ];
  const kvMetadata = [
    { key: dictionary, value: JSON.stringify(meanings) },
    { key: contents, value: JSON.stringify(blocks.map(({ index, rows: count }) => [index, count])) },
  ];
  replaceFile(path, new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: "stewardsim" })));
}

/**
 * The blocks of a part.
 *
 * @throws ResultsError "damaged" where the file is no whole Parquet file of these columns
 */
export async function readPart(path: string, meanings: readonly ColumnMeaning[]): Promise<Block[]> {
  try {
    const bytes = readFileSync(path);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const metadata = parquetMetadata(file);
    const said = metadata.key_value_metadata?.find(({ key }) => key === contents)?.value;
    if (said === undefined) throw new RangeError("it does not say which replications it holds");
    const rows = await parquetReadObjects({ file, metadata });
    const columns = meanings.map(({ name, kind }): Values => {
      if (rows.length > 0 && !(name in rows[0]!)) throw new RangeError(`it has no column "${name}"`);
      return kind === "text"
        ? rows.map((row) => (row[name] ?? "") as string)
        : Float64Array.from(rows, (row) => (row[name] ?? Number.NaN) as number);
    });
    return blocksOf(JSON.parse(said) as [index: number, rows: number][], columns, Number(metadata.num_rows));
  } catch (error) {
    throw new ResultsError(
      "damaged",
      `${path} cannot be read as the results that it was written as (${error instanceof Error ? error.message : String(error)}). ` +
        "Move it away and resume: its replications are computed again, to the same numbers.",
      error,
    );
  }
}

function blocksOf(held: readonly [index: number, rows: number][], columns: readonly Values[], all: number): Block[] {
  const said = held.reduce((sum, [, rows]) => sum + rows, 0);
  if (said !== all || columns.some((values) => values.length !== all))
    throw new RangeError(`it holds ${all} rows and should hold ${said}`);
  let from = 0;
  return held.map(([index, rows]) => {
    const [start, end] = [from, (from += rows)];
    return { index, rows, columns: columns.map((values) => values.slice(start, end) as Values) };
  });
}
