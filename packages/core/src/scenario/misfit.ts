import type * as z from "zod";
import type { Path } from "./path.ts";

/** What a check finds of settings that do not fit together. */
export interface Misfit {
  /** Where it is told, seen from the group that is checked. */
  readonly path: Path;
  /** All settings that it was found by, seen from the group that is checked. */
  readonly of: readonly Path[];
  readonly input: unknown;
  readonly message: string;
  readonly code?: string;
  readonly hint?: string;
}

/** A misfit as zod takes it, with all that it was found by. */
export const misfit = ({ path, of, input, message, code, hint }: Misfit): z.core.$ZodRawIssue => ({
  code: "custom",
  path: [...path],
  input,
  message,
  params: { code, hint, within: path.length, of },
});

/** The settings that an issue was found by, seen from the scenario. */
export function groundsOf(issue: z.core.$ZodIssue): readonly Path[] {
  const path = issue.path as Path;
  const { within, of } = ((issue.code === "custom" && issue.params) || {}) as { within?: number; of?: readonly Path[] };
  if (within === undefined || of === undefined) return [path];
  const group = path.slice(0, path.length - within);
  return of.map((ground) => [...group, ...ground]);
}
