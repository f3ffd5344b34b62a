import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { accounts as names } from "../state/ledger.ts";
import { accounts } from "../steward/accounts.ts";
import { only, small, openingWorld } from "../testing/world-run.ts";
import { marketSpend } from "./market-spend.ts";
import { rivalRevenue, streamResult } from "./revenue.ts";
import { rowOf } from "./rows.ts";
import { infrastructure } from "./steward-infrastructure.ts";

const rng = { k0: 1, k1: 2 };
const streams: Changes = {
  ...only("baseBusiness", "capitalExpenditure"),
  "market.hosting.cloudPrice": 100,
  "strategy.streams": {
    subscription: { price: 50, cost: 0.1, desk: 10_000 },
    openCore: { price: 50, cost: 0.1, desk: 5000 },
    infrastructure: { premium: 0.2, cost: 0.4, region: 40_000, capitalIntensity: 0.25, rented: 1.5 },
    privateInfrastructure: { price: 50, cost: 0.2 },
    services: { attach: 0.1, cost: 0.7 },
  },
  "steward.opening": { upstream: 2, product: 3, integration: 0, sales: 0, other: 0 },
  "steward.treasury": { cash: 1_000_000, wage: 10_000, baseProfit: 20_000, baseGrowth: 0.01 },
  "partners.resellers": [{ name: "r", discount: 0.25 }],
};
/** Contracts of 100,000, 50,000 and 50,000 a month; twelve hundred hosted nodes, a sixth of them resold. */
const earning = (changes: Changes = {}) => {
  const run = openingWorld(small({ ...streams, ...changes }));
  const { market } = run.world;
  market.revenue.set([0, 0, 100_000, 50_000, 0, 0, 50_000, 0, 0]);
  market.nodes.set([0, 4000, 2000, 1000, 0, 0, 1000, 1200, 500]);
  run.world.resellers[0]!.share = 1 / 6;
  return run;
};

describe("a stream earns, and costs to deliver,", () => {
  it("what contracts pay, and a desk", () => {
    const { world, context } = earning();
    expect(streamResult(world, context, "subscription")).toEqual({ revenue: 100_000, cost: 20_000 });
    expect(streamResult(world, context, "openCore")).toEqual({ revenue: 50_000, cost: 10_000 });
    expect(streamResult(world, context, "privateInfrastructure")).toEqual({ revenue: 50_000, cost: 10_000 });
  });

  it("what audits found, shared by what the streams earn", () => {
    const { world, context } = earning();
    world.market.auditFindings = 8000;
    expect(streamResult(world, context, "subscription").revenue).toBeCloseTo(104_000, 8);
    expect(streamResult(world, context, "openCore").revenue).toBeCloseTo(52_000, 8);
  });

  it("hosted nodes at a premium, resold ones at a discount, both at the cost of hosting and a region", () => {
    const { world, context } = earning();
    const { revenue, cost } = streamResult(world, context, "infrastructure");
    expect(revenue).toBeCloseTo(1000 * 120 + 200 * 120 * 0.75, 8);
    expect(cost).toBeCloseTo(0.4 * 100 * 1200 + 40_000, 8);
  });

  it("less what resellers keep of what customers pay, which the market spends all the same", () => {
    const { world, context } = earning();
    const free = earning({ "partners.resellers": [{ name: "r", discount: 0 }] });
    for (const run of [{ world, context }, free]) run.world.ledger.revenue[0] = 0;
    // Two hundred nodes at 120, of which a quarter is the reseller's.
    expect(marketSpend(world, context) - marketSpend(free.world, free.context)).toBeCloseTo(200 * 120 * 0.25, 8);
    const share = ({ world: own, context: of }: typeof free) => {
      const terms = own.strategy.streams.infrastructure!;
      return infrastructure.delivery(terms, own, of, rowOf["steward-infrastructure"]).share;
    };
    const [resold, whole] = [share({ ...free, world, context }), share(free)];
    expect(1 - resold).toBeCloseTo((1 - whole) * (1 - 0.25 / 6), 12);
  });

  it("hosted nodes on rented machines where a region of one's own with its capital would cost more", () => {
    const terms = "strategy.streams.infrastructure";
    const cost = (changes: Changes) => {
      const { world, context } = earning(changes);
      const { cost: delivered, capital = 0 } = streamResult(world, context, "infrastructure");
      return [delivered, capital];
    };
    const revenue = 1000 * 120 + 200 * 120 * 0.75;
    // 1,200 nodes at 100: renting costs 108,000 at nine tenths of the market price, a region 48,000 + 40,000 + 34,500.
    expect(cost({ [`${terms}.rented`]: 0.9 })).toEqual([108_000, 0]);
    expect(cost({ [`${terms}.rented`]: 1.1 })).toEqual([88_000, 0.25 * revenue]);
    expect(cost({ [`${terms}.rented`]: 1.1, [`${terms}.region`]: 60_000 })).toEqual([132_000, 0]);
    // Where capital is left out of account, only the region itself is weighed.
    expect(cost({ [`${terms}.rented`]: 0.9, "mechanisms.capitalExpenditure": false })[0]).toBe(88_000);
    // Nobody hosted costs nothing: no region stands empty.
    const { world, context } = earning();
    world.market.nodes.fill(0);
    expect(streamResult(world, context, "infrastructure")).toEqual({ revenue: 0, cost: 0 });
  });

  it("services in proportion to contracts", () => {
    const { world, context } = earning();
    expect(streamResult(world, context, "services").revenue).toBeCloseTo(20_000, 8);
    expect(streamResult(world, context, "services").cost).toBeCloseTo(14_000, 8);
  });

  it("nothing before its launch, and nothing where it is not sold", () => {
    const { world, context } = earning({
      "strategy.streams.subscription.launch": 3,
      "strategy.streams.infrastructure": undefined,
    });
    expect(streamResult(world, context, "subscription")).toEqual({ revenue: 0, cost: 0 });
    expect(streamResult(world, context, "infrastructure")).toEqual({ revenue: 0, cost: 0 });
    world.month = 3;
    expect(streamResult(world, context, "subscription").revenue).toBe(100_000);
  });

  it("for a rival cloud what it asks for its nodes, undercutting the market", () => {
    const { world, context } = earning({ "rivals.clouds.undercut": 0.25, "rivals.clouds.strength": 0.6 });
    world.rivals.cloudPresent = 1;
    expect(rivalRevenue(world, context)).toBeCloseTo(500 * 100 * 0.85, 8);
  });
});

describe("the accounts of a month", () => {
  const { world, context } = earning();
  accounts.step(world, context, rng);
  const { ledger } = world;
  const moved = (name: (typeof names)[number]) => ledger.month[names.indexOf(name)]!;
  const infrastructure = 1000 * 120 + 200 * 120 * 0.75;
  const gross = 80_000 + 40_000 + 40_000 + 6000 + infrastructure - (0.4 * 100 * 1200 + 40_000);

  it("name every movement", () => {
    expect(moved("revenue-subscription")).toBe(100_000);
    expect(moved("cost-subscription")).toBe(-20_000);
    expect(moved("base-business")).toBe(20_000);
    expect(moved("people")).toBe(-50_000);
    expect(moved("capital-expenditure")).toBeCloseTo(-0.25 * infrastructure, 8);
    expect(moved("financing")).toBe(0);
  });

  it("add up to the cash, and to what is remembered for a year", () => {
    const free = gross + 20_000 - 0.25 * infrastructure - 50_000;
    expect(ledger.cash).toBeCloseTo(1_000_000 + free, 6);
    expect(ledger.netFlow[0]).toBeCloseTo(free, 6);
    expect(ledger.grossProfit[0]).toBeCloseTo(gross, 6);
    expect(ledger.peopleCost[0]).toBe(50_000);
    expect(ledger.presentValue).toBeCloseTo(free * 1.15 ** (-0.5 / 12), 4);
    expect(ledger.breakEvenAt).toBe(0);
  });

  it("know how many upstream people the complement's margin pays", () => {
    // Two people work upstream, and what hosting and infrastructure software leave would pay more of them.
    const left = 40_000 + infrastructure - (0.4 * 100 * 1200 + 40_000) - 0.25 * infrastructure;
    expect(left / 10_000).toBeGreaterThan(2);
    expect(ledger.peopleFundedByComplement).toBe(2);
    const funded = (changes: Changes) => {
      const run = earning({ "steward.opening.upstream": 50, ...changes });
      accounts.step(run.world, run.context, rng);
      return run.world.ledger.peopleFundedByComplement;
    };
    expect(funded({})).toBeCloseTo(left / 10_000, 9);
    // On one's own hardware too: the same software, and a complement without hosting.
    expect(funded({ "strategy.streams.infrastructure": undefined })).toBeCloseTo(4, 9);
    expect(funded({ "strategy.streams.privateInfrastructure": undefined })).toBeCloseTo((left - 40_000) / 10_000, 9);
  });

  it("remember the lowest cash, and forget a break-even that did not last", () => {
    const poor = earning({ "steward.opening.product": 100 });
    accounts.step(poor.world, poor.context, rng);
    expect(poor.world.ledger.lowestCash).toBe(poor.world.ledger.cash);
    expect(poor.world.ledger.breakEvenAt).toBe(-1);
    poor.world.steward.people.product = 0;
    poor.world.month = 1;
    accounts.step(poor.world, poor.context, rng);
    expect(poor.world.ledger.breakEvenAt).toBe(1);
    expect(poor.world.ledger.lowestCash).toBeLessThan(poor.world.ledger.cash);
    poor.world.steward.people.product = 100;
    poor.world.month = 2;
    accounts.step(poor.world, poor.context, rng);
    expect(poor.world.ledger.breakEvenAt).toBe(-1);
  });
});
