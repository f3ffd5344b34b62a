import { copyPlain } from "../../foundation/plain-copy.ts";
import { createTable, type Table } from "../../foundation/table.ts";
import { streamNames } from "../../scenario/streams.ts";
import { monthsBetween } from "../../scenario/events.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { rowOfStream } from "../offers/rows.ts";
import { closeOffer } from "../steward/closing.ts";
import type { RunContext } from "../context/run-context.ts";
import { contextFor } from "./context-for.ts";
import { observables } from "./observe.ts";
import { begin } from "./opening.ts";
import { validateBranch, validateSnapshot } from "./options.ts";
import { ChangedPastError } from "./errors.ts";
import { advance, withPrices } from "./simulate.ts";
import { createWorld } from "../state/create-world.ts";
import type { World } from "../state/world.ts";

/** A world in the middle of its run, as plain data: it can be stored, sent to a worker and continued. */
export interface Snapshot {
  /** The scenario under which it was run so far. */
  readonly scenario: Scenario;
  /** The seed as text. */
  readonly seed: string;
  readonly replication: number;
  /** Everything that changes, as it stands. */
  readonly world: World;
  /** Rows observed so far, by column. */
  readonly observed: readonly Float64Array[];
}

/** Whose run to interrupt, and when. */
export interface SnapshotOptions {
  /** The text or finite number that all random numbers come from, 1 if left out. */
  readonly seed?: string | number;
  /** Which replication under the seed, from 0, which it is if left out. */
  readonly replication?: number;
  /** Months simulated before the run is interrupted, 0 to 1200. */
  readonly at: number;
  /** How many times the usual limit of memory and time the run may take, 1 if left out. */
  readonly limit?: number;
}

/**
 * Runs a scenario to a month and keeps everything that the rest of the run needs.
 *
 * @returns plain data with typed arrays: structured clones and messages keep it whole, JSON does not
 * @throws InvalidOptionError, UnknownOptionError for what it cannot take
 * @throws RunTooLargeError where the run takes more memory or time than it may
 * @throws NumericalFailureError naming process, month and agent if a computation gives no finite number
 */
export function snapshot(given: Scenario, options: SnapshotOptions): Snapshot {
  validateSnapshot(given, options);
  const scenario = withPrices(given, options.limit);
  const { replication = 0, at } = options;
  const seed = String(options.seed ?? 1);
  const context = contextFor(scenario, { seed, replication, months: at, limit: options.limit });
  const world = begin(context);
  const table = createTable(observables, at);
  advance(world, context, table, at);
  return {
    scenario,
    seed,
    replication,
    world: copyPlain(world) as World,
    observed: table.columns.map(({ values }) => values.slice()),
  };
}

/** How far to continue a run. */
export interface BranchOptions {
  /** From the beginning to the end, 1 to 1200; as the scenario says if left out. */
  readonly months?: number;
  /** How many times the usual limit of memory and time the run may take, 1 if left out. */
  readonly limit?: number;
}

/**
 * Continues a snapshot to the end, under the same scenario or a changed one: what it gives under the same scenario are
 * the bytes of an uninterrupted run. Of a strategy only what the new scenario changes is changed: what rules, events and
 * boards have done to the rest since stays done.
 *
 * @returns a row a month from month 0, a column an observable
 * @throws ChangedPastError for changes to what is drawn or read in month 0, for events before the branch, and for an end
 *   before it
 * @throws InvalidOptionError, UnknownOptionError for what it cannot take
 * @throws RunTooLargeError where the run takes more memory or time than it may
 * @throws NumericalFailureError naming process, month and agent if a computation gives no finite number
 */
export function branch(from: Snapshot, given: Scenario, options: BranchOptions = {}): Table {
  validateBranch(from, given, options);
  const scenario = withPrices(given, options.limit);
  const { months = scenario.months } = options;
  mustKeepThePast(from, scenario, months);
  const context = contextFor(scenario, {
    seed: from.seed,
    replication: from.replication,
    months,
    limit: options.limit,
  });
  const world = copyPlain(from.world) as World;
  adopt(world, context, from.scenario);
  const table = createTable(observables, months);
  table.columns.forEach(({ values }, index) => values.set(from.observed[index]!));
  advance(world, context, table, months);
  return table;
}

/**
 * Continues a snapshot under its own scenario: the bytes of an uninterrupted run. It throws as `branch` does.
 *
 * @param months from the beginning to the end; as the scenario says otherwise
 */
export const restore = (from: Snapshot, months?: number): Table =>
  branch(from, from?.scenario, months === undefined ? {} : { months });

/** What a run is drawn from or begins with: it is read in month 0, and later changes nothing or the past. */
const past = [
  "start",
  "market.population",
  "market.network",
  "market.platforms",
  "project.opening",
  "steward.kind",
  "steward.opening",
  "steward.budget",
  "steward.treasury.cash",
  "community.leaders",
  "community.forking.critical",
  "community.forking.criticalSd",
];

function mustKeepThePast(from: Snapshot, scenario: Scenario, months: number): void {
  const { month } = from.world;
  const differs = past.filter((path) => said(from.scenario, path) !== said(scenario, path));
  if (differs.length > 0)
    throw new ChangedPastError(
      `A branch cannot change ${differs.join(", ")}: that was settled in month 0. Start a new run for it.`,
      differs,
    );
  const known = new Set(from.scenario.events.map((event) => JSON.stringify(event)));
  const late = scenario.events.find(
    (event) => !known.has(JSON.stringify(event)) && monthsBetween(scenario.start, event.at) < month,
  );
  if (late !== undefined)
    throw new ChangedPastError(
      `A branch in month ${month} cannot have a new event at ${late.at}, which lies before it: date it later.`,
      late.at,
    );
  if (months < month)
    throw new ChangedPastError(
      `A branch in month ${month} cannot end in month ${months}: let it go on to a later one.`,
      months,
    );
}

/** A setting as text, to compare it. */
const said = (scenario: Scenario, path: string) =>
  JSON.stringify(path.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], scenario));

/** The changed scenario takes over; what has been tried, met or begun under the old one stays so. */
function adopt(world: World, context: RunContext, old: Scenario): void {
  const { strategy, partners } = context.scenario;
  const { steward } = world;
  const kept = (flags: ArrayLike<number>, was: readonly unknown[], is: readonly unknown[], none: number) => {
    const before = was.map((one) => JSON.stringify(one));
    return is.map((one) => flags[before.indexOf(JSON.stringify(one))] ?? none);
  };
  steward.rulesFired = Uint8Array.from(kept(steward.rulesFired, old.strategy.rules, strategy.rules, 0));
  steward.tries = Uint8Array.from(kept(steward.tries, old.strategy.lastResorts, strategy.lastResorts, 0));
  steward.goalsMet = Int8Array.from(kept(steward.goalsMet, old.strategy.goals, strategy.goals, -1));
  const fresh = createWorld(context);
  world.partners = partners.vendors.map((_, index) => world.partners[index] ?? fresh.partners[index]!);
  world.resellers = partners.resellers.map((_, index) => world.resellers[index] ?? fresh.resellers[index]!);
  const sold = streamNames.filter((name) => world.strategy.streams[name] !== undefined);
  world.strategy = followed(world.strategy, old.strategy, strategy) as World["strategy"];
  for (const stream of sold) {
    const row = rowOfStream(stream);
    if (world.strategy.streams[stream] === undefined && row >= 0) closeOffer(world, row);
  }
}

/** What stands now, with every setting that differs between two scenarios as the later one has it. */
function followed(now: unknown, was: unknown, is: unknown): unknown {
  if (JSON.stringify(was) === JSON.stringify(is)) return now;
  if (!isGroup(now) || !isGroup(was) || !isGroup(is)) return copyPlain(is);
  const settings = Object.entries(is).map(([name, setting]) => [name, followed(now[name], was[name], setting)]);
  return Object.fromEntries(settings.filter(([, setting]) => setting !== undefined));
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
