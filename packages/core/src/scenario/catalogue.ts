import type * as z from "zod";
import { nearest } from "../foundation/nearest.ts";
import { type ParameterMeta, parameterMeta, unitBounds } from "./parameter.ts";
import { readPath, writePath } from "./path.ts";
import { Scenario } from "./scenario.ts";
import { type Schema, partsOf, unwrap } from "./schema-tree.ts";

/** One number of the model: where it stands and all that is declared about it. */
export interface CatalogueEntry extends ParameterMeta {
  /** E.g. `strategy.streams.subscription.price`; `[]` stands for any item of a list, `*` for any name. */
  readonly path: string;
  readonly default: number;
  /** What is allowed, in `unit`; the plausible range lies inside it. */
  readonly bounds: readonly [low: number, high: number];
}

const entryCache = new WeakMap<Schema, readonly CatalogueEntry[]>();

/** Every parameter of a schema as a flat list, in the order of declaration. */
export function catalogueOf(schema: Schema): readonly CatalogueEntry[] {
  let entries = entryCache.get(schema);
  if (entries === undefined) {
    const found = new Map<string, CatalogueEntry>();
    collect(schema, "", found, 0);
    entries = [...found.values()];
    entryCache.set(schema, entries);
  }
  return entries;
}

function collect(schema: Schema, path: string, found: Map<string, CatalogueEntry>, depth: number): void {
  if (depth > 32) return; // a schema that contains itself
  const inner = unwrap(schema);
  const meta = parameterMeta.get(inner as z.ZodType);
  if (meta) {
    // Two forms of a union may share a name; the first declaration speaks for both.
    if (!found.has(path)) found.set(path, entryFor(path, inner, meta));
    return;
  }
  const parts = partsOf(inner);
  switch (parts.type) {
    case "object":
      for (const [name, setting] of Object.entries(parts.shape))
        collect(setting, path === "" ? writePath([name]) : `${path}.${name}`, found, depth + 1);
      break;
    case "array":
      collect(parts.element, `${path}[]`, found, depth + 1);
      break;
    case "tuple":
      parts.items.forEach((item, index) => collect(item, `${path}[${index}]`, found, depth + 1));
      if (parts.rest) collect(parts.rest, `${path}[]`, found, depth + 1);
      break;
    case "record":
      collect(parts.valueType, `${path}.*`, found, depth + 1);
      break;
    case "union":
      for (const option of parts.options) collect(option, path, found, depth + 1);
      break;
    default:
  }
}

function entryFor(path: string, schema: Schema, meta: ParameterMeta): CatalogueEntry {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const preset = def.type === "default" ? (def.defaultValue as number) : Number.NaN;
  return { ...meta, path, default: preset, bounds: meta.bounds ?? unitBounds[meta.unit] };
}

/**
 * The declaration of the parameter at a path; items of lists by index or as `[]`.
 *
 * @returns `undefined` when no parameter stands there
 */
export function findParameterIn(schema: Schema, path: string): CatalogueEntry | undefined {
  const entries = catalogueOf(schema);
  const pattern = path.replaceAll("[]", "[0]");
  const steps = readPath(pattern);
  if (steps === undefined) return undefined;
  return entries.find((entry) => {
    const own = readPath(entry.path.replaceAll("[]", "[0]"))!;
    return own.length === steps.length && own.every((step, i) => fits(step, steps[i]!));
  });
}

const fits = (own: string | number, given: string | number) =>
  own === "*" || own === given || (own === 0 && typeof given === "number");

/** The path of the parameter that someone who wrote `path` most likely meant. */
export function nearestParameterIn(schema: Schema, path: string): string | undefined {
  const paths = catalogueOf(schema).map((entry) => entry.path);
  const last = path.slice(path.lastIndexOf(".") + 1);
  // A right name under a wrong parent is the commoner mistake, and far off by letters.
  return nearest(path, paths) ?? paths.find((candidate) => candidate.endsWith(`.${last}`));
}

/** Every parameter of the model, in the order of declaration. */
export const catalogue = () => catalogueOf(Scenario);

/** The parameter at a path, such as `strategy.streams.subscription.price` or `partners.vendors[0].benefit`; `undefined` where none is. */
export const findParameter = (path: string) => findParameterIn(Scenario, path);

/** The path that someone who wrote `path` most likely meant; `undefined` where none is near. */
export const nearestParameter = (path: string) => nearestParameterIn(Scenario, path);
