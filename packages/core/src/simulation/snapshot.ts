import { copyPlain } from "../foundation/plain-copy.ts";
import { createTable, type Table } from "../foundation/table.ts";
import type { StreamName } from "../scenario/actions.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { offerOf } from "./steward/actions.ts";
import { closeOffer } from "./steward/closing.ts";
import { createGiven, type Given } from "./given.ts";
import { observables } from "./observe.ts";
import { begin } from "./opening.ts";
import { advance } from "./simulate.ts";
import { createWorld } from "./create-world.ts";
import type { World } from "./world.ts";

/** A world in the middle of its history, as plain data: it can be stored, sent to a worker and continued. */
export interface Snapshot {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replication: number;
  readonly world: World;
  /** Rows observed so far, by column. */
  readonly observed: readonly Float64Array[];
}

/** Runs a scenario to a month and keeps everything that the rest of the history needs. */
export function snapshot(
  scenario: Scenario,
  options: { seed?: string | number; replication?: number; at: number },
): Snapshot {
  const { replication = 0, at } = options;
  const seed = String(options.seed ?? 1);
  const given = createGiven(scenario, seed, replication, at);
  const world = begin(given);
  const table = createTable(observables, at);
  advance(world, given, table, at);
  return {
    scenario,
    seed,
    replication,
    world: copyPlain(world) as World,
    observed: table.columns.map(({ values }) => values.slice()),
  };
}

/**
 * Continues a snapshot to the end, under the same scenario or a changed one: what it gives under the same scenario are
 * the bytes of an uninterrupted run. Of a strategy only what the new scenario changes is changed: what rules, events and
 * boards have done to the rest since stays done.
 */
export function branch(from: Snapshot, scenario: Scenario, options: { months?: number } = {}): Table {
  const { months = scenario.months } = options;
  const given = createGiven(scenario, from.seed, from.replication, months);
  const world = copyPlain(from.world) as World;
  adopt(world, given, from.scenario);
  const table = createTable(observables, months);
  table.columns.forEach(({ values }, index) => values.set(from.observed[index]!));
  advance(world, given, table, months);
  return table;
}

/** Continues a snapshot under its own scenario. */
export const restore = (from: Snapshot, scenario: Scenario, months = scenario.months): Table =>
  branch(from, scenario, { months });

/** The changed scenario takes over; what has been tried, met or begun under the old one stays so. */
function adopt(world: World, given: Given, old: Scenario): void {
  const { strategy, partners, market } = given.scenario;
  const { steward } = world;
  if (given.cast.count !== world.organizations.count || market.platforms.length !== world.market.supported.length)
    throw new RangeError("A branch keeps the organizations and platforms of its snapshot: start a new run for others.");
  const kept = (flags: ArrayLike<number>, was: readonly unknown[], is: readonly unknown[], none: number) => {
    const before = was.map((one) => JSON.stringify(one));
    return is.map((one) => flags[before.indexOf(JSON.stringify(one))] ?? none);
  };
  steward.rulesFired = Uint8Array.from(kept(steward.rulesFired, old.strategy.rules, strategy.rules, 0));
  steward.tries = Uint8Array.from(kept(steward.tries, old.strategy.lastResorts, strategy.lastResorts, 0));
  steward.goalsMet = Int8Array.from(kept(steward.goalsMet, old.strategy.goals, strategy.goals, -1));
  const fresh = createWorld(given);
  world.partners = partners.vendors.map((_, index) => world.partners[index] ?? fresh.partners[index]!);
  world.resellers = partners.resellers.map((_, index) => world.resellers[index] ?? fresh.resellers[index]!);
  const sold = Object.keys(world.strategy.streams) as StreamName[];
  world.strategy = followed(world.strategy, old.strategy, strategy) as World["strategy"];
  for (const stream of sold) {
    const offer = offerOf[stream];
    if (world.strategy.streams[stream] === undefined && offer !== undefined) closeOffer(world, offer);
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
