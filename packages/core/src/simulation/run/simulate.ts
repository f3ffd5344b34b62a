import { createTable, type Table } from "../../foundation/table.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PopulationSample } from "../context/population-sample.ts";
import { beyondEveryUser } from "./beyond-every-user.ts";
import { noSteward } from "./counterfactual.ts";
import type { RunContext } from "../context/run-context.ts";
import { contextFor } from "./context-for.ts";
import { stepMonth } from "./month.ts";
import { observables } from "./observe.ts";
import { validateSimulation } from "./options.ts";
import { evaluate, type Measures, measure, type Outcome, type Tolerances } from "./outcome.ts";
import { contributorTable } from "./contributor-table.ts";
import { begin } from "./opening.ts";
import { beginFrom, type Past } from "./past.ts";
import { canBeginFrom } from "./same-past.ts";
import { withTunedPrices } from "./tuned-prices.ts";
import type { LogEntry, World } from "../state/world.ts";

/** How to simulate; what is left out has its default. */
export interface SimulationOptions {
  /** The text or finite number that all random numbers come from, 1 if left out; 1 and "1" are the same. */
  readonly seed?: string | number;
  /** Which replication under the seed, from 0. Sixteen in a row see good and bad worlds in proportion. */
  readonly replication?: number;
  /**
   * How long to simulate, 1 to 1200 months; as long as the scenario says otherwise. Of a shorter run, what the
   * scenario dates later is no part: events and launches do not come, goals stay open.
   */
  readonly months?: number;
  /** What the same seed comes to without a steward, where it is known already; it is simulated otherwise. */
  readonly counterfactual?: Measures;
  /**
   * By how much the project and the community may fall short of the counterfactual and still win, in the unit of each
   * measure. Nothing otherwise: of one run nobody knows how much is chance. `compare` takes a quarter of the
   * standard deviation between seeds.
   */
  readonly tolerances?: Tolerances;
  /** Whether to keep a table of everybody who ever contributed. */
  readonly keepContributors?: boolean;
  /** People of an earlier run of the same seed and market, to draw them only once. */
  readonly sample?: PopulationSample;
  /**
   * The past of another scenario in the same world, seed and replication, to begin from: of a firm that decides in month 0,
   * what it did before. Its own past where left out; the counterfactual begins from the same.
   */
  readonly past?: Past;
  /**
   * How many times the usual limit a run may take, 1 if left out: 1 GB of memory, and three hundred million months of an
   * organization or a person, which is about a minute.
   */
  readonly limit?: number;
}

/** One run of one scenario under one seed. */
export interface Run {
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
  readonly log: readonly LogEntry[];
  /** The organizations as they were drawn, for another run of the same seed and market. */
  readonly sample: PopulationSample;
  /** A row for everybody who ever contributed, where it was asked for: what they did, when, and for whom. */
  readonly contributors?: Table;
}

/**
 * Simulates one run of a scenario, and a second without a steward to evaluate it by where that is not given.
 *
 * @returns a table of months by observables, the outcome against the same seed without a steward, and a log; wins are
 *   evaluated without tolerance unless `tolerances` says otherwise
 * @throws InvalidOptionError, UnknownOptionError or UnknownMeasureError for options that it cannot take
 * @throws RunTooLargeError where it takes more memory or time than it may
 * @throws NumericalFailureError naming process, month and agent if a computation gives no finite number
 */
export function simulate(scenario: Scenario, options: SimulationOptions = {}): Run {
  validateSimulation(scenario, options);
  const { replication = 0, months = scenario.months } = options;
  const seed = String(options.seed ?? 1);
  const context = contextFor(withPrices(scenario, options.limit), {
    seed,
    replication,
    months,
    earlier: options.sample ?? options.past?.sample,
    limit: options.limit,
  });
  const past = options.past ?? ownPast(context, options);
  const { table, world, measures: whole } = run(context, months, past);
  const against = options.counterfactual ?? without(context, months, whole, past);
  const measures = beyondEveryUser(whole, against, scenario);
  const outcome = evaluate(measures, against, options.tolerances);
  const contributors = options.keepContributors ? { contributors: contributorTable(world) } : {};
  return {
    scenario,
    seed,
    replication,
    months,
    table,
    outcome,
    log: world.log,
    sample: context.sample,
    ...contributors,
  };
}

/** The scenario with its prices tuned, where it asks for that. */
export const withPrices = (scenario: Scenario, limit: number | undefined): Scenario =>
  withTunedPrices(scenario, (tried, seed) => {
    const { measures } = run(contextFor(tried, { seed, replication: 0, limit }), tried.months);
    return measures.deltaValueLowExit;
  });

/** The past that a run has by itself, where another begins from it too. */
function ownPast(context: RunContext, { counterfactual }: SimulationOptions): Past | undefined {
  const { scenario, seed, replication, sample } = context;
  if (counterfactual !== undefined || !canBeginFrom(scenario, scenario)) return undefined;
  return { scenario, seed, replication, world: begin(context), sample };
}

/** The same seed without a steward; a run without one is its own counterfactual. */
function without(context: RunContext, months: number, own: Measures, past: Past | undefined): Measures {
  if (context.scenario.steward.kind === "nobody") return own;
  return run(
    contextFor(noSteward(context.scenario), {
      seed: context.seed,
      replication: context.replication,
      months,
      earlier: context.sample,
      limit: context.room.limit,
    }),
    months,
    past,
  ).measures;
}

/** A world from its beginning, which is that of a past where one is given, to its end. */
function run(context: RunContext, months: number, past?: Past) {
  const world = past === undefined ? begin(context) : beginFrom(past, context);
  const table = createTable(observables, months);
  advance(world, context, table, months);
  return {
    table,
    world,
    measures: measure(
      world,
      context,
      table.columns.map(({ values }) => values),
    ),
  };
}

/** Moves a world on to `until`, one row of the table a month. */
export function advance(world: World, context: RunContext, table: Table, until: number): void {
  const columns = table.columns.map(({ values }) => values);
  while (world.month < until) stepMonth(world, context, columns);
}
