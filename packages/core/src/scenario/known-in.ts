import type * as z from "zod";
import { show, showNumber } from "../foundation/show.ts";
import type { ScenarioError } from "./errors.ts";
import { explain } from "./explain.ts";
import { type Known, knownOf, nothingKnown } from "./known.ts";
import { parameterMeta, unitMeta } from "./parameter.ts";
import { type Path, readPath, writePath } from "./path.ts";
import type { Prepared } from "./prepare.ts";
import { type Schema, namesOf, schemaAt, unwrap } from "./schema-tree.ts";

/** Whether scenarios of a schema remember what was written in them. */
export const remembers = (schema: Schema): boolean => namesOf(schema).includes("known");

/**
 * A prepared value with what is known beside it. A value that says itself what is known, as every complete scenario does, is
 * believed, and ranges that are written in it come on top; of all others, what is written is known.
 */
export function withKnown(schema: Schema, { value, known }: Pick<Prepared, "value" | "known">): unknown {
  if (!remembers(schema) || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { known: own } = value as { known?: unknown };
  if (own === undefined) return { ...value, known };
  const said = asKnown(own);
  return said === undefined ? value : { ...value, known: knownOf(said, { facts: [], ranges: known.ranges }) };
}

/** What a scenario says is known of it; nothing where it does not remember. */
export const knownIn = (scenario: object): Known =>
  asKnown((scenario as { known?: unknown }).known ?? {}) ?? nothingKnown;

/** A stranger's record, as far as it has the form of one; the schema looks at the rest. */
function asKnown(value: unknown): Known | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { facts = [], ranges = {} } = value as { facts?: unknown; ranges?: unknown };
  const isRecord = typeof ranges === "object" && ranges !== null && !Array.isArray(ranges);
  return Array.isArray(facts) && facts.every((one) => typeof one === "string") && isRecord
    ? { ...value, facts, ranges: ranges as Known["ranges"] }
    : undefined;
}

/** Paths in a written `known` at which no number of the scenario stands. */
export function strayPaths(schema: Schema, written: unknown): ScenarioError[] {
  if (!remembers(schema)) return [];
  const { facts, ranges } = knownIn(written as object);
  return [
    ...facts.map((path, index) => [["known", "facts", index], path] as const),
    ...Object.keys(ranges).map((path) => [["known", "ranges", path], path] as const),
  ]
    .filter(([, path]) => !isParameter(schema, written, readPath(path)))
    .map(([where, path]) => ({
      code: "unknown-key",
      path: writePath(where),
      value: show(path),
      reason: "is the path of no number of this scenario",
      hint: "Leave known out: what is written is known.",
    }));
}

function isParameter(schema: Schema, value: unknown, path: Path | undefined): boolean {
  const here = path === undefined ? undefined : schemaAt(schema, value, path);
  if (here === undefined) return false;
  const inner = unwrap(here) as z.ZodType;
  return parameterMeta.has(inner) || unitMeta.get(inner)?.observes !== undefined;
}

/** Ranges with an end at which the scenario could not be: one of shares that add up to a whole, or more sampled than there are. */
export function impossibleEnds(schema: z.ZodType, scenario: unknown, { ranges }: Known): ScenarioError[] {
  return Object.entries(ranges).flatMap(([path, range]) => {
    if (range !== "unknown" && !remembers(schema)) return [cannotDraw(path)];
    const ends = range === "unknown" ? [] : "low" in range ? [range.low, range.high] : [range.p10, range.p90];
    const steps = readPath(path)!;
    const isWhole = (end: number) => ("p10" in (range as object) ? Math.round(end) : end);
    const faults = ends.flatMap((end) => {
      const moved = withValue(scenario, steps, isWhole(end));
      const issues = schema.safeParse(moved).error?.issues ?? [];
      return explain(schema, moved, issues).map((one) => ({ end, ...one }));
    });
    const [first] = faults;
    if (first === undefined) return [];
    const where = first.path === path ? "" : ` ${first.path === "" ? "the scenario" : first.path}`;
    return [
      {
        code: "inconsistent",
        path,
        value: "",
        reason: `cannot be drawn by itself: at ${showNumber(first.end)}${where} ${first.reason}`,
        hint: "Narrow the range, or write one number.",
      },
    ];
  });
}

const cannotDraw = (path: string): ScenarioError => ({
  code: "inconsistent",
  path,
  value: "",
  reason: "is a range, and nothing here is drawn",
  hint: "Write one number.",
});

/** A copy in which another number stands at a path; what lies beside it is shared. */
function withValue(group: unknown, [step, ...rest]: Path, value: number): unknown {
  if (step === undefined) return value;
  const inner = withValue((group as Record<string | number, unknown>)[step], rest, value);
  return Array.isArray(group)
    ? group.map((item: unknown, index) => (index === step ? inner : item))
    : { ...(group as object), [step]: inner };
}
