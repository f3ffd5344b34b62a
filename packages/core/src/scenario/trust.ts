import type * as z from "zod";
import { withoutConsequences } from "./consequences.ts";
import { explain } from "./explain.ts";
import { hiddenIssues } from "./hidden-issues.ts";
import type { Mathematics } from "./mathematics.ts";
import { impossibleEnds, strayPaths, withKnown } from "./known-in.ts";
import { type Path, readPath, writePath } from "./path.ts";
import { plainCopy } from "./plain.ts";
import { withFewerSampled } from "./fewer-sampled.ts";
import { prepare } from "./prepare.ts";
import { show } from "../foundation/show.ts";
import type { ScenarioError } from "./errors.ts";
import { partsOf, settingAt, unwrap } from "./schema-tree.ts";

/** A value after the door: trusted, or refused with every problem and the paths of texts that were not read. */
export type Evaluated<S extends z.ZodType> =
  | { readonly scenario: z.output<S>; readonly errors?: undefined }
  | { readonly errors: readonly ScenarioError[]; readonly unread: readonly Path[] };

/**
 * Evaluates a stranger's value as a scenario of a schema; the schema must not transform what it accepts.
 *
 * @param mathematics reads rules, and units that are not the declared ones; without it their paths
 *   come back as `unread`
 * @param leftOut paths of what was written and is not in the value, because it was refused already
 */
export function evaluate<S extends z.ZodType>(
  schema: S,
  stranger: unknown,
  mathematics?: Mathematics,
  leftOut: readonly Path[] = [],
): Evaluated<S> {
  // A range whose ends were refused is none for that alone.
  const isCut = ({ code, path }: ScenarioError) =>
    code === "unreadable-range" && leftOut.some((one) => writePath(one.slice(0, -1)) === path);
  const { copy, errors: hostile } = plainCopy(stranger);
  const newer = newerVersion(schema, copy);
  if (newer) return { errors: [...hostile, newer], unread: [] };
  if (copy === undefined && hostile.length > 0) return { errors: hostile, unread: [] };
  const prepared = prepare(schema, copy, mathematics);
  const { unread } = prepared;
  const unreadable = prepared.errors.filter((one) => !isCut(one));
  const value = withFewerSampled(withKnown(schema, prepared));
  const result = schema.safeParse(value);
  const refused = hostile.length + unreadable.length + unread.length > 0;
  if (result.success && !refused) {
    const errors = [...strayPaths(schema, copy), ...impossibleEnds(schema, result.data, prepared.known)];
    if (errors.length > 0) return { errors, unread };
  }
  if (result.success && !refused) return { scenario: trust(schema, result.data) };
  const early = [...hostile, ...unreadable];
  const refusedAt = [...leftOut, ...unread, ...early.flatMap(({ path }) => [readPath(path) ?? []])];
  const found = result.success ? [] : result.error.issues;
  const hidden = found.length === 0 ? [] : hiddenIssues(schema, value, found);
  const issues = withoutConsequences(schema, copy, found, hidden, refusedAt);
  const errors = [...early, ...explain(schema, copy, issues)];
  return {
    errors: [...new Map(errors.map((one) => [`${one.path} ${one.code} ${one.reason}`, one])).values()],
    unread,
  };
}

/** What is said of texts where nobody can wait for mathematics to read them. */
export const unreadErrors = (paths: readonly Path[], written: unknown): ScenarioError[] =>
  paths.map((path) => ({
    code: "unreadable-quantity",
    path: writePath(path),
    value: show(settingAt(written, path)),
    reason: "is a text that has to be read first",
    hint: "Write a number in the declared unit (for a rule: its tree), or use loadScenario or readScenario, which read texts.",
  }));

/** A later format may mean anything by its settings, so nothing else is worth saying about them. */
function newerVersion(schema: z.ZodType, value: unknown): ScenarioError | undefined {
  const parts = partsOf(unwrap(schema));
  const version =
    parts.type === "object" && Object.hasOwn(parts.shape, "version")
      ? partsOf(unwrap(parts.shape["version"]!))
      : undefined;
  if (version?.type !== "literal" || typeof value !== "object" || value === null) return undefined;
  const supported = Math.max(...version.values.map(Number));
  const { version: written } = value as { version?: unknown };
  if (typeof written !== "number" || !(written > supported)) return undefined;
  return {
    code: "newer-version",
    path: "version",
    value: show(written),
    reason: `is newer than this program, which reads version ${supported}`,
    hint: "Update the program, or write the scenario in the older format.",
  };
}

/** The scenarios that came through the door, each with the schema that let it in. */
const trusted = new WeakMap<object, z.ZodType>();

/** Whether a value is, to the last setting, what this schema has once let in. */
export const isTrusted = (schema: z.ZodType, value: unknown) =>
  typeof value === "object" && value !== null && trusted.get(value) === schema;

/** Freezes what was found valid and complete, and remembers it. */
export function trust<T>(schema: z.ZodType, valid: T): T {
  freeze(valid);
  if (typeof valid === "object" && valid !== null) trusted.set(valid, schema);
  return valid;
}

/** Parts that are frozen already are parts of a trusted scenario, and frozen to their depth. */
function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  for (const part of Object.values(value)) freeze(part);
  Object.freeze(value);
}
