import { column, createTable, type Table, tableHash } from "../../foundation/table.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { parseScenario } from "../../scenario/load.ts";
import { Mechanisms } from "../../scenario/mechanisms.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RunContext } from "../context/run-context.ts";
import { contextFor } from "../run/context-for.ts";
import { observables } from "../run/observe.ts";
import { adopt, becomeAware } from "../state/stages.ts";
import { begin } from "../run/opening.ts";
import { advance } from "../run/simulate.ts";
import type { World } from "../state/world.ts";

/** What tests need to live a while in a small world and to look around in it. */

export const switches = Object.keys(Mechanisms.parse({})) as readonly (keyof Mechanisms)[];

/** Every switch off but those named: a world in which nothing else can happen. */
export const only = (...names: readonly (keyof Mechanisms)[]): Changes =>
  Object.fromEntries(switches.map((name) => [`mechanisms.${name}`, names.includes(name)]));

const preset = parseScenario({
  name: "a small world",
  market: { population: { organizations: 3000, sampled: 300 } },
});

/** The default scenario with 300 organizations that stand for 3,000, and with these changes. */
export const small = (changes: Changes = {}): Scenario => change(preset, changes);

/** Every stream, partner and rival at once, and a project that many use soon. */
export const busy = (changes: Changes = {}): Scenario =>
  small({
    "market.platforms": [
      { name: "unix", share: 0.7 },
      { name: "other", share: 0.3, supported: false },
    ],
    "market.awareness.innovationHazard": 0.02,
    "market.choice.fitMean": 20,
    "market.buying": { buyerShare: 0.6, worthScale: 4 },
    "market.population.buyerRows": 2,
    "community.arrival.newcomerRate": 0.02,
    "project.opening.capability": 0.9,
    "project.opening.maintainers": 4,
    "project.opening.regulars": 12,
    "market.hosting.hostedFriction": 0,
    "market.hosting.cloudPrice": 60,
    "strategy.streams": {
      subscription: { price: 40 },
      openCore: { price: 70, gatedAtLaunch: 0.4 },
      infrastructure: { premium: 0 },
      privateInfrastructure: { price: 60 },
      services: {},
    },
    "strategy.conduct.audits": 0.5,
    "strategy.conduct.dogfooding": 0.5,
    "strategy.conduct.programme": "standard",
    "partners.vendors": [{ name: "a vendor", platform: "other", benefit: 1, adversarial: 0.5, hosts: true }],
    "partners.resellers": [{ name: "a reseller" }],
    "partners.asking.base": 0,
    "rivals.clouds.entry": 0.1,
    "rivals.clouds.others": [{ name: "another cloud", strength: 0.3, entry: 0.05 }],
    "rivals.clones.threshold": 1,
    ...changes,
  });

/** A busy world in which everything that can be sold is sold. */
export const allStreams = (): Scenario =>
  busy({
    "mechanisms.aiAgents": true,
    "community.agents.from": "2011-05",
    "community.employers": [{ name: "a user" }],
    "community.leaders": [{ name: "a founder" }],
    "strategy.licence.copyleft": 0.5,
    "strategy.streams.managed": {},
    "strategy.streams.dualLicence": {},
    "strategy.streams.sponsorship": {},
  });

export interface WorldRun {
  readonly world: World;
  readonly context: RunContext;
  readonly table: Table;
  /** A column of the table. */
  of(name: string): Float64Array;
  /** The last number of a column. */
  last(name: string): number;
}

export interface WorldRunOptions {
  readonly months?: number;
  readonly seed?: string | number;
  readonly replication?: number;
  /** Called before each month, to look or to meddle. */
  readonly before?: (world: World, context: RunContext) => void;
  /** Called after each month, which `world.month` has then left behind. */
  readonly after?: (world: World, context: RunContext, month: number, table: Table) => void;
}

/** Runs some months of a scenario and keeps the world at its end. */
export function runWorld(scenario: Scenario, options: WorldRunOptions = {}): WorldRun {
  const { months = 24, seed = 1, replication = 0, before, after } = options;
  const context = contextFor(scenario, { seed: String(seed), replication });
  const world = begin(context);
  const table = createTable(observables, months);
  if (before === undefined && after === undefined) advance(world, context, table, months);
  else
    for (let month = 0; month < months; month++) {
      before?.(world, context);
      advance(world, context, table, month + 1);
      after?.(world, context, month, table);
    }
  return run(world, context, table);
}

/** A world of month 0 that has not moved, with everything it is given. */
export function openingWorld(scenario: Scenario, seed: string | number = 1): WorldRun {
  const context = contextFor(scenario, { seed: String(seed), replication: 0 });
  return run(begin(context), context, createTable(observables, 1));
}

function run(world: World, context: RunContext, table: Table): WorldRun {
  return {
    world,
    context,
    table,
    of: (name) => column(table, name),
    last: (name) => column(table, name).at(-1)!,
  };
}

/** The SHA-256 of a life's table, without the columns that a test is not about. */
export const hashOf = ({ table }: WorldRun, without: readonly string[] = []) =>
  tableHash({ rows: table.rows, columns: table.columns.filter(({ name }) => !without.includes(name)) });

export const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

/** An organization that did not know the project hears of it and runs an offer from now on, in neither camp. */
export function starts(world: World, row: number, offer: number): void {
  becomeAware(world, row);
  adopt(world, row);
  const { columns } = world.organizations;
  columns.offer[row] = offer;
  columns.camp[row] = 0;
}
