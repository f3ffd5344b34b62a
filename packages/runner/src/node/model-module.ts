import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ModelRunError } from "../errors.ts";
import type { Model } from "../model/model.ts";

/** A model as it is given: a function, or the address of a module whose default export is one. */
export type ModelSource = Model | URL;

/**
 * The function of a model.
 *
 * @throws ModelRunError where the module cannot be loaded, or exports no function by default
 */
export async function modelOf(source: ModelSource): Promise<Model> {
  if (typeof source === "function") return source;
  if (!(source instanceof URL))
    throw new ModelRunError(
      `${String(source)} is no model: give a function, or the address of a module, new URL("./model.js", import.meta.url).`,
    );
  let module: { readonly default?: unknown };
  try {
    module = (await import(source.href)) as typeof module;
  } catch (error) {
    throw new ModelRunError(
      `${source.href} cannot be loaded as a model: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
  if (typeof module.default !== "function")
    throw new ModelRunError(`${source.href} exports no function by default: export default (row, seed) => ({ … }).`);
  return module.default as Model;
}

/**
 * What tells one version of a model from another: a hash of the text of its module or function. What the module imports is
 * not looked at; who changes that names another version.
 */
export function versionOf(source: ModelSource): string {
  const text = typeof source === "function" ? source.toString() : readFileSync(fileURLToPath(source));
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
