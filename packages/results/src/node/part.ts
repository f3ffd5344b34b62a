import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Block, ColumnMeaning, Values } from "../block.ts";
import { ResultsError } from "../errors.ts";
import { readTable, writeTable } from "./table-file.ts";

/** Replications of one part: 0 to 63, 64 to 127 and so on. */
export const partSize = 64;
export const partOf = (index: number): number => Math.floor(index / partSize);
export const partName = (part: number): string => `part-${String(part).padStart(5, "0")}.parquet`;

/** Numbers of the parts that stand in a folder, in order. */
export function partsIn(folder: string): number[] {
  return readdirSync(join(folder, "parts"))
    .flatMap((name) => /^part-(\d+)\.parquet$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** The first column of every part. */
export const replication: ColumnMeaning = {
  name: "replication",
  unit: "",
  about: "which replication, from 0",
  kind: "number",
};
/** The key under which a part says how many rows each of its replications has. */
const contents = "stewardsim.replications";

/** Writes blocks of one part as a Parquet file: a row for each of theirs, in the order of replications. */
export function writePart(path: string, blocks: readonly Block[], meanings: readonly ColumnMeaning[]): void {
  const joined = meanings.map(({ kind }, column): Values => {
    const values = blocks.map(({ columns }) => columns[column]!);
    return kind === "text" ? (values as (readonly string[])[]).flat() : joinedNumbers(values as Float64Array[]);
  });
  writeTable(path, {
    meanings: [replication, ...meanings],
    columns: [Float64Array.from(blocks.flatMap(({ index, rows }) => Array<number>(rows).fill(index))), ...joined],
    says: { [contents]: JSON.stringify(blocks.map(({ index, rows }) => [index, rows])) },
  });
}

function joinedNumbers(pieces: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** What can be done about a part that is damaged. */
export const advice = "Move it away and resume: its replications are computed again, to the same numbers.";

/**
 * The blocks of a part.
 *
 * @throws ResultsError "damaged" where the file is no whole part of these columns, or that of others
 */
export async function readPart(path: string, meanings: readonly ColumnMeaning[]): Promise<Block[]> {
  const damaged = (what: string) =>
    new ResultsError("damaged", `${path} is no part of these results: ${what}. ${advice}`);
  const { rows: all, meanings: found, columns, says } = await readTable(path, advice);
  if (JSON.stringify(found.slice(1)) !== JSON.stringify(meanings)) throw damaged("it has other columns");
  const held = JSON.parse(says[contents] ?? "[]") as [index: number, rows: number][];
  const said = held.reduce((sum, [, rows]) => sum + rows, 0);
  if (said !== all) throw damaged(`it holds ${all} rows and says ${said}`);
  const stranger = held.find(([index]) => partName(partOf(index)) !== basename(path));
  if (stranger !== undefined) throw damaged(`it holds replication ${stranger[0]}`);
  let from = 0;
  return held.map(([index, rows]) => {
    const [start, end] = [from, (from += rows)];
    // The first column numbers the replications.
    return { index, rows, columns: columns.slice(1).map((column) => column.slice(start, end) as Values) };
  });
}
