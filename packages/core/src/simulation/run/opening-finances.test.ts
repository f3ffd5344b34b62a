import { describe, expect, it } from "vitest";
import { column } from "../../foundation/table.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { parseScenario } from "../../scenario/load.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { holdOpening } from "./hold-opening.ts";
import { openingFinances } from "./opening-finances.ts";
import { simulate } from "./simulate.ts";

const firm = (changes: Changes = {}) =>
  change(
    parseScenario({
      market: { population: { sampled: 100 } },
      steward: {
        treasury: { cash: 4_000_000, baseProfit: 0, wage: 10_000, burnMonths: 40 },
        team: { severance: 2 },
        opening: { upstream: 3, product: 3, integration: 0, sales: 2, other: 2 },
      },
      strategy: { conduct: { programme: "none" } },
    }),
    changes,
  );

describe("the finances of a firm at its opening", () => {
  it("are those of its payroll, where nothing is sold", () => {
    const found = openingFinances(firm())!;
    expect(found).toMatchObject({ people: 10, payroll: 100_000, cash: 4_000_000, isFixed: false });
    expect(found.burn).toBeCloseTo(100_000, 6);
    expect(found.runway).toBeCloseTo(40, 6);
    // (4,000,000 − 2 · 100,000) / 40 months pay for 9.5 people.
    expect(found.paidFor).toBeCloseTo(9.5, 6);
  });

  it("count what another business brings, and last for ever where it brings enough", () => {
    const beside = (baseProfit: number) => openingFinances(firm({ "steward.treasury.baseProfit": baseProfit }))!;
    expect(beside(60_000).runway).toBeCloseTo(100, 6);
    expect(beside(100_000).runway).toBe(Number.POSITIVE_INFINITY);
    expect(beside(150_000).burn).toBeLessThan(0);
  });

  it("last twice as long with twice the cash, and half as long at twice the wage", () => {
    const lasts = (cash: number, wage: number) =>
      openingFinances(firm({ "steward.treasury.cash": cash, "steward.treasury.wage": wage }))!.runway;
    expect(lasts(8_000_000, 10_000)).toBeCloseTo(2 * lasts(4_000_000, 10_000), 9);
    expect(lasts(4_000_000, 20_000)).toBeCloseTo(lasts(4_000_000, 10_000) / 2, 9);
  });

  it("burn what it costs to have a stream open before anybody buys", () => {
    const desk = openingFinances(firm({ "strategy.streams.subscription": { desk: 20_000 } }))!;
    expect(desk.burn).toBeGreaterThan(110_000);
  });

  it("never run out where the firm pays whatever is earned", () => {
    const fixed = openingFinances(firm({ "steward.budget.headcount": 12 }))!;
    expect(fixed).toMatchObject({ isFixed: true, paidFor: 12, runway: Number.POSITIVE_INFINITY });
    expect(openingFinances(firm({ "steward.budget.fixed": 110_000 }))!.paidFor).toBeCloseTo(11, 6);
  });

  it("are those of runs that are held to what is observed, and of several of them", () => {
    const observed = firm({
      "market.population": { organizations: 4000, sampled: 400 },
      "market.buying": { buyerShare: 0.4, worthScale: 4 },
      "strategy.streams": { subscription: { price: 60 } },
      "project.opening": { adopters: 300, customers: 24, arr: 480_000, pastExposure: 0.2, soldMonths: 12 },
      known: { facts: [], ranges: {} },
    });
    const burnIn = (scenario: Scenario, replication: number) => {
      const { table } = simulate(scenario, { seed: 1, replication, months: 1 });
      return 100_000 - column(table, "gross-profit")[0]! - column(table, "flow-programme")[0]!;
    };
    const held = Array.from({ length: 8 }, (_, replication) =>
      burnIn(change(observed, holdOpening(observed, { seed: 1, replication }).numbers), replication),
    ).sort((a, b) => a - b);
    const { burn } = openingFinances(observed)!;
    expect(burn).toBeCloseTo((held[3]! + held[4]!) / 2, 6);
    // Of 40,000 usd a month, delivery and a desk take a part.
    expect(burn).toBeGreaterThan(60_000);
    expect(burn).toBeLessThan(100_000);
    // One run that is not held has other customers.
    expect(Math.abs(burnIn(observed, 0) - burn)).toBeGreaterThan(10_000);
  });

  it("count what customers leave for each of the people, and what these can serve", () => {
    const sells = firm({ "strategy.streams.subscription": { desk: 20_000 } });
    const earned = openingFinances(sells)!;
    // A desk that is open before anybody buys costs what it costs.
    expect(earned.earnedPerHead).toBeLessThan(-1_000);
    expect(earned.servesUpTo).toBe(20_000);
    expect(openingFinances(firm())!.earnedPerHead).toBe(0);
    const served = (changes: Changes) => openingFinances(firm(changes))!.servesUpTo;
    expect(served({ "steward.team.earnedPerHead": 31_000 })).toBe(31_000);
    expect(served({ "mechanisms.serving": false })).toBe(Number.POSITIVE_INFINITY);
    const nobody = { upstream: 0, product: 0, integration: 0, sales: 0, other: 0 };
    expect(openingFinances(firm({ "steward.opening": nobody }))!.earnedPerHead).toBe(0);
  });

  it("are nobody's where no firm leads", () => {
    expect(openingFinances(firm({ "steward.kind": "nobody" }))).toBeUndefined();
    expect(openingFinances(firm({ "steward.kind": "user" }))).toBeUndefined();
  });
});
