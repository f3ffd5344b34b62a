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
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}). The results are kept.`);
  }
}
