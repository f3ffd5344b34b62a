import { fileURLToPath } from "node:url";
import { ModelRunError } from "../errors.ts";
import type { StoredModel } from "./model-folder.ts";
import { versionOf } from "./model-module.ts";

/**
 * The module that a folder of runs was made with. It is not loaded before it is known to be the same text, but where whoever
 * made the folder named a version and so answers for it.
 *
 * @returns its address
 * @throws ModelRunError where the model was a function, where its module is no file, cannot be read, or was changed since
 */
export function recordedModule(
  folder: string,
  { module, manifest, isVersionNamed }: Pick<StoredModel, "module" | "manifest" | "isVersionNamed">,
): URL {
  if (module === undefined)
    throw new ModelRunError(
      `The model of ${folder} was a function, which no folder can keep: run the same program again with this folder.`,
    );
  if (!URL.canParse(module) || new URL(module).protocol !== "file:")
    throw new ModelRunError(`${folder} names ${module} as its model, which is no file of this machine.`);
  const address = new URL(module);
  if (isVersionNamed || currentVersion(folder, address) === manifest.version) return address;
  throw new ModelRunError(
    `${fileURLToPath(address)} was changed since ${folder} was made with it: restore it, or run it in a new folder.`,
  );
}

function currentVersion(folder: string, address: URL): string {
  try {
    return versionOf(address);
  } catch (error) {
    throw new ModelRunError(
      `${fileURLToPath(address)}, the model of ${folder}, cannot be read (${(error as NodeJS.ErrnoException).code}): put it back there.`,
      { cause: error },
    );
  }
}
