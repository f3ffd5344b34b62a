import * as z from "zod";
import { nameMeant } from "../foundation/name-meant.ts";
import { nearest } from "../foundation/nearest.ts";
import { show } from "../foundation/show.ts";
import type { ScenarioError } from "./errors.ts";
import { type Path, writePath } from "./path.ts";

/** A text that stands for a whole group of settings, such as the name of a licence. */
export interface Shorthand {
  /** Every text that is known. */
  readonly names: readonly string[];
  /** Other texts for one of them. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** What such a text stands for. */
  readonly of: (name: string) => Record<string, unknown>;
}

/** The groups that may be written as one text. */
export const shorthandMeta = z.registry<Shorthand>();

/** The choices that have other spellings and other names. */
export const nameMeta = z.registry<Pick<Shorthand, "names" | "aliases">>();

/** The name that a text means, its own or that of an alias, however it is spelt. */
export function nameOrAliasMeant(
  text: string,
  { names, aliases = {} }: Pick<Shorthand, "names" | "aliases">,
): string | undefined {
  const alias = nameMeant(text, Object.keys(aliases));
  return alias === undefined ? nameMeant(text, names) : aliases[alias];
}

/** What a text stands for, however it is spelt; an error with the nearest name where it is none. */
export function readShorthand(
  text: string,
  { of, ...known }: Shorthand,
  path: Path,
): { readonly value?: Record<string, unknown>; readonly error?: ScenarioError } {
  const { names, aliases = {} } = known;
  const name = nameOrAliasMeant(text, known);
  if (name !== undefined) return { value: of(name) };
  const near = nearest(text, [...names, ...Object.keys(aliases)]);
  return {
    error: {
      code: "unknown-name",
      path: writePath(path),
      value: show(text),
      reason: "is none of the names that are known here",
      hint: `${near === undefined ? "" : `Did you mean ${near}? `}Known are ${names.join(", ")}; or write the settings themselves.`,
    },
  };
}
