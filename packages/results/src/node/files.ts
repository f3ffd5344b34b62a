import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { ResultsError } from "../errors.ts";

/** Writes all of some bytes at the end of an open file. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Writes a file so that it is there whole or not at all: under another name, onto the disk, then in its place. */
export function replaceFile(path: string, bytes: Uint8Array | string): void {
  const unfinished = `${path}.unfinished`;
  try {
    const file = openSync(unfinished, "w");
    try {
      writeAll(file, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    try {
      rmSync(unfinished, { force: true });
    } catch {
      // The next one to write it overwrites it; what went wrong first is what the user has to hear.
    }
    throw unwritable(path, error);
  }
}

/**
 * Makes a folder and those above it, one at a time: where a folder takes no others, as `/proc`, making all at once never
 * comes back. One that is there stays as it is.
 *
 * @throws the error of the file system, with its `code`; `ENOTDIR` where a file has that name
 */
export function makeFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return;
  if (found !== undefined) throw Object.assign(new Error(`${path} is no folder`), { code: "ENOTDIR" });
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** What a user can do about a file that could not be written. */
export function unwritable(path: string, error: unknown): ResultsError {
  const { code = "unknown" } = error as NodeJS.ErrnoException;
  const advice =
    code === "ENOSPC" || code === "EDQUOT"
      ? "the disk is full. Make room and resume: what was finished before is kept"
      : code === "EFBIG"
        ? "a file may not grow so large here. Lift the limit (ulimit -f) and resume: what was finished before is kept"
        : `it was refused (${code}). Is ${dirname(path)} a folder that you may write to?`;
  return new ResultsError("unwritable", `${path} cannot be written: ${advice}`, error);
}
