import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../scenario/catalogue.ts";
import { change } from "../scenario/change.ts";
import { loadScenario } from "../scenario/load.ts";
import { simulate } from "./run/simulate.ts";

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
community: { forking: { critical: 0.3, gap: 0.1, coalitionHazard: 0.5, coalitionStake: 100000 } }
rivals: { clouds: { entry: 0.1 } }
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
  conduct: { audits: 0.5, dogfooding: 0.5, programme: full, neutrality: 0.1, pledge: word, charter: 0.8 }
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
function watched<T extends object>(value: T, path: string, seen: Set<string>): T {
  return new Proxy(value, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (typeof name === "symbol") return part;
      const here = Array.isArray(target) ? `${path}[]` : path === "" ? name : `${path}.${name}`;
      if (typeof part === "number") seen.add(here);
      // A trusted scenario is frozen, and a proxy must hand out the frozen part itself.
      return typeof part === "object" && part !== null ? watched(structuredClone(part), here, seen) : part;
    },
  });
}

/** All the text of the simulation, tests left out. */
const text = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  .join("\n");

describe("no parameter is for show", () => {
  it("reads every parameter within a few histories in which everything happens", async () => {
    const scenario = await loadScenario(everything);
    const seen = new Set<string>();
    for (let replication = 0; replication < 6; replication++)
      simulate(watched({ ...scenario }, "", seen), { replication });
    const standing = change(scenario, { "project.opening.pastExposure": 0.2, events: [] });
    simulate(watched({ ...standing }, "", seen), { months: 12 });
    expect(catalogue().flatMap(({ path }) => (seen.has(path) ? [] : [path]))).toEqual([]);
  });

  // A world begins with a copy of its strategy, which looks at all of it; so these must also be named.
  const ofStrategy = catalogue().filter(({ path }) => path.startsWith("strategy."));
  it.each(ofStrategy.map(({ path }) => path))("names %s", (path) => {
    expect(text).toMatch(new RegExp(`\\b${path.slice(path.lastIndexOf(".") + 1)}\\b`));
  });
});
