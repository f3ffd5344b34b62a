import * as z from "zod";
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

/** What a text stands for, in whatever case it is written; an error with the nearest name where it is none. */
export function readShorthand(
  text: string,
  { names, aliases = {}, of }: Shorthand,
  path: Path,
): { readonly value?: Record<string, unknown>; readonly error?: ScenarioError } {
  const isIt = (one: string) => one.toLowerCase() === text.trim().toLowerCase();
  const alias = Object.keys(aliases).find(isIt);
  const name = alias === undefined ? names.find(isIt) : aliases[alias];
  if (name !== undefined) return { value: of(name) };
  const near = nearest(text, names);
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
