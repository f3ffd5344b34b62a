import type * as z from "zod";
import { catalogueOf } from "./catalogue.ts";
import { forget, type Known, knownOf } from "./known.ts";
import { knownIn, remembers } from "./known-in.ts";
import { parseAs } from "./load.ts";
import { type Path, readPath, writePath } from "./path.ts";
import { plainCopy } from "./plain.ts";
import { prepare } from "./prepare.ts";
import { InvalidScenarioError, UnknownParameterError } from "./errors.ts";
import { Scenario } from "./scenario.ts";
import { type Schema, childOf, namesOf, schemaAt } from "./schema-tree.ts";
import { isTrusted, trust } from "./trust.ts";

/** What to set where: paths such as `strategy.streams.subscription.price` with their new values. */
export type Changes = Readonly<Record<string, unknown>>;

/**
 * A scenario in which some settings have other values; the given one stays as it is.
 *
 * Any setting can be changed by its path: parameters, switches, choices, whole groups and lists
 * (which then hold only what is written; the rest are defaults). `undefined` takes a setting out.
 * Changes apply in their order, so that `{ "strategy.streams.services": {} }` can come before a
 * price in it. Numbers are in the declared units, and so are texts; rules are trees. A value that is set is known, as if it
 * had been written in the file: held in experiments, or drawn where it is a range such as `{ low: 80, high: 120 }`; one
 * that is taken out, or `"unknown"`, is drawn from the catalogue's range.
 *
 * What would then lie beyond the horizon, or act on a stream that is no longer sold, is allowed: an arm of a comparison
 * often takes a part out whose rules remain.
 *
 * @returns validated as a whole, complete and frozen
 * @throws UnknownParameterError when a path leads nowhere, with the nearest one that leads somewhere
 * @throws InvalidScenarioError when a value is not allowed or does not fit the others
 */
export const change = (scenario: Scenario, changes: Changes): Scenario => changeAs(Scenario, scenario, changes);

/** `change` for any schema. */
export function changeAs<S extends z.ZodType>(schema: S, scenario: z.output<S>, changes: Changes): z.output<S> {
  let changed: unknown = scenario;
  let known = knownIn(scenario as object);
  for (const [path, value] of Object.entries(changes)) {
    const unknown = (candidates: Iterable<string>) =>
      new UnknownParameterError(path, [...candidates, ...everywhere(schema)]);
    const steps = readPath(path) ?? [];
    known = knownWith(known, schemaAt(schema, scenario, steps), steps, value);
    changed = withSetting(changed, schema, steps, 0, value, unknown);
  }
  if (remembers(schema) && !("known" in changes)) changed = { ...(changed as object), known };
  // Experiments change numbers thousands of times: what was trusted stays so, and only the schema is asked.
  const simple = Object.values(changes).every((value) => typeof value === "number" || typeof value === "boolean");
  if (simple && isTrusted(schema, scenario) && schema.safeParse(changed).success)
    return trust(schema, changed as z.output<S>);
  return parseAs(schema, changed);
}

/** What is known when one setting has another value: what is written of it, and nothing of what stood there before. */
function knownWith(known: Known, schema: Schema | undefined, steps: Path, value: unknown): Known {
  const elsewhere = forget(known, writePath(steps));
  if (value === undefined || schema === undefined) return elsewhere;
  return knownOf(elsewhere, prepare(schema, plainCopy(value).copy, undefined, steps).known);
}

type Unknown = (candidates: Iterable<string>) => UnknownParameterError;

/** A copy of `group` with one setting changed; what lies beside the path is shared, not copied. */
function withSetting(
  group: unknown,
  schema: Schema,
  steps: Path,
  depth: number,
  value: unknown,
  unknown: Unknown,
): unknown {
  const step = steps[depth];
  const inside = step === undefined ? undefined : childOf(schema, step, group);
  if (step === undefined || inside === undefined) throw unknown(besides(schema, group, steps, depth));
  if (typeof group !== "object" || group === null) throw absent(steps.slice(0, depth));
  if (Array.isArray(group) && (step as number) >= group.length) throw beyond(steps.slice(0, depth + 1), group.length);
  const current = Object.hasOwn(group, step) ? (group as Record<string | number, unknown>)[step] : undefined;
  const setting = depth === steps.length - 1 ? value : withSetting(current, inside, steps, depth + 1, value, unknown);
  if (Array.isArray(group)) return group.map((item: unknown, index) => (index === step ? setting : item));
  if (setting !== undefined) return { ...group, [step]: setting };
  return Object.fromEntries(Object.entries(group).filter(([name]) => name !== step));
}

/** The same path with another name at the wrong step. */
function* besides(schema: Schema, group: unknown, steps: Path, depth: number): Iterable<string> {
  for (const name of namesOf(schema, group))
    yield writePath([...steps.slice(0, depth), name, ...steps.slice(depth + 1)]);
  for (const name of namesOf(schema, group)) yield writePath([...steps.slice(0, depth), name]);
}

const everywhere = (schema: Schema) => catalogueOf(schema).flatMap(({ path }) => (/[[*]/.test(path) ? [] : [path]));

function absent(path: Path): InvalidScenarioError {
  const group = writePath(path);
  return new InvalidScenarioError([
    {
      code: "missing",
      path: group,
      value: "",
      reason: "is not part of this scenario, so nothing in it can be changed",
      hint: `Add it first: change(scenario, { "${group}": {} }).`,
    },
  ]);
}

const beyond = (path: Path, length: number) =>
  new InvalidScenarioError([
    {
      code: "missing",
      path: writePath(path),
      value: "",
      reason: "is beyond the end of the list",
      hint: `It holds ${length}, counted from 0; to add one, set the whole list.`,
    },
  ]);
