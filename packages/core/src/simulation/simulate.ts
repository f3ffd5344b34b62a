import { createTable, type Table } from "../foundation/table.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Cast } from "./cast.ts";
import { noSteward } from "./counterfactual.ts";
import { createGiven, type Given } from "./given.ts";
import { stepMonth } from "./month.ts";
import { observables } from "./observe.ts";
import { judge, type Measures, measure, type Outcome, type Tolerances } from "./outcome.ts";
import { contributorTable } from "./contributor-table.ts";
import { begin } from "./opening.ts";
import type { Happening, World } from "./world.ts";

export interface SimulationOptions {
  /** The text or number that all luck comes from; 1 and "1" are the same. */
  readonly seed?: string | number;
  /** Which replication under the seed, from 0. Sixteen in a row see good and bad worlds in proportion. */
  readonly replication?: number;
  /** How long to simulate, in months; the scenario's horizon otherwise. */
  readonly months?: number;
  /** What the same seed comes to without a steward, where it is known already; it is simulated otherwise. */
  readonly counterfactual?: Measures;
  readonly tolerances?: Tolerances;
  /** Whether to keep a table of everybody who ever contributed. */
  readonly keepContributors?: boolean;
  /** People of an earlier history of the same seed and market, to draw them only once. */
  readonly cast?: Cast;
}

/** One history of one scenario under one seed. */
export interface History {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replication: number;
  readonly months: number;
  /** A row a month, a column an observable, each with its unit. */
  readonly table: Table;
  readonly outcome: Outcome;
  /** What happened and when: rounds, relicensings, forks, partners, failures. */
  readonly log: readonly Happening[];
  readonly cast: Cast;
  /** A row for everybody who ever contributed, where it was asked for: what they did, when, and for whom. */
  readonly contributors?: Table;
}

/**
 * Simulates one history of a scenario.
 *
 * @returns a table of months by observables, the outcome against the same seed without a steward, and a log
 * @throws NumericalFailureError naming process, month and agent if a computation gives no finite number
 */
export function simulate(scenario: Scenario, options: SimulationOptions = {}): History {
  const { replication = 0, months = scenario.months } = options;
  const seed = String(options.seed ?? 1);
  const given = createGiven(scenario, seed, replication, months, options.cast);
  const { table, world, measures } = run(given, months);
  const against = options.counterfactual ?? without(given, months, measures);
  const outcome = judge(measures, against, options.tolerances);
  const contributors = options.keepContributors ? { contributors: contributorTable(world) } : {};
  return { scenario, seed, replication, months, table, outcome, log: world.log, cast: given.cast, ...contributors };
}

/** The same seed without a steward; a history without one is its own counterfactual. */
function without(given: Given, months: number, own: Measures): Measures {
  if (given.scenario.steward.kind === "nobody") return own;
  return run(createGiven(noSteward(given.scenario), given.seed, given.replication, months, given.cast), months)
    .measures;
}

/** A world from its beginning to its end. */
function run(given: Given, months: number) {
  const world = begin(given);
  const table = createTable(observables, months);
  advance(world, given, table, months);
  return {
    table,
    world,
    measures: measure(
      world,
      given,
      table.columns.map(({ values }) => values),
    ),
  };
}

/** Moves a world on to `until`, one row of the table a month. */
export function advance(world: World, given: Given, table: Table, until: number): void {
  const columns = table.columns.map(({ values }) => values);
  while (world.month < until) stepMonth(world, given, columns);
}
