import type * as z from "zod";
import { nearest } from "../foundation/nearest.ts";
import { meantHint } from "../foundation/wording.ts";
import { calendarMeta, monthHint } from "./calendar-month.ts";
import { describe } from "./describe.ts";
import { type Path, writePath } from "./path.ts";
import { printable, show } from "../foundation/show.ts";
import type { ScenarioError, ScenarioErrorCode } from "./errors.ts";
import { conditionMeta } from "./rules.ts";
import { type Schema, childOf, fitting, namesOf, unwrap } from "./schema-tree.ts";

type Issue = z.core.$ZodIssue;

/**
 * What the validation found, in plain sentences.
 *
 * @param schema of the whole scenario
 * @param written the whole scenario as it was written, from which the values are shown
 */
export function explain(schema: Schema, written: unknown, issues: readonly Issue[]): ScenarioError[] {
  return issues.flatMap((issue) => explainOne(schema, written, issue, []));
}

/** Where an issue stands: the schema there, the value that was written, and how to say what is wrong with it. */
interface Location {
  readonly path: Path;
  readonly here: Schema | undefined;
  readonly value: unknown;
  /** What is wanted there, as a sentence. */
  readonly wants: string;
  readonly error: Make;
}

function locationOf(schema: Schema, written: unknown, path: Path): Location {
  const { schema: here, value } = at(schema, written, path);
  const wants = here === undefined ? "" : `It wants ${describe(here)}.`;
  const error: Make = (code, reason, hint, deeper) => ({
    code,
    path: writePath(deeper === undefined ? path : [...path, deeper]),
    value: show(deeper === undefined ? value : (value as Record<string, unknown> | undefined)?.[deeper]),
    reason,
    hint,
  });
  return { path, here, value, wants, error };
}

function explainOne(schema: Schema, written: unknown, issue: Issue, above: Path): ScenarioError[] {
  const location = locationOf(schema, written, [...above, ...(issue.path as Path)]);
  const { here, value, wants, error } = location;
  const month = here === undefined ? undefined : calendarMeta.get(unwrap(here) as z.ZodType);
  if (month !== undefined && value !== undefined && value !== null)
    return issue.code === "custom"
      ? [broken(issue, location)]
      : [error("wrong-type", "is no calendar month", monthHint(value, month))];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, location));
    case "invalid_type":
      return [wrongType(issue.expected, location)];
    case "too_small":
    case "too_big":
      return [outOfRange(issue, error, wants)];
    case "invalid_value":
      return [notOneOf(issue.values, value, error)];
    case "invalid_union": {
      // A union that is told apart by a word says which words it knows, though its type does not.
      const { options } = issue as { options?: readonly unknown[] };
      if (issue.errors.length === 0 && options !== undefined) return [notOneOf(options, value, error)];
      const best = nearestForm(issue.errors);
      if (best === undefined) return [error("wrong-type", "has the wrong form", wants)];
      return best.flatMap((inner) => explainOne(schema, written, inner, location.path));
    }
    case "custom":
      return [broken(issue, location)];
    default:
      return [error("wrong-type", sentence(issue.message), wants)];
  }
}

function unknownKey(key: string, { here, value, error }: Location): ScenarioError {
  const names = here === undefined ? [] : namesOf(here, value);
  const meant = nearest(key.slice(0, 100), names);
  const inside = names.find((name) => namesOf(childOf(here!, name, value)!).includes(key));
  const group = inside === undefined ? "" : `It is a setting of ${inside}: write ${inside}: { ${key}: … }.`;
  const hint = group || meantHint(meant).trim() || `The settings here are ${printable(names.join(", "), 400)}.`;
  return error("unknown-key", "is not a setting", names.length === 0 ? "Remove it." : hint, key);
}

function wrongType(expected: string, { value, wants, error }: Location): ScenarioError {
  if (value === undefined) return error("missing", "is missing", wants);
  if (value === null) return error("empty", "is empty", `${wants} Or leave the line out.`);
  if (typeof value === "number" && !Number.isFinite(value))
    return error("not-a-number", "is not a finite number", wants);
  if (typeof value === "number" && expected === "int") return error("wrong-type", "is not a whole number", wants);
  return error("wrong-type", `is not ${article(expected)}`, wants);
}

/** What a rule of ours refuses, which says so itself. */
function broken(issue: z.core.$ZodIssueCustom, { here, value, wants, error }: Location): ScenarioError {
  const { code, hint } = (issue.params ?? {}) as { code?: string; hint?: string };
  if (value === undefined && here !== undefined && conditionMeta.has(unwrap(here) as z.ZodType))
    return error("missing", "is missing", wants);
  return error(code ?? "inconsistent", sentence(issue.message), hint ?? "Change one so that both can hold.");
}

type Make = (code: ScenarioErrorCode | (string & {}), reason: string, hint: string, deeper?: string) => ScenarioError;

function outOfRange(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  error: Make,
  wants: string,
): ScenarioError {
  const low = issue.code === "too_small";
  const limit = Number(low ? issue.minimum : issue.maximum);
  if (issue.origin === "number" || issue.origin === "int")
    return error("out-of-range", low ? "is too small" : "is too large", wants);
  if (low && limit === 1) return error("empty", "is empty", wants);
  const of = issue.origin === "string" ? "characters" : "items";
  return error(
    "out-of-range",
    low ? "is too short" : "is too long",
    `It takes at ${low ? "least" : "most"} ${limit} ${of}.`,
  );
}

function notOneOf(values: readonly unknown[], value: unknown, error: Make): ScenarioError {
  const choices = values.map(String);
  const choose = `Choose one of ${choices.join(", ")}.`;
  if (value === undefined) return error("missing", "is missing", choose);
  const meant = typeof value === "string" ? nearest(value.slice(0, 100), choices) : undefined;
  return error("not-one-of", "is not one of the choices", `${meantHint(meant)} ${choose}`.trim());
}

/** The schema and the written value at a path; a wrong step ends in `undefined`. */
function at(schema: Schema, written: unknown, path: Path): { schema: Schema | undefined; value: unknown } {
  let here: Schema | undefined = schema;
  let value = written;
  for (const step of path) {
    here = here && childOf(here, step, value);
    value =
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
  }
  return { schema: here && fitting(here, value), value };
}

/** The form of a union that fails latest: its problems are the ones the writer can mend. */
function nearestForm(forms: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const deep = forms.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys"),
  );
  const [first, ...rest] = deep;
  return rest.reduce((best, form) => (form.length < best!.length ? form : best), first);
}

const names: Readonly<Record<string, string>> = {
  object: "a group of settings",
  record: "a group of named values",
  array: "a list",
  tuple: "a list",
  string: "a text",
  boolean: "true or false",
  int: "a number",
};

const article = (type: string) => names[type] ?? `a ${type}`;

/** A message of a schema as the rest of a sentence: without its full stop. */
const sentence = (message: string) => `is refused: ${printable(message, 300).replace(/\.$/, "")}`;
