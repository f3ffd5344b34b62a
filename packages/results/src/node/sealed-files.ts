import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ResultsError } from "../errors.ts";
import type { Manifest, TableBeside } from "../manifest.ts";
import { isAsSealed } from "./file-seal.ts";
import { experimentFile } from "./folder-files.ts";

/** SHA-256 of the file at a path; nothing where there is none. */
export const hashOfFile = (path: string): string | undefined =>
  existsSync(path) ? hashOfBytes(readFileSync(path)) : undefined;
export const hashOfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** What a folder was begun with besides its manifest, by file: what was asked for, and tables such as the design. */
export const begunWith = (folder: string, { beside = [] }: Pick<Manifest, "beside">): Record<string, string> =>
  Object.fromEntries(
    [experimentFile, ...tablesIn(folder).filter((name) => !beside.some((table) => name === fileOf(table)))].map(
      (name) => [name, hashOfBytes(readFileSync(join(folder, name)))],
    ),
  );

/** The file of a table beside the parts. */
export const fileOf = ({ name }: Pick<TableBeside, "name">): string => `${name}.parquet`;

/** Files of tables in a folder besides its parts, in order. */
export const tablesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".parquet"))
    .sort();

/**
 * Looks whether what a folder was begun with stands there as it was.
 *
 * @throws ResultsError "damaged" that names the first file that does not
 */
export function checkBegun(folder: string, { files = {} }: Pick<Manifest, "files">): void {
  for (const [name, hash] of Object.entries(files)) {
    const path = join(folder, name);
    const found = hashOfFile(path);
    if (found !== hash)
      throw new ResultsError(
        "damaged",
        `${path} ${found === undefined ? "is missing" : "is not what it was when the folder was begun"}. Ask for the same again in a new folder.`,
      );
  }
}

/**
 * Looks whether a Parquet file of ours is to the bit what was written: other readers than ours take a damaged one for
 * other numbers.
 *
 * @param advice what the reader can do if it is not
 * @throws ResultsError "damaged"
 */
export function checkSeal(path: string, advice: string): void {
  if (!existsSync(path) || !isAsSealed(readFileSync(path)))
    throw new ResultsError("damaged", `${path} is missing, or is not what was written. ${advice}`);
}
