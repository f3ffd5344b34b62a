import { show } from "../foundation/show.ts";
import type { ScenarioError } from "./errors.ts";
import { writePath } from "./path.ts";

/** What a scenario may hold at most: people stay far below, attacks do not. */
export const limits = {
  /** Groups and lists inside one another. */
  depth: 64,
  /** Settings and list items in all. */
  settings: 100_000,
} as const;

/** Names that reach into every JavaScript object when a program is careless. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Raised and caught within this file: there is no use in looking further. */
class Enough {
  readonly error: ScenarioError;
  constructor(error: ScenarioError) {
    this.error = error;
  }
}

/**
 * A copy of a stranger's value that holds only groups, lists and simple values: no prototypes, no
 * circles, no shared parts, not too deep, not too large.
 */
export function plainCopy(value: unknown): { readonly copy: unknown; readonly errors: readonly ScenarioError[] } {
  const errors: ScenarioError[] = [];
  const above: object[] = [];
  let settings = 0;

  const copyOf = (original: unknown, path: (string | number)[]): unknown => {
    if (typeof original !== "object" || original === null) return original;
    if (above.includes(original))
      throw new Enough(error("alias-bomb", path, original, "contains itself", "Write it out."));
    if (path.length >= limits.depth)
      throw new Enough(
        error("too-deep", path.slice(0, 4), "", `goes deeper than ${limits.depth} levels`, "No setting lies so deep."),
      );
    above.push(original);
    const copy = Array.isArray(original) ? listOf(original, path) : groupOf(original, path);
    above.pop();
    return copy;
  };
  const count = () => {
    if (++settings > limits.settings)
      throw new Enough(
        error("too-large", [], "", `has more than ${limits.settings} settings`, "Remove repeated or aliased parts."),
      );
  };
  const listOf = (original: readonly unknown[], path: (string | number)[]) =>
    Array.from(original, (item, index) => {
      count();
      return copyOf(item, [...path, index]);
    });
  const groupOf = (original: object, path: (string | number)[]) => {
    const prototype: unknown = Object.getPrototypeOf(original);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      errors.push(
        error(
          "wrong-type",
          path,
          "",
          `is a ${original.constructor?.name ?? "special object"}`,
          "Use plain values only.",
        ),
      );
      return undefined;
    }
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(original)) {
      count();
      if (forbidden.has(name)) {
        errors.push(
          error("forbidden-key", [...path, name], undefined, "is a name that no setting may have", "Remove it."),
        );
        continue;
      }
      copy[name] = copyOf((original as Record<string, unknown>)[name], [...path, name]);
    }
    return copy;
  };

  try {
    return { copy: copyOf(value, []), errors };
  } catch (failure) {
    if (failure instanceof Enough) return { copy: undefined, errors: [...errors, failure.error] };
    throw failure;
  }
}

const error = (
  code: ScenarioError["code"],
  path: readonly (string | number)[],
  value: unknown,
  reason: string,
  hint: string,
): ScenarioError => ({
  code,
  path: writePath(path),
  value: value === "" ? "" : show(value),
  reason,
  hint,
});
