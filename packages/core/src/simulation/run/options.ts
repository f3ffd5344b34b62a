import { InvalidOptionError, UnknownOptionError } from "../../foundation/errors.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { observables } from "./observe.ts";
import { canBeginFrom } from "./same-past.ts";
import { measureNames } from "./outcome.ts";
import { NothingToCompareError, UnknownArmError, UnknownMeasureError, UnsolvedOpeningError } from "./errors.ts";

/** The door of the public calls: what a stranger gives is evaluated here, once, and trusted behind it. */

/** Which values an option takes, as the rest of a sentence that begins with "Give". */
interface Option {
  readonly wants: string;
  readonly takes: (value: unknown) => boolean;
}

const whole = (low: number, high: number, what: string): Option => ({
  wants: `${what}: a whole number from ${low} to ${high}`,
  takes: (value) => Number.isInteger(value) && (value as number) >= low && (value as number) <= high,
});

const count = (what: string): Option => ({
  wants: `${what}: a number, 0 or more`,
  takes: (value) => Number.isFinite(value) && (value as number) >= 0,
});

/** The scenario reads the range, and says what is wrong with it. */
const countOrRange = (what: string): Option => {
  const { wants, takes } = count(what);
  return {
    wants: `${wants}, or a range such as { low: 500, high: 2500 }`,
    takes: (value) => takes(value) || isGroup(value),
  };
};

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** A scenario allows as much; one row of the table is kept for each month. */
const longest = 1200;
const months = whole(1, longest, "how many months to simulate");
const seed: Option = {
  wants: "a text or a finite number, or leave it out for 1",
  takes: (value) => typeof value === "string" || Number.isFinite(value),
};
const replication = whole(0, 2_147_483_647, "which replication, counted from 0");
const replications = whole(1, 1_000_000, "how many replications");
const sample: Option = { wants: "the population sample of an earlier run", takes: isGroup };
const counterfactual: Option = {
  wants: "the measures of a run without a steward, run.outcome.measures",
  takes: (value) => isGroup(value) && measureNames.every((name) => typeof value[name] === "number"),
};
const tolerance: Option = {
  wants: "by how much the measure may fall short: a number, 0 or more",
  takes: (value) => typeof value === "number" && value >= 0,
};
const tolerances: Option = { wants: "a group of numbers by measure, or leave it out", takes: isGroup };
const keepContributors: Option = { wants: "true or false", takes: (value) => typeof value === "boolean" };

const except: Option = {
  wants: "a list of paths",
  takes: (value) => Array.isArray(value) && value.every((one) => typeof one === "string"),
};

const limit: Option = {
  wants: "how many times the usual limit of memory and time a run may take: a number above 0",
  takes: (value) => Number.isFinite(value) && (value as number) > 0,
};

const past: Option = {
  wants: "the past of a scenario with the same seed and replication, as pastOf gives it",
  takes: (value) => isGroup(value) && isGroup(value["world"]) && isGroup(value["scenario"]),
};

const simulation = { seed, replication, months, counterfactual, tolerances, keepContributors, sample, past, limit };

/** Checks what `simulate` is given. */
export function validateSimulation(scenario: unknown, options: unknown): void {
  const call = "simulate";
  validateScenario(call, "scenario", scenario);
  const context = validateOptions(call, options, simulation);
  if (context["past"] !== undefined) validateBeginning(scenario, context);
  if (context["months"] === undefined) validateOption(call, "the scenario's months", scenario.months, months);
  for (const [name, value] of Object.entries(context["tolerances"] ?? {})) {
    if (!isMeasure(name)) throw new UnknownMeasureError(name, measureNames);
    validateOption(call, `tolerances.${name}`, value, tolerance);
  }
}

/** Checks whether a run can begin from a past. */
function validateBeginning(scenario: Scenario, options: Readonly<Record<string, unknown>>): void {
  const given = options["past"] as { scenario: Scenario; seed: string; replication: number };
  const isOfRun = given.seed === String(options["seed"] ?? 1) && given.replication === (options["replication"] ?? 0);
  validateOption("simulate", "past", isOfRun ? given.scenario : given, {
    wants: isOfRun
      ? "the past of a project that stands already in the same world: start, market, project, community and mechanisms as in the scenario"
      : past.wants,
    takes: (value) => isOfRun && canBeginFrom(scenario, value as Scenario),
  });
}

/** Checks what `compare` is given. */
export function validateComparison(arms: unknown, options: unknown): void {
  const call = "compare";
  validateOption(call, "arms", arms, {
    wants: "scenarios by name, { one: scenario, other: scenario }",
    takes: isGroup,
  });
  const all = Object.entries(arms as object);
  if (all.length === 0) throw new NothingToCompareError();
  for (const [name, scenario] of all) validateScenario(call, `the arm "${name}"`, scenario);
  validateOptions(call, options, { seed, replications, months, limit });
}

/** Checks which difference a comparison is asked for. */
export function validateDifference(arms: readonly string[], asked: readonly unknown[], measure: unknown): void {
  for (const arm of asked) if (!arms.includes(arm as string)) throw new UnknownArmError(arm, arms);
  if (!isMeasure(measure)) throw new UnknownMeasureError(measure, measureNames);
}

/** Checks what `fitOpening` is given. */
export function validateFit(scenario: unknown, facts: unknown, options: unknown): void {
  const call = "fitOpening";
  validateShape(call, "scenario", scenario);
  const observed = {
    adopters: countOrRange("how many organizations run the project"),
    customers: countOrRange("how many of them pay the steward"),
    arr: countOrRange("what the streams take in, in usd a year"),
    contributors: { wants: "a group of outside and inside", takes: isGroup },
    headcount: count("how many people the steward has"),
  };
  const { contributors = {} } = validateOptions(call, facts, observed);
  validateOptions(call, contributors, {
    outside: countOrRange("how many people outside the steward contributed in the last year"),
    inside: countOrRange("how many engineers the steward has on the project"),
  });
  validateOptions(call, options, { seed, replications, limit });
}

/** Checks what `pastOf` is given. */
export function validatePast(scenario: unknown, options: unknown): void {
  const call = "pastOf";
  validateScenario(call, "scenario", scenario);
  validateOptions(call, options, { seed, replication, months, limit });
}

/** Checks what `holdOpening` is given. */
export function validateHold(scenario: unknown, options: unknown): void {
  const call = "holdOpening";
  validateScenario(call, "scenario", scenario);
  validateOptions(call, options, { seed, replication, except, limit });
}

/** Checks what `snapshot` is given. */
export function validateSnapshot(scenario: unknown, options: unknown): void {
  const call = "snapshot";
  const at = whole(0, longest, "the month in which to stop");
  validateScenario(call, "scenario", scenario);
  validateOption(call, "at", validateOptions(call, options, { seed, replication, at, limit })["at"], at);
}

/** Checks what `branch` is given, and `restore`, which is a branch under the same scenario. */
export function validateBranch(from: unknown, scenario: unknown, options: unknown): void {
  const call = "branch";
  validateOption(call, "the snapshot", from, {
    wants:
      "what snapshot returned; to store it use a format that keeps typed arrays (structuredClone, v8.serialize), which JSON does not",
    takes: (value) =>
      isGroup(value) &&
      isGroup(value["world"]) &&
      Array.isArray(value["observed"]) &&
      value["observed"].length === observables.length &&
      value["observed"].every((values) => values instanceof Float64Array),
  });
  validateScenario(call, "the snapshot's scenario", (from as { scenario: unknown }).scenario);
  validateScenario(call, "scenario", scenario);
  const context = validateOptions(call, options, { months, limit });
  if (context["months"] === undefined) validateOption(call, "the scenario's months", scenario.months, months);
}

const isMeasure = (name: unknown) => (measureNames as readonly unknown[]).includes(name);

/** Every option is known and has a value that it takes; `undefined` leaves one out, but never a seed. */
function validateOptions(
  call: string,
  options: unknown,
  known: Readonly<Record<string, Option>>,
): Readonly<Record<string, unknown>> {
  const shown = Object.keys(known);
  if (!isGroup(options))
    throw new InvalidOptionError({ call, option: "options", value: options, wants: `{ ${shown.join(", ")} }` });
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) throw new UnknownOptionError(call, name, shown);
    // A seed that was looked up and not found must not silently become the usual one.
    if (value !== undefined || name === "seed") validateOption(call, name, value, known[name]!);
  }
  return options;
}

function validateOption(call: string, option: string, value: unknown, { wants, takes }: Option): void {
  if (!takes(value)) throw new InvalidOptionError({ call, option, value, wants });
}

const groups = ["market", "project", "community", "steward", "strategy", "partners", "rivals", "events", "mechanisms"];

/** A scenario came through a door of its own; here it is only told from what is none, such as a promise of one. */
function validateScenario(call: string, option: string, value: unknown): asserts value is Scenario {
  validateShape(call, option, value);
  if (value.opening !== undefined) throw new UnsolvedOpeningError(call, option);
}

function validateShape(call: string, option: string, value: unknown): asserts value is Scenario {
  validateOption(call, option, value, {
    wants: "a scenario: what change, parseScenario or, with await, loadScenario and readScenario give",
    takes: (one) => isGroup(one) && groups.every((group) => isGroup(one[group])),
  });
}
