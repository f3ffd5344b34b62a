import { describe, expect, it } from "vitest";
import { createTable } from "../foundation/table.ts";
import { catalogue } from "../scenario/catalogue.ts";
import { change } from "../scenario/change.ts";
import { loadScenario } from "../scenario/load.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { contextFor } from "./run/context-for.ts";
import { observables } from "./run/observe.ts";
import { begin } from "./run/opening.ts";
import { advance, simulate } from "./run/simulate.ts";

/** A case in which everything is sold, asked, hosted, forked and financed. */
const everything = `
start: 2010-11
months: 84
market:
  population: { sampled: 200 }
  platforms:
    - { name: unix, share: 0.6 }
    - { name: windows, share: 0.4, supported: false }
project: { opening: { maintainers: 6, regulars: 20 } }
community:
  forking: { critical: 0.3, gap: 0.1, coalitionHazard: 0.5, coalitionStake: 100000 }
  agents: { from: 2012-01 }
  employers: [{ name: user }]
  leaders: [{ name: founder }, { name: engineer, of: steward, hazard: 0.1 }]
rivals: { clouds: { entry: 0.1, others: [{ name: another, entry: 0.1 }] } }
partners:
  vendors: [{ name: vendor, platform: windows, hosts: true }]
  resellers: [{ name: reseller }]
strategy:
  streams:
    subscription: { meter: site }
    openCore: { meter: cpu }
    infrastructure: {}
    privateInfrastructure: {}
    services: {}
    managed: {}
    dualLicence: {}
    sponsorship: {}
  licence: { copyleft: 1 }
  conduct: { audits: 0.5, dogfooding: 0.5, programme: full, neutrality: 0.1, pledge: word, charter: 0.8 }
mechanisms: { aiAgents: true }
events:
  - { at: 2011-01, action: { do: raise } }
  - { at: 2012-01, action: { do: gate } }
  - { at: 2012-06, action: { do: govern, charter: 0.1 } }
  - { at: 2013-01, action: { do: relicense, restrictiveness: 1, hosting: false } }
  - { at: 2014-01, action: { do: raise } }
  - { at: 2015-01, action: { do: foundation } }
  - { at: 2016-01, action: { do: sell } }
`;

/** A copy that notes the path of every number that is looked at. */
function watched<T extends object>(
  value: T,
  path: string,
  seen: Set<string>,
  // A trusted scenario is frozen, and a proxy must hand out the frozen part itself.
  open: <P>(part: P) => P = structuredClone,
): T {
  return new Proxy(value, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (typeof name === "symbol") return part;
      const here = Array.isArray(target) ? `${path}[]` : path === "" ? name : `${path}.${name}`;
      if (typeof part === "number") seen.add(here);
      return typeof part === "object" && part !== null ? watched(open(part), here, seen, open) : part;
    },
  });
}

/** The paths of a strategy that a run looks at, once it has made its own copy of it. */
function strategySeen(scenario: Scenario, replication: number): Set<string> {
  const seen = new Set<string>();
  const context = contextFor(scenario, { seed: "strategy", replication });
  const world = begin(context);
  world.strategy = watched(world.strategy, "strategy", seen, (part) => part);
  advance(world, context, createTable(observables, scenario.months), scenario.months);
  return seen;
}

describe("no parameter is for show", () => {
  it("reads every parameter within a few runs in which everything happens", async () => {
    const scenario = await loadScenario(everything);
    const seen = new Set<string>();
    for (let replication = 0; replication < 6; replication++)
      simulate(watched({ ...scenario }, "", seen), { replication });
    const existing = change(scenario, { "project.opening.pastExposure": 0.2, events: [] });
    simulate(watched({ ...existing }, "", seen), { months: 12 });
    expect(catalogue().flatMap(({ path }) => (seen.has(path) ? [] : [path]))).toEqual([]);
  });

  // A world begins with a copy of its strategy, which looks at all of it; actions copy parts of it to compare them.
  it("reads every parameter of a strategy by its whole path, without actions that look at a whole group", async () => {
    const scenario = change(await loadScenario(everything), { events: [] });
    // Where an edition is sold too, its terms say what is gated.
    const { openCore: _, ...others } = scenario.strategy.streams;
    const service = change(scenario, { "strategy.streams": others });
    const seen = new Set(
      [0, 1, 2].flatMap((replication) => [
        ...strategySeen(scenario, replication),
        ...strategySeen(service, replication),
      ]),
    );
    const ofStrategy = catalogue().filter(({ path }) => path.startsWith("strategy."));
    expect(ofStrategy.length).toBeGreaterThan(20);
    expect(ofStrategy.flatMap(({ path }) => (seen.has(path) ? [] : [path]))).toEqual([]);
  });
});
