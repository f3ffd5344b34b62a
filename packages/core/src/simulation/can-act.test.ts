import { describe, expect, it } from "vitest";
import { catalogue } from "../scenario/catalogue.ts";
import { canAct } from "../scenario/can-act.ts";
import { change, type Changes } from "../scenario/change.ts";
import { parseScenario } from "../scenario/load.ts";
import { hashOf, runWorld } from "./testing/world-run.ts";

const scenario = parseScenario({ market: { population: { sampled: 150 } }, strategy: { streams: { openCore: {} } } });
const idle = (of: typeof scenario) => catalogue().flatMap(({ path }) => (canAct(of, path) ? [] : [path]));

describe("a pledge that nobody gives, or nobody can break", () => {
  const gate = { at: "2022-01", action: { do: "gate" } };
  it.each([
    ["nobody gives", [gate]],
    ["nobody can break", [{ at: "2021-01", action: { do: "govern", pledge: "word" } }]],
    ["is that of none", [{ at: "2021-01", action: { do: "govern", pledge: "none" } }, gate]],
    ["is none that an event takes up", [{ at: "2021-01", action: { do: "incident" } }, gate]],
  ])("cannot act: %s", (_, events) => {
    expect(canAct(change(scenario, { events } as Changes), "community.trust.brokenPledge")).toBe(false);
  });
});

describe("a parameter that cannot act", () => {
  it("does nothing, at either end of its range", () => {
    const paths = idle(scenario).filter((path) => !path.includes("[]"));
    expect(paths).toEqual(expect.arrayContaining(["partners.asking.base", "market.contracts.siteNodes"]));
    const run = (changes: Changes) => hashOf(runWorld(change(scenario, changes), { months: 30 }));
    const all = (end: 0 | 1) =>
      run(
        Object.fromEntries(
          catalogue().flatMap(({ path, plausible }) => (paths.includes(path) ? [[path, plausible[end]]] : [])),
        ),
      );
    expect(all(0)).toBe(run({}));
    expect(all(1)).toBe(run({}));
  });

  it.each([
    ["partners.asking.base", { "partners.vendors": [{ name: "a", platform: scenario.market.platforms[0]!.name }] }],
    ["market.contracts.siteNodes", { "strategy.streams": { subscription: { meter: "site" } } }],
    ["market.contracts.cpuGrowth", { "strategy.streams": { openCore: { meter: "cpu" } } }],
    ["market.contracts.auditRate", { "strategy.conduct.audits": 0.5 }],
    ["community.trust.auditNotice", { events: [{ at: "2021-01", action: { do: "govern", audits: 1 } }] }],
    ["community.agents.cloning", { "mechanisms.aiAgents": true, "community.agents.from": "2015-01" }],
    ["community.arrival.fullDose", { "strategy.conduct.programme": "full" }],
    [
      "community.trust.brokenPledge",
      {
        events: [
          { at: "2021-01", action: { do: "govern", pledge: "word" } },
          { at: "2022-01", action: { do: "gate" } },
        ],
      },
    ],
    [
      "community.arrival.standardDose",
      { events: [{ at: "2021-01", action: { do: "govern", programme: "standard" } }] },
    ],
    ["market.claims.hearing", { "strategy.conduct.claims": 0.5 }],
    ["market.claims.disappointment", { "strategy.streams": { infrastructure: {} } }],
    ["community.trust.gatingShock", { "strategy.rules": [{ when: [">", "month", 3], then: { do: "gate" } }] }],
    ["community.forking.coalitionHazard", { "strategy.lastResorts": [{ do: "relicense" }] }],
    ["rivals.clones.hazard", { "strategy.streams": { subscription: {} } }],
  ] as const)("%s can where what it belongs to is there", (path, changes) => {
    expect(canAct(scenario, path)).toBe(false);
    expect(canAct(change(scenario, changes as Changes), path)).toBe(true);
  });

  it("can of clouds where they are rivals or partners", () => {
    const of = (rivalClouds: boolean, partners: boolean) =>
      canAct(
        change(scenario, { "mechanisms.rivalClouds": rivalClouds, "mechanisms.partners": partners }),
        "rivals.clouds.strength",
      );
    expect([of(true, true), of(true, false), of(false, true), of(false, false)]).toEqual([true, true, true, false]);
  });
});
