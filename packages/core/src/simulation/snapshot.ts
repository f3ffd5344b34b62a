import { copyPlain } from "../foundation/plain-copy.ts";
import { createTable, type Table } from "../foundation/table.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { createGiven } from "./given.ts";
import { observables } from "./observe.ts";
import { advance, begin } from "./simulate.ts";
import type { World } from "./world.ts";

/** A world in the middle of its history, as plain data: it can be stored, sent to a worker and continued. */
export interface Snapshot {
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
    seed,
    replication,
    world: copyPlain(world) as World,
    observed: table.columns.map(({ values }) => values.slice()),
  };
}

/**
 * Continues a snapshot to the end, under the same scenario or a changed one: what it gives under the same scenario are
 * the bytes of an uninterrupted run. The strategy of the snapshot is replaced where the new scenario changes it.
 */
export function branch(
  from: Snapshot,
  scenario: Scenario,
  options: { months?: number; changed?: boolean } = {},
): Table {
  const { months = scenario.months, changed = false } = options;
  const given = createGiven(scenario, from.seed, from.replication, months);
  const world = copyPlain(from.world) as World;
  if (changed) world.strategy = copyPlain(scenario.strategy);
  const table = createTable(observables, months);
  table.columns.forEach(({ values }, index) => values.set(from.observed[index]!));
  advance(world, given, table, months);
  return table;
}

/** Continues a snapshot under its own scenario. */
export const restore = (from: Snapshot, scenario: Scenario, months = scenario.months): Table =>
  branch(from, scenario, { months });
