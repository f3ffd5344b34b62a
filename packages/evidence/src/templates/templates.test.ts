import {
  catalogue,
  change,
  column,
  countsReturns,
  knownIn,
  loadScenario,
  type Scenario,
  simulate,
} from "@stewardsim/core";
import { beforeAll, describe, expect, it } from "vitest";
import { openTo } from "../open-to/open-to.ts";
import { type FirmKind, firmTemplates } from "./index.ts";

const kinds = Object.keys(firmTemplates) as FirmKind[];
const firms = {} as Record<FirmKind, Scenario>;

/** As it is written, with few organizations in the sample, so that its past is solved soon. */
beforeAll(async () => {
  for (const kind of kinds) {
    const few = firmTemplates[kind].text.replace("  population:\n", "  population:\n    sampled: 250\n");
    firms[kind] = await loadScenario(few);
  }
}, 120_000);

const armOf = (firm: Scenario, name: string) => openTo(firm).arms.find((arm) => arm.name === name)!.scenario;

/** Runs of one scenario, by replication. */
const runsOf = (scenario: Scenario, months: number, count = 8) =>
  Array.from({ length: count }, (_, replication) => simulate(scenario, { seed: "templates", replication, months }));
const survivedIn = (scenario: Scenario, months: number, count?: number) =>
  runsOf(scenario, months, count).filter(({ outcome }) => outcome.measures.survived === 1).length;

const at = (scenario: Scenario, path: string) =>
  path.split(/[.[\]]+/).reduce<unknown>((group, step) => (group as never)?.[step], scenario);

describe.each(kinds)("the scenario for a %s", (kind) => {
  it("is short, within 88 columns, and says what to do next", () => {
    const lines = firmTemplates[kind].text.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(30);
    expect(lines.length).toBeLessThanOrEqual(50);
    expect(lines.filter((line) => line.length > 88)).toEqual([]);
    expect(lines.slice(0, 6).join("\n")).toContain("stewardsim decide");
    expect(firmTemplates[kind].text).toMatch(/unknown\s+#|: \S+\.\.\S+/);
  });

  it("sets no number outside what is plausible", async () => {
    // What its opening is solved by is not written in it.
    const written = await loadScenario(firmTemplates[kind].text.replace(/^opening:\n(?: .*\n)+/m, ""));
    const { facts, ranges } = knownIn(written);
    const strange = catalogue().filter(({ path, plausible: [low, high] }) => {
      const value = at(written, path) as number;
      return (facts.includes(path) || path in ranges) && (value < low || value > high);
    });
    expect(strange.map(({ path }) => path)).toEqual([]);
  });

  it("has a plan whose shares add up to 1", () => {
    const { upstream, product, integration, sales, other } = firms[kind].strategy.plan;
    expect(upstream + product + integration + sales + other).toBeCloseTo(1, 9);
  });

  it("can be run in every arm that is open to it", () => {
    for (const { name, scenario } of openTo(firms[kind]).arms) {
      const { outcome, table } = simulate(scenario, { seed: 1, months: 6 });
      expect(Number.isFinite(outcome.measures.deltaValueLowExit), name).toBe(true);
      expect(
        column(table, "adopters").every((count) => count > 0),
        name,
      ).toBe(true);
    }
  });
});

describe("a start-up with four millions", () => {
  it("is there after two years, whatever it sells: eight people cost a hundred thousand a month", () => {
    for (const name of ["stay as it is", "services", "open core", "managed service"])
      expect(survivedIn(armOf(firms.startup, name), 24, 4), name).toBe(4);
  });

  it("survives no more seldom the more cash it opens with", () => {
    const survived = [1, 4, 30].map((millions) =>
      survivedIn(armOf(change(firms.startup, { "steward.treasury.cash": millions * 1e6 }), "open core"), 84),
    );
    expect(survived).toEqual([...survived].sort((a, b) => a - b));
    expect(survived[0]).toBeLessThan(survived[2]!);
  });
});

describe("a vendor that lives on subscriptions", () => {
  it("has no fewer customers at half the price, and more after three years", () => {
    const customers = (times: number) => {
      const price = 105 * times;
      const firm = change(firms.vendor, { "strategy.pricing": "list", "strategy.streams.subscription.price": price });
      const ends = runsOf(firm, 36, 6).map(({ table }) => column(table, "paying-organizations").at(-1)!);
      return ends.reduce((sum, count) => sum + count, 0) / ends.length;
    };
    const [half, full] = [customers(0.5), customers(1)];
    expect(half).toBeGreaterThan(full);
  });

  it("opens with about the revenue that it states", () => {
    // The mean over the replications by which its past is solved; a few large rows make it lumpy where few are sampled.
    const opened = Array.from({ length: 8 }, (_, replication) =>
      simulate(firms.vendor, { seed: 1, replication, months: 1 }),
    );
    const revenue = opened.reduce((sum, { table }) => sum + (12 * column(table, "revenue")[0]!) / 8, 0);
    expect(revenue).toBeGreaterThan(6e6);
    expect(revenue).toBeLessThan(24e6);
  });
});

describe("a programme office", () => {
  it("counts what is no revenue in the worth of each arm, and keeps its people", () => {
    for (const { name, kind, scenario } of openTo(firms.ospo).arms) {
      expect(countsReturns(scenario), name).toBe(true);
      const { outcome, table } = simulate(scenario, { seed: 2, months: 24 });
      // What every user has is no return on stewardship, and a mere user has nothing beyond it.
      if (kind === "uses-only") expect(outcome.measures.returnsInWorth, name).toBe(0);
      else expect(outcome.measures.returnsInWorth, name).not.toBe(0);
      expect(
        column(table, "revenue").every((usd) => usd === 0),
        name,
      ).toBe(true);
      if (kind === undefined) expect(column(table, "headcount").at(-1), name).toBeCloseTo(12, 6);
    }
  });
});
