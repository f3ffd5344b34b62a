import { accessSync, constants, existsSync, mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "@stewardsim/report/terminal";

/**
 * A folder for results; nothing that is there is overwritten unless it is asked for.
 *
 * @param out the folder that the user named, who is told if it is there already
 * @returns its path: `results/<name>`, `results/<name>-2` and so on where none was named; and how to take it back while
 *   nothing is in it
 */
export function makeResultsFolder(
  name: string,
  { out, force = false }: { out?: string | undefined; force?: boolean },
): { readonly folder: string; readonly takeBack: () => void } {
  const folder = out === undefined ? nextFree(resolve("results", name)) : resolve(out);
  if (out !== undefined && existsSync(folder) && !force)
    throw new UsageError(`The folder ${out} is there already: name another one, or add --force to write into it.`);
  let first: string | undefined;
  try {
    first = mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(
      `The folder ${folder} cannot be made or written into (${(error as NodeJS.ErrnoException).code}): name another one with --out.`,
    );
  }
  return { folder, takeBack: () => removeEmpty(folder, first) };
}

/** Removes a folder and those around it up to the first that was made for it, as far as they are empty. */
function removeEmpty(folder: string, first: string | undefined): void {
  if (first === undefined) return;
  try {
    rmdirSync(folder);
  } catch {
    return; // Something is in it by now.
  }
  if (folder !== first) removeEmpty(dirname(folder), first);
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
