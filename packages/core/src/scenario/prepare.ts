import type * as z from "zod";
import { calendarMeta, readMonth } from "./calendar-month.ts";
import type { Mathematics } from "./mathematics.ts";
import { type Known, knownOf, nothingKnown } from "./known.ts";
import type { OwnRange } from "./own-range.ts";
import { type ParameterMeta, parameterMeta, unitMeta } from "./parameter.ts";
import { type Path, writePath } from "./path.ts";
import { show } from "../foundation/show.ts";
import { nameOrAliasMeant, nameMeta, readShorthand, shorthandMeta } from "./shorthand.ts";
import type { ScenarioError } from "./errors.ts";
import { readQuantity } from "./quantity.ts";
import { rangeSetting } from "./range-setting.ts";
import { isRangeText } from "./range-words.ts";
import type { RuleTree } from "./rule-tree.ts";
import { parseRule } from "./rule-text.ts";
import { conditionMeta } from "./rules.ts";
import { type Schema, childOf, unwrap } from "./schema-tree.ts";

/** A scenario whose texts have become numbers and rules, before it is validated. */
export interface Prepared {
  readonly value: unknown;
  readonly errors: readonly ScenarioError[];
  /** Where a text stands that only mathematics can read; empty when it was given. */
  readonly unread: readonly Path[];
  /** Which of its parameters are written, and from where those with a range are drawn. */
  readonly known: Known;
}

/** Stands in for a rule that was refused, so that the rest can still be validated. */
const never: RuleTree = ["<", 0, 0];

/**
 * Turns texts with units into numbers in the declared unit, ranges into their middles, and texts of rules into trees.
 *
 * @param schema of the value
 * @param written a plain copy; it is not changed
 * @param mathematics without it, only texts in the declared unit are read
 * @param at where the value stands, if it is a part
 */
export function prepare(schema: Schema, written: unknown, mathematics?: Mathematics, at: Path = []): Prepared {
  const errors: ScenarioError[] = [];
  const unread: Path[] = [];
  const facts: string[] = [];
  const ranges: Record<string, OwnRange> = {};

  const refuse = (read: Pick<ScenarioError, "code" | "reason" | "hint">, value: unknown, path: Path) =>
    errors.push({ code: read.code, reason: read.reason, hint: read.hint, path: writePath(path), value: show(value) });

  /** The middle of a range; `undefined` where its default stands. */
  const readRange = (value: string | object, meta: ParameterMeta, path: Path): unknown => {
    const read = rangeSetting(value, meta, mathematics);
    if (read === undefined) unread.push(path);
    else if ("code" in read) refuse(read, value, path);
    else {
      ranges[writePath(path)] = read.range;
      return read.middle;
    }
    return undefined;
  };

  const readText = (text: string, here: Schema, path: Path): unknown => {
    const parameter = parameterMeta.get(here as z.ZodType);
    const meta = parameter ?? unitMeta.get(here as z.ZodType);
    const observes = rangedMeta(here);
    if (observes && isRangeText(text)) return readRange(text, observes, path);
    if (meta && isRangeText(text)) {
      refuse(notDrawn, text, path);
      return undefined;
    }
    const quantities = conditionMeta.get(here as z.ZodType)?.quantities;
    let read: unknown;
    if (meta) read = readQuantity(text, meta.unit, mathematics);
    else if (quantities && mathematics) read = parseRule(mathematics, text, quantities);
    if (parameter && typeof read === "number") facts.push(writePath(path));
    if (typeof read === "number" || Array.isArray(read)) return read;
    if (read === undefined) unread.push(path);
    else refuse(read as Pick<ScenarioError, "code" | "reason" | "hint">, text, path);
    // A left-out parameter takes its default, which is valid.
    return meta ? undefined : never;
  };

  const walk = (value: unknown, here: Schema | undefined, path: Path): unknown => {
    if (here === undefined) return value;
    const inner = unwrap(here);
    const shorthand = shorthandMeta.get(inner as z.ZodType);
    if (typeof value === "string" && shorthand !== undefined) {
      const read = readShorthand(value, shorthand, path);
      if (read.error !== undefined) errors.push(read.error);
      return read.value;
    }
    const month = calendarMeta.get(inner as z.ZodType);
    if (month !== undefined && (typeof value === "string" || typeof value === "number"))
      return readMonth(value, month) ?? value;
    if (typeof value === "string") {
      const spelled = nameMeta.get(inner as z.ZodType);
      if (spelled !== undefined) return nameOrAliasMeant(value, spelled) ?? value;
      const leaf = leafFor(inner);
      return leaf ? readText(value, leaf, path) : value;
    }
    if (Array.isArray(value)) {
      if (conditionMeta.has(inner as z.ZodType)) return value;
      return value.map((item: unknown, index) => walk(item, childOf(inner, index, value), [...path, index]));
    }
    if (typeof value === "number" && leafIs(inner, parameterMeta)) facts.push(writePath(path));
    if (typeof value !== "object" || value === null) return value;
    const ranged = rangedMeta(inner);
    if (ranged) return readRange(value, ranged, path);
    const group: Record<string, unknown> = {};
    for (const [name, found] of Object.entries(value)) {
      const read = walk(found, childOf(inner, name, value), [...path, name]);
      if (read !== undefined) group[name] = read;
    }
    return group;
  };
  const value = walk(written, schema, at);
  return { value, errors, unread, known: knownOf(nothingKnown, { facts, ranges }) };
}

/** The parameter of which a range may stand there: the schema's own, or the one that it observes. */
const rangedMeta = (schema: Schema): ParameterMeta | undefined =>
  parameterMeta.get(schema as z.ZodType) ?? unitMeta.get(schema as z.ZodType)?.observes;

const notDrawn = {
  code: "inconsistent",
  reason: "is a range, and this is the same in all runs",
  hint: "Write one number.",
} as const;

/** Whether a schema, or the one form of a union, is registered. */
const leafIs = (schema: Schema, registry: { has(schema: z.ZodType): boolean }) => {
  const leaf = leafFor(schema);
  return leaf !== undefined && registry.has(leaf as z.ZodType);
};

/** The parameter or condition that a text may be meant for: the schema itself, or the one form of a union. */
function leafFor(schema: Schema): Schema | undefined {
  if ([parameterMeta, unitMeta, conditionMeta].some((registry) => registry.has(schema as z.ZodType))) return schema;
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type !== "union") return undefined;
  const forms = def.options.map(unwrap);
  // A union that also takes plain texts keeps them as they are.
  if (forms.some((form) => ["string", "enum", "literal"].includes((form as z.core.$ZodTypes)._zod.def.type)))
    return undefined;
  return forms.map(leafFor).find((leaf) => leaf !== undefined);
}
