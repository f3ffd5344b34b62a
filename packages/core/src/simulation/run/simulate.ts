import { createTable, type Table } from "../../foundation/table.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Cast } from "../context/population-sample.ts";
import { noSteward } from "./counterfactual.ts";
import type { Given } from "../context/run-context.ts";
import { contextFor } from "./context-for.ts";
import { stepMonth } from "./month.ts";
import { observables } from "./observe.ts";
import { admitSimulation } from "./options.ts";
import { judge, type Measures, measure, type Outcome, type Tolerances } from "./outcome.ts";
import { contributorTable } from "./contributor-table.ts";
import { begin } from "./opening.ts";
import type { Happening, World } from "../state/world.ts";

/** How to simulate; what is left out has its default. */
export interface SimulationOptions {
  /** The text or finite number that all luck comes from, 1 if left out; 1 and "1" are the same. */
  readonly seed?: string | number;
  /** Which replication under the seed, from 0. Sixteen in a row see good and bad worlds in proportion. */
  readonly replication?: number;
  /**
   * How long to simulate, 1 to 1200 months; as long as the scenario says otherwise. Of a shorter history, what the
   * scenario dates later is no part: events and launches do not come, goals stay open.
   */
  readonly months?: number;
  /** What the same seed comes to without a steward, where it is known already; it is simulated otherwise. */
  readonly counterfactual?: Measures;
  /**
   * By how much the project and the community may fall short of the counterfactual and still win, in the unit of each
   * measure. Nothing otherwise: of one history nobody knows how much is luck. `compare` takes a quarter of the
   * standard deviation between seeds.
   */
  readonly tolerances?: Tolerances;
  /** Whether to keep a table of everybody who ever contributed. */
  readonly keepContributors?: boolean;
  /** People of an earlier history of the same seed and market, to draw them only once. */
  readonly cast?: Cast;
}

/** One history of one scenario under one seed. */
export interface History {
  readonly scenario: Scenario;
  /** The seed as text. */
  readonly seed: string;
  readonly replication: number;
  /** Rows of the table. */
  readonly months: number;
  /** A row a month, a column an observable, each with its unit. */
  readonly table: Table;
  /** Measures, and who wins. */
  readonly outcome: Outcome;
  /** What happened and when: rounds, relicensings, forks, partners, failures. */
  readonly log: readonly Happening[];
  /** The organizations as they were drawn, for another history of the same seed and market. */
  readonly cast: Cast;
  /** A row for everybody who ever contributed, where it was asked for: what they did, when, and for whom. */
  readonly contributors?: Table;
}

/**
 * Simulates one history of a scenario, and a second without a steward to judge it by where that is not given.
 *
 * @returns a table of months by observables, the outcome against the same seed without a steward, and a log; wins are
 *   judged without tolerance unless `tolerances` says otherwise
 * @throws InvalidOptionError, UnknownOptionError or UnknownMeasureError for options that it cannot take
 * @throws NumericalFailureError naming process, month and agent if a computation gives no finite number
 */
export function simulate(scenario: Scenario, options: SimulationOptions = {}): History {
  admitSimulation(scenario, options);
  const { replication = 0, months = scenario.months } = options;
  const seed = String(options.seed ?? 1);
  const given = contextFor(scenario, { seed, replication, months, earlier: options.cast });
  const { table, world, measures } = run(given, months);
  const against = options.counterfactual ?? without(given, months, measures);
  const outcome = judge(measures, against, options.tolerances);
  const contributors = options.keepContributors ? { contributors: contributorTable(world) } : {};
  return { scenario, seed, replication, months, table, outcome, log: world.log, cast: given.cast, ...contributors };
}

/** The same seed without a steward; a history without one is its own counterfactual. */
function without(given: Given, months: number, own: Measures): Measures {
  if (given.scenario.steward.kind === "nobody") return own;
  return run(
    contextFor(noSteward(given.scenario), {
      seed: given.seed,
      replication: given.replication,
      months,
      earlier: given.cast,
    }),
    months,
  ).measures;
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
