import { renameSync, writeFileSync } from "node:fs";
import { UsageError } from "../terminal/exit-codes.ts";

/**
 * Writes a text beside results, whole or not at all.
 *
 * @throws UsageError where it cannot be written
 */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(`${path}.unfinished`, text);
    renameSync(`${path}.unfinished`, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const cure = code === "ENOENT" ? " Its folder is not there: make it, or name another." : "";
    throw new UsageError(`${path} cannot be written (${code}).${cure} The results are kept.`);
  }
}
