import { InvalidScenarioError, loadScenario, type ScenarioError, UnreachableOpeningError } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { type FirmKind, firmTemplates } from "./index.ts";

type Mistake = readonly [what: string, kind: FirmKind, written: string, instead: string, path: string];

async function errorsOf(kind: FirmKind, written: string, instead: string): Promise<readonly ScenarioError[]> {
  const { text } = firmTemplates[kind];
  expect(text).toContain(written);
  const failure: unknown = await loadScenario(text.replace(written, () => instead)).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(InvalidScenarioError);
  return (failure as InvalidScenarioError).errors;
}

const rules = (text: string) => ["conduct: {", `rules: [${text}]\n  conduct: {`] as const;
const events = (text: string) => ["strategy:\n", `events: [${text}]\nstrategy:\n`] as const;
const community = (text: string) => ["strategy:\n", `community: { ${text} }\nstrategy:\n`] as const;
const openCore = /openCore:\n(?: {6}.*\n)+/.exec(firmTemplates.database.text)![0];
const streams = /streams:\n(?: {4}.*\n)+/.exec(firmTemplates.database.text)![0];

const ofNames: readonly Mistake[] = [
  ["a misspelt name", "startup", "months: 84", "moths: 84", "moths"],
  ["a misspelt group", "startup", "strategy:", "stragety:", "stragety"],
  [
    "a misspelt group that others refer to",
    "database",
    "market:\n",
    "partners: { vendors: [{ name: A, platform: unix2 }] }\nmarkt:\n",
    "markt",
  ],
  ["a misspelt count on which others rest", "database", "adopters: 2000", "adoptors: 2000", "opening.adoptors"],
  ["a count by another name", "database", "adopters: 2000", "users: 2000", "opening.users"],
  ["a misspelt share of the plan", "startup", "plan: { upstream", "plan: { upsteam", "strategy.plan.upsteam"],
  ["a misspelt stream", "database", "openCore:\n", "openCor:\n", "strategy.streams.openCor"],
  ["a misspelt price", "database", "price: 140 usd/node/month", "prise: 140", "strategy.streams.openCore.prise"],
  ["a misspelt profit", "cloud", "baseProfit: 100k", "baseProft: 100k", "steward.treasury.baseProft"],
  ["a setting one group too high", "startup", "  plan: {", "  neutrality: 0.3\n  plan: {", "strategy.neutrality"],
  ["an action that stands beside its group", "database", ...events("{ at: 2026-02, do: raise }"), "events[0].do"],
  ["a misspelt condition", "database", ...rules("{ whn: runway < 9, then: { do: raise } }"), "strategy.rules[0].whn"],
  [
    "a condition by another name",
    "database",
    ...rules("{ if: runway < 9, then: { do: raise } }"),
    "strategy.rules[0].if",
  ],
  [
    "a misspelt name of a leader",
    "vendor",
    ...community("leaders: [{ nme: A, of: community }]"),
    "community.leaders[0].nme",
  ],
  [
    "a misspelt name of a platform",
    "cloud",
    "market:\n",
    "market:\n  platforms: [{ nam: unix }]\n",
    "market.platforms[0].nam",
  ],
  ["a name twice", "vendor", "audits: 0.5 }", "audits: 0.5, audits: 0.6 }", "strategy.conduct.audits"],
];

const ofValues: readonly Mistake[] = [
  ["a word for a count on which others rest", "database", "adopters: 2000", "adopters: lots", "opening.adopters"],
  ["a count below zero", "startup", "adopters: 500", "adopters: -5", "opening.adopters"],
  ["a count of money", "startup", "adopters: 500", "adopters: 500 usd", "opening.adopters"],
  ["a range of what is observed that is none", "startup", "adopters: 500", "adopters: 600..400", "opening.adopters"],
  ["a line left empty", "startup", "adopters: 500", "adopters:", "opening.adopters"],
  ["a comma in a number", "database", "product: 16,", "product: 1,600,", "steward.opening.product"],
  ["a comma in a number that a budget pays", "ospo", "upstream: 8,", "upstream: 8,000,", "steward.opening.upstream"],
  ["words for a month", "ospo", "by: 36 }", "by: soon }", "strategy.goals[0].by"],
  [
    "words for the horizon",
    "database",
    "months: 84",
    "months: lots\nevents: [{ at: 2040-02, action: { do: raise } }]",
    "months",
  ],
  [
    "a horizon below zero",
    "database",
    "months: 84",
    "months: -84\nevents: [{ at: 2040-02, action: { do: raise } }]",
    "months",
  ],
  [
    "a month that is none",
    "startup",
    "start: 2025-01",
    "start: 2025-13\nevents: [{ at: 2020-02, action: { do: raise } }]",
    "start",
  ],
  ["the wrong unit", "startup", "0..40 usd/node/month", "0..40 usd/month", "market.hosting.hostedFriction"],
  ["another currency", "startup", "cash: 4M usd", "cash: 4M eur", "steward.treasury.cash"],
  ["a range upside down", "startup", "10k..40k", "40k..10k", "market.population.organizations"],
  ["a range of which one end cannot be", "startup", "10k..40k", "100..40k", "market.population.organizations"],
  ["p10 above p90", "ospo", "20k..50k usd", "{ p10: 50k, p90: 20k }", "steward.returns.hireCost"],
  ["a share above 1", "database", "gatedShare: 0.8", "gatedShare: 80", "strategy.streams.openCore.gatedShare"],
  ["percents without a sign", "startup", "plan: { upstream: 0.35", "plan: { upstream: 35", "strategy.plan.upstream"],
  ["an unknown licence", "database", "licence: AGPL-3.0", "licence: AGPL-4.0", "strategy.licence"],
  ["a list where a group stands", "startup", "streams: {}", "streams: [subscription]", "strategy.streams"],
  [
    "a share of an employer",
    "vendor",
    ...community("employers: [{ name: A, share: 3 }]"),
    "community.employers[0].share",
  ],
  [
    "a share of a platform",
    "cloud",
    "market:\n",
    "market:\n  platforms: [{ name: unix, share: big }]\n",
    "market.platforms[0].share",
  ],
  [
    "an action without its setting",
    "database",
    ...rules("{ when: runway < 9, then: { do: price, stream: openCore } }"),
    "strategy.rules[0].then.factor",
  ],
  ["a rule without an action", "database", ...rules("{ when: runway < 9 }"), "strategy.rules[0].then"],
  [
    "a rule about nothing that is known",
    "database",
    ...rules("{ when: runwy < 9, then: { do: raise } }"),
    "strategy.rules[0].when",
  ],
  ["what is not YAML", "database", "  adopters: 2000\n", "   adopters: 2000\n", ""],
];

const ofMeaning: readonly Mistake[] = [
  ["a plan that does not add up", "startup", "plan: { upstream: 0.35", "plan: { upstream: 0.45", "strategy.plan"],
  ["more customers than adopters", "database", "customers: 40 ", "customers: 4000 ", "opening.customers"],
  ["revenue from nobody", "database", "customers: 40 ", "customers: 0 ", "opening.arr"],
  ["counts without adopters", "vendor", "  adopters: 3000\n", "  headcount: 65\n", "opening.customers"],
  ["customers of nothing", "database", streams, "streams: {}\n", "opening.customers"],
  ["only prices of nothing", "database", openCore, "", "strategy.pricing"],
  ["prices of nothing", "startup", "streams: {}", "streams: {}\n  pricing: adaptive", "strategy.pricing"],
  [
    "growth of no business",
    "cloud",
    "baseProfit: 100k..500k usd/month",
    "baseProfit: 0",
    "steward.treasury.baseGrowth",
  ],
  [
    "a business that is off",
    "cloud",
    "strategy:\n",
    "mechanisms: { baseBusiness: false }\nstrategy:\n",
    "steward.treasury.baseProfit",
  ],
  [
    "settings of agents where none are",
    "cloud",
    ...community("agents: { cloning: 0.1, reviewLoad: 0.2 }"),
    "community.agents.cloning",
  ],
  ["a budget below the payroll", "ospo", "headcount: 12 ", "headcount: 3 ", "steward.budget.headcount"],
  ["an event before the start", "database", ...events("{ at: 2020-01, action: { do: raise } }"), "events[0].at"],
  ["an event after the end", "database", ...events("{ at: 2045-01, action: { do: raise } }"), "events[0].at"],
  [
    "two rules on a stream that is not sold",
    "database",
    ...rules("1, 2".replaceAll(/\d/g, "{ when: runway < $&, then: { do: price, stream: subscription, factor: 2 } }")),
    "strategy.rules[0].then.stream",
  ],
  [
    "employers of more than all",
    "vendor",
    ...community("employers: [{ name: A, share: 0.7 }, { name: B, share: 0.5 }, { name: C, share: 0.5 }]"),
    "community.employers[1].share",
  ],
  [
    "more leaders than there are",
    "vendor",
    "strategy:\n",
    "project: { opening: { maintainers: 1 } }\ncommunity: { leaders: [{ name: A, of: community }, { name: B, of: community }, { name: C, of: community }] }\nstrategy:\n",
    "community.leaders[1].of",
  ],
];

describe("a scenario with one mistake", () => {
  it.each([...ofNames, ...ofValues, ...ofMeaning])(
    "has that error and no other: %s",
    async (_, kind, from, to, path) => {
      const errors = await errorsOf(kind, from, to);
      expect(errors.map((error) => error.path)).toEqual([path]);
      expect(errors[0]!.hint).not.toBe("");
    },
  );

  it("has two errors where two mistakes have nothing to do with each other", async () => {
    const found = await errorsOf(
      "database",
      "months: 84",
      "months: many\nstrateg: 3\nevents: [{ at: 2020-01, action: { do: raise } }]",
    );
    expect(found.map(({ path }) => path).sort()).toEqual(["events[0].at", "months", "strateg"]);
  });

  it("says of a past that cannot be only that", async () => {
    const few = firmTemplates.vendor.text.replace("  population:\n", "  population:\n    sampled: 250\n");
    const impossible = loadScenario(few.replace("arr: 12M usd/year", "headcount: 3\n  arr: 12M usd/year"));
    await expect(impossible).rejects.toThrow(UnreachableOpeningError);
  });
});
