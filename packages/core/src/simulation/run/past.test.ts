import { describe, expect, it } from "vitest";
import { column, tableHash } from "../../foundation/table.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { parseScenario } from "../../scenario/load.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { paid } from "../offers/market-counts.ts";
import { rowOfStream } from "../offers/rows.ts";
import type { World } from "../state/world.ts";
import { compare } from "./compare.ts";
import { contextFor } from "./context-for.ts";
import { joinFoundation, neutralFoundation, noSteward, proprietary, useOnly } from "./counterfactual.ts";
import { fitOpening } from "./fit-opening.ts";
import { holdOpening } from "./hold-opening.ts";
import { begin } from "./opening.ts";
import { beginFrom } from "./past.ts";
import { pastOf } from "./past-of.ts";
import { canBeginFrom } from "./same-past.ts";
import { simulate } from "./simulate.ts";

const run = { seed: "past", replication: 3 };
const firm = fitOpening(
  parseScenario({
    market: { population: { organizations: 4000, sampled: 400 } },
    strategy: {
      streams: { subscription: {}, infrastructure: {} },
      plan: { upstream: 0.5, product: 0, integration: 0.2, sales: 0.3, other: 0 },
      conduct: { dogfooding: 1 },
    },
    steward: { opening: { upstream: 3, integration: 4 } },
    opening: { adopters: 400, customers: 20, contributors: { outside: 20 } },
  }),
  undefined,
  { replications: 1 },
);
const past = pastOf(firm, run);
const from = (scenario: Scenario): World => beginFrom(past, contextFor(scenario, run));

/** What the years before a decision left behind. */
const left = ({ organizations, contributors, projects: { upstream }, market }: World) => ({
  trust: Array.from(organizations.columns.trust),
  adopted: Array.from(organizations.columns.stage),
  people: Array.from(contributors.columns.arrivedAt.subarray(0, contributors.count)),
  capability: upstream.capability,
  responsiveness: upstream.responsiveness,
  share: market.share,
});

const decisions: [string, Scenario][] = [
  ["to sell hosting instead", change(firm, { "strategy.streams": { infrastructure: {} } })],
  ["to lead otherwise", change(firm, { "strategy.conduct": { neutrality: 1, charter: 1, reviewRights: 1 } })],
  ["to hire ten engineers", change(firm, { "steward.opening.upstream": firm.steward.opening.upstream + 10 })],
  ["to hand over to a foundation", neutralFoundation(firm)],
  ["to join one", joinFoundation(firm)],
  ["to use it only", useOnly(firm)],
  ["to steward it no longer", noSteward(firm)],
];

describe("the past of a scenario", () => {
  it("is that which the scenario has by itself, to the bit", () => {
    expect(tableHash(simulate(firm, { ...run, past }).table)).toBe(tableHash(simulate(firm, run).table));
    expect(from(firm)).toEqual(begin(contextFor(firm, run)));
  });

  it("is sold at the prices that a rule tunes, where it does", () => {
    const tuned = change(firm, { "strategy.pricing": "tuned", months: 12 });
    const own = pastOf(tuned, run);
    expect(tableHash(simulate(tuned, { ...run, past: own }).table)).toBe(tableHash(simulate(tuned, run).table));
  });

  it.each(decisions)("is not changed by what is decided in month 0: %s", (_, scenario) => {
    expect(left(from(scenario))).toEqual(left(past.world));
    // By itself it would have had two other years.
    expect(left(begin(contextFor(scenario, run)))).not.toEqual(left(past.world));
  });

  it("stays as it is, whoever begins from it", () => {
    const before = structuredClone(past.world);
    for (const [, scenario] of decisions) simulate(scenario, { ...run, past, months: 12 });
    expect(past.world).toEqual(before);
  });

  it("leaves contracts to who goes on selling them, and ends those of who does not", () => {
    const customers = ({ organizations: { columns } }: World) =>
      Array.from(columns.contractRevenue).filter((revenue) => revenue > 0).length;
    expect(paid(past.world.market.organizations)).toBeGreaterThan(0);
    const dear = change(firm, { "strategy.streams.subscription.price": 300 });
    expect(customers(from(dear))).toBe(customers(past.world));
    for (const scenario of [noSteward(firm), neutralFoundation(firm), decisions[0]![1]])
      expect(customers(from(scenario))).toBe(0);
    const { table } = simulate(noSteward(firm), { ...run, past, months: 12 });
    expect(Math.max(...column(table, "revenue"))).toBe(0);
    // Whose contract has ended runs the open project until the next review.
    expect(column(table, "adopters")[0]!).toBeGreaterThan(0.8 * past.world.market.share * 4000);
  });

  it("goes over to what is sold by contract in the place of what was", () => {
    const converted = change(firm, { "strategy.streams": { openCore: {}, infrastructure: {} } });
    const [was, is] = [rowOfStream("subscription"), rowOfStream("openCore")];
    const { offer, contractUntil, contractRevenue } = from(converted).organizations.columns;
    const before = past.world.organizations.columns;
    expect(before.offer.includes(was)).toBe(true);
    expect(Array.from(offer)).toEqual(Array.from(before.offer, (one) => (one === was ? is : one)));
    expect([contractUntil, contractRevenue]).toEqual([before.contractUntil, before.contractRevenue]);
    // Whose contract runs out renews it, and needs no salesperson to be won again.
    const { table } = simulate(converted, { ...run, past, months: 12 });
    expect(column(table, "paying-organizations")[11]!).toBeGreaterThan(0);
  });

  it("leaves a firm what it has built, and another steward nothing of that", () => {
    expect(past.world.steward.integration).toBeGreaterThan(0);
    expect(from(decisions[0]![1]).steward.integration).toBe(past.world.steward.integration);
    for (const scenario of [noSteward(firm), neutralFoundation(firm), useOnly(firm)])
      expect(from(scenario).steward.integration).toBe(0);
    expect(from(noSteward(firm)).market.salesBank).toBe(0);
  });

  it("is that of the counterfactual too", () => {
    const without = simulate(noSteward(firm), { ...run, past });
    const { outcome } = simulate(firm, run);
    expect(outcome).toEqual(simulate(firm, { ...run, counterfactual: without.outcome.measures }).outcome);
  });

  it("is that of the first arm in a comparison", () => {
    const [, kinder] = decisions[1]!;
    const compared = compare({ firm, kinder }, { seed: run.seed, replications: 1, months: 24 });
    const { numbers } = holdOpening(firm, { seed: run.seed });
    const first = pastOf(change(firm, numbers), { seed: run.seed });
    for (const [arm, scenario] of [firm, kinder].entries()) {
      const held = change(scenario, numbers);
      const { measures } = simulate(held, { seed: run.seed, months: 24, past: first }).outcome;
      expect(compared.arms[arm]!.outcomes[0]!.measures.adoption).toBe(measures.adoption);
    }
  });
});

describe("a scenario that cannot begin from a past", () => {
  const young = parseScenario({ market: { population: { organizations: 4000, sampled: 400 } } });

  it.each<[string, Scenario]>([
    ["of closed code", proprietary(firm)],
    ["of another market", change(firm, { "market.choice.fitMean": 5 } satisfies Changes)],
    ["of another community", change(firm, { "community.trust.speed": 0.2 })],
    ["of other mechanisms", change(firm, { "mechanisms.trust": false })],
    ["of another month 0", change(firm, { start: "2001-01" })],
  ])("is one %s", (_, scenario) => {
    expect(canBeginFrom(scenario, firm)).toBe(false);
    expect(() => simulate(scenario, { ...run, past })).toThrow(/past.*the past of a project that stands already/s);
  });

  it("is one of another seed or replication", () => {
    for (const other of [{ seed: "other" }, { replication: 4 }])
      expect(() => simulate(firm, { ...run, ...other, past })).toThrow(/with the same seed and replication/);
  });

  it("is any where the past is none, since the project is young", () => {
    expect(canBeginFrom(young, young)).toBe(false);
  });
});
