import { createTable } from "../src/foundation/table.ts";
import { childKey, namedKey } from "../src/foundation/rng.ts";
import { parseScenario } from "../src/scenario/load.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { openMonth } from "../src/simulation/state/ledger.ts";
import type { RunContext } from "../src/simulation/context/run-context.ts";
import { contextFor } from "../src/simulation/run/context-for.ts";
import { processes } from "../src/simulation/run/month.ts";
import { observables, observe } from "../src/simulation/run/observe.ts";
import { begin } from "../src/simulation/run/opening.ts";
import { advance } from "../src/simulation/run/simulate.ts";
import { cpuSeconds, digits, median, table } from "./timing.ts";

const months = 120;
const arms = {
  subscription: { subscription: {}, services: {} },
  "infrastructure-differentiation": { infrastructure: {}, privateInfrastructure: {} },
  "open-core": { openCore: {}, services: {} },
} as const;

function scenarioOf(streams: object, sampled: number): Scenario {
  const conduct = { dogfooding: "infrastructure" in streams ? 0.5 : 0 };
  const organizations = Math.max(20_000, sampled);
  return parseScenario({ market: { population: { organizations, sampled } }, strategy: { streams, conduct } });
}

interface Run {
  readonly draw: number;
  readonly runWorld: number;
  readonly bytes: number;
}

function run(scenario: Scenario, replication: number): Run {
  let context: RunContext | undefined;
  const draw = cpuSeconds(() => {
    context = contextFor(scenario, { seed: "bench", replication });
  });
  const world = begin(context!);
  const runWorld = cpuSeconds(() => advance(world, context!, createTable(observables, months), months));
  return { draw, runWorld, bytes: bytesOf(context!.sample) + bytesOf(world.organizations) + bytesOf(world.market) };
}

/** Bytes of all typed arrays within a value. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0);
}

/** Contributors of a heavy community, who all stay to the end. */
const people = 10_000;

function crowded(): Scenario {
  return parseScenario({
    market: { population: { organizations: 20_000, sampled: 2000 } },
    project: { opening: { regulars: people } },
    community: { activity: { leavingFloor: 0, leavingBase: 0.0001 } },
    strategy: { streams: arms.subscription },
  });
}

/** A run of each strategy at the size of the main job, one at larger sizes, and one with a heavy community. */
export function modelSpeed(): string {
  const all = Object.entries(arms).map(([name, streams]) => {
    const scenario = scenarioOf(streams, 2000);
    const runs = Array.from({ length: 45 }, (_, replication) => run(scenario, replication)).slice(30);
    return {
      name,
      runWorld: median(runs.map(({ runWorld }) => runWorld)),
      draw: median(runs.map(({ draw }) => draw)),
      runs,
    };
  });
  const each = all[0]!.runWorld / (2000 * months);
  const rows = all.map(({ name, runWorld, draw, runs }) => row(name, 2000, runWorld, draw, runs[0]!.bytes, each));
  for (const count of [100_000, 1_000_000]) {
    const runs = Array.from({ length: count > 1e5 ? 1 : 3 }, (_, at) => run(scenarioOf(arms.subscription, count), at));
    const runWorld = median(runs.map((one) => one.runWorld));
    rows.push(row("subscription", count, runWorld, median(runs.map((one) => one.draw)), runs[0]!.bytes, each));
  }
  const crowd = Array.from({ length: 7 }, (_, at) => run(crowded(), at)).slice(2);
  const runCrowd = median(crowd.map((one) => one.runWorld));
  rows.push(row(`subscription, ${people.toLocaleString("en")} contributors`, 2000, runCrowd, 0, crowd[0]!.bytes, each));
  const head = [
    "strategy",
    "organizations",
    "120 months, ms",
    "drawing the people, ms",
    "ns per organization and month",
  ];
  return table([...head, "against 2,000", "bytes an organization"], rows);
}

const row = (name: string, count: number, runWorld: number, draw: number, bytes: number, each: number) => [
  name,
  count.toLocaleString("en"),
  digits(runWorld * 1e3),
  digits(draw * 1e3),
  digits((runWorld / (count * months)) * 1e9),
  `${digits(runWorld / (count * months) / each)} ×`,
  digits(bytes / count),
];

/** Where the time of a run of 2,000 organizations goes. */
export function processTimes(): string {
  const spent = new Map<string, number>();
  const add = (name: string, from: number) => spent.set(name, (spent.get(name) ?? 0) + performance.now() - from);
  const runs = 9;
  for (let replication = 0; replication < runs + 3; replication++) {
    if (replication === 3) spent.clear();
    for (const streams of Object.values(arms)) {
      const context = contextFor(scenarioOf(streams, 2000), { seed: "bench", replication });
      const world = begin(context);
      const columns = createTable(observables, months).columns.map(({ values }) => values);
      for (; world.month < months; world.month++) {
        openMonth(world.ledger);
        for (const process of processes) {
          const from = performance.now();
          process.step(world, context, childKey(namedKey(context.key, process.name), world.month));
          add(process.name, from);
        }
        const from = performance.now();
        observe(world, context, columns);
        add("observe", from);
      }
    }
  }
  const total = [...spent.values()].reduce((sum, one) => sum + one, 0);
  const rows = [...spent].map(([name, time]) => [
    name,
    digits(time / (3 * runs)),
    `${Math.round((100 * time) / total)}%`,
  ]);
  return table(["process", "ms a run", "share"], rows);
}
