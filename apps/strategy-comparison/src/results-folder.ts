import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "./exit-codes.ts";

/**
 * A folder for results; nothing that is there is overwritten unless it is asked for.
 *
 * @param out the folder that the user named, who is told if it is there already
 * @returns the folder that was made: `results/<name>`, `results/<name>-2` and so on where none was named
 */
export function makeResultsFolder(
  name: string,
  { out, force = false }: { out?: string | undefined; force?: boolean },
): string {
  const folder = out === undefined ? nextFree(resolve("results", name)) : resolve(out);
  if (out !== undefined && existsSync(folder) && !force)
    throw new UsageError(`The folder ${out} is there already: name another one, or add --force to write into it.`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(
      `The folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): name another one with --out.`,
    );
  }
  return folder;
}

function nextFree(folder: string): string {
  if (!existsSync(folder)) return folder;
  for (let number = 2; ; number++) if (!existsSync(`${folder}-${number}`)) return `${folder}-${number}`;
}

export function writeResults(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    try {
      writeFileSync(join(folder, name), text);
    } catch (error) {
      throw new UsageError(
        `${join(folder, name)} cannot be written (${(error as NodeJS.ErrnoException).code}): name another folder with --out.`,
      );
    }
  }
}
