import type * as z from "zod";
import { parameterMeta } from "./parameter.ts";
import type { Path } from "./path.ts";
import { conditionMeta } from "./rules.ts";

/** Any part of a scenario's schema. */
export type Schema = z.core.$ZodType;

const definition = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** Whether the schema stands for one value that this house reads: a parameter or a rule's condition. */
export const isLeaf = (schema: Schema) =>
  parameterMeta.has(schema as z.ZodType) || conditionMeta.has(schema as z.ZodType);

/** What a schema is about, without the wrappers that say optional, default, nullable or read-only. */
export function unwrap(schema: Schema): Schema {
  for (let current = schema; ; ) {
    if (isLeaf(current)) return current;
    const def = definition(current);
    switch (def.type) {
      case "default":
      case "prefault":
      case "optional":
      case "nonoptional":
      case "nullable":
      case "readonly":
      case "catch":
        current = def.innerType;
        break;
      case "pipe":
        current = def.in;
        break;
      case "lazy":
        current = def.getter();
        break;
      default:
        return current;
    }
  }
}

/** What kind of thing an unwrapped schema describes, with its parts. */
export function partsOf(schema: Schema) {
  return isLeaf(schema) ? ({ type: "leaf" } as const) : definition(schema);
}

/** The names of a group's settings; none for everything else. */
export function namesOf(schema: Schema, value?: unknown): string[] {
  const inner = fitting(schema, value);
  const parts = partsOf(inner);
  return parts.type === "object" ? Object.keys(parts.shape) : [];
}

/**
 * The schema of one setting inside another.
 *
 * @param value what stands at `schema` in the scenario, by which the form of a union is chosen
 * @returns `undefined` when there is no such setting
 */
export function childOf(schema: Schema, step: string | number, value?: unknown): Schema | undefined {
  const inner = fitting(schema, value);
  const parts = partsOf(inner);
  switch (parts.type) {
    case "object":
      // Own names only: `constructor` and `__proto__` are nobody's settings.
      return Object.hasOwn(parts.shape, step) ? parts.shape[step] : undefined;
    case "record":
      return parts.valueType;
    case "array":
      return typeof step === "number" ? parts.element : undefined;
    case "tuple":
      return typeof step === "number" ? (parts.items[step] ?? parts.rest ?? undefined) : undefined;
    case "union":
      for (const option of parts.options) {
        const child = childOf(option, step);
        if (child) return child;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** `schema` without wrappers and, for a union, the form that `value` was most likely meant to have. */
export function fitting(schema: Schema, value: unknown): Schema {
  const inner = unwrap(schema);
  const parts = partsOf(inner);
  if (parts.type !== "union" || value === undefined) return inner;
  let best: Schema | undefined;
  let bestScore = 0;
  for (const option of parts.options) {
    const candidate = fitting(option, value);
    const score = likeness(candidate, value);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best ?? inner;
}

/** How much a value looks like a schema: 0 not at all; a fixed word that agrees outweighs any number of names. */
function likeness(schema: Schema, value: unknown): number {
  const parts = partsOf(schema);
  if (parts.type === "leaf")
    return typeof value === "string" || typeof value === "number" || Array.isArray(value) ? 1 : 0;
  if (parts.type === "array" || parts.type === "tuple") return Array.isArray(value) ? 2 : 0;
  if (typeof value !== "object" || value === null) return 0;
  if (parts.type === "record") return 0.5;
  if (parts.type !== "object") return 0;
  let score = 0.5;
  for (const [name, found] of Object.entries(value)) {
    if (!Object.hasOwn(parts.shape, name)) continue;
    const setting = partsOf(unwrap(parts.shape[name]!));
    if (setting.type === "literal") score += setting.values.includes(found as never) ? 1000 : -1000;
    else score += 1;
  }
  return score;
}

/** What stands at a path; `undefined` where it leads nowhere. */
export function settingAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path)
    here = typeof here === "object" && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined;
  return here;
}

/** The schema at a path; `undefined` where it leads nowhere. */
export function schemaAt(schema: Schema, value: unknown, steps: Path): Schema | undefined {
  let here: Schema | undefined = schema;
  steps.forEach((step, depth) => {
    here = here && childOf(here, step, settingAt(value, steps.slice(0, depth)));
  });
  return here;
}
