import { describe, expect, it } from "vitest";
import { busy, openingWorld, runWorld, small } from "../testing/world-run.ts";
import { fillPriceList } from "../market/pricing.ts";
import { contractDelivery, earnContracts } from "./contract-stream.ts";
import { marketSpend } from "./market-spend.ts";
import { postStreams } from "./revenue.ts";
import { bestSeller, priceNow, pricedStreams } from "./priced-streams.ts";
import { streamOf } from "./all.ts";
import { rowOf, rowOfStream } from "./rows.ts";

describe("streams at a price of their own", () => {
  it("are those that sell an offer that somebody can make dearer", () => {
    expect(pricedStreams.map(({ name }) => name).sort()).toEqual([
      "infrastructure",
      "managed",
      "openCore",
      "privateInfrastructure",
      "subscription",
    ]);
  });

  it("cost their list price, or what a hosted node costs with its premium, and nothing where nothing is sold", () => {
    const { world, context } = openingWorld(
      small({
        "market.hosting.cloudPrice": 100,
        "strategy.streams": { subscription: { price: 40 }, infrastructure: { premium: 0.2 } },
      }),
    );
    fillPriceList(world, context);
    const prices = Object.fromEntries(pricedStreams.map((priced) => [priced.name, priceNow(world, priced)]));
    expect(prices).toEqual({
      subscription: 40,
      infrastructure: 120,
      openCore: 0,
      privateInfrastructure: 0,
      managed: 0,
    });
  });

  it("cost so many times as much after a new price, hosting with all that a node costs, and cheaper than the cloud too", () => {
    const { world, context } = openingWorld(busy({ "strategy.streams.managed": { premium: 0.1 } }));
    const priceOf = () => {
      fillPriceList(world, context);
      return Object.fromEntries(pricedStreams.map((priced) => [priced.name, priceNow(world, priced)]));
    };
    const before = priceOf();
    for (const factor of [1.25, 0.5]) {
      for (const { name } of pricedStreams) streamOf(name).reprice?.(world.strategy.streams[name]!, factor);
      const after = priceOf();
      for (const { name } of pricedStreams) expect(after[name]! / before[name]!, name).toBeCloseTo(factor, 12);
      for (const { name } of pricedStreams) streamOf(name).reprice?.(world.strategy.streams[name]!, 1 / factor);
    }
  });

  it("sell an offer each, and services none of their own", () => {
    for (const { name, offer } of pricedStreams) expect(rowOfStream(name), name).toBe(offer);
    expect(rowOfStream("services")).toBe(-1);
  });

  it("sell best by revenue, and none does where nobody pays", () => {
    const { world } = openingWorld(small());
    const { market } = world;
    expect(bestSeller(world)).toBeUndefined();
    market.revenue[rowOf.subscription] = 100;
    market.revenue[rowOf.enterprise] = 101;
    expect(bestSeller(world)?.name).toBe("openCore");
    market.nodes[rowOf["steward-infrastructure"]] = 2;
    market.prices.metered[rowOf["steward-infrastructure"]] = 51;
    expect(bestSeller(world)?.name).toBe("infrastructure");
  });
});

describe("what the market spends on running the project", () => {
  it("is the steward's revenue, its rivals', and the machines of those who run it themselves, by hand", () => {
    const { world, context } = openingWorld(small({ "market.hosting": { ownHosting: 50, ownHostingFall: 0 } }));
    world.month = 14;
    world.ledger.revenue[2] = 3000;
    world.ledger.rivalRevenue = 700;
    // The open project, a subscription and private infrastructure are run on one's own machines; the rest is hosted.
    world.market.nodes[rowOf.community] = 10;
    world.market.nodes[rowOf.subscription] = 6;
    world.market.nodes[rowOf["private-infrastructure"]] = 4;
    world.market.nodes[rowOf["steward-infrastructure"]] = 1000;
    world.market.nodes[rowOf["rival-infrastructure"]] = 1000;
    world.market.nodes[rowOf.substitute] = 1000;
    expect(marketSpend(world, context)).toBe(3000 + 700 + 20 * 50);
  });

  it("is never less than the steward's revenue, in any month", () => {
    const run = runWorld(busy(), { months: 60 });
    const [revenue, spend] = [run.of("revenue"), run.of("market-spend")];
    expect(Math.max(...revenue)).toBeGreaterThan(0);
    revenue.forEach((usd, month) => expect(usd).toBeLessThanOrEqual(spend[month]!));
  });
});

describe("what contracts cost to deliver", () => {
  it("is a share of revenue, so much a node, and a desk", () => {
    const terms = { cost: 0.05, nodeCost: 9, desk: 1000 } as never;
    const sales = { terms, row: 2, contracts: 20_000, covered: 300, allContracts: 0 } as never;
    expect(earnContracts(sales)).toEqual({ revenue: 20_000, cost: 1000 + 2700 + 1000 });
    expect(contractDelivery(terms)).toEqual({ share: 0.05, perNode: 9 });
  });

  it.each([true, false])(
    "is, of every stream, what a sale comes to in the month's accounts, capital counted: %s",
    (counted) => {
      const { world, context } = openingWorld(
        busy({
          "strategy.streams.managed": { premium: 0.1 },
          // Services come with the contracts of all.
          "strategy.streams.services": undefined,
          "partners.resellers": [],
          "mechanisms.capitalExpenditure": counted,
        }),
      );
      const prices = fillPriceList(world, context);
      for (const { name, offer } of pricedStreams) {
        const left = (nodes: number) => {
          world.market.nodes[offer] = nodes;
          const contracts = prices.list[offer]! * nodes;
          Object.assign(world.market, { revenue: world.market.revenue.fill(0), covered: world.market.covered.fill(0) });
          if (contracts > 0) [world.market.revenue[offer], world.market.covered[offer]] = [contracts, nodes];
          const { revenue, grossProfit, capital } = postStreams(world, context);
          return { revenue, profit: grossProfit - capital };
        };
        const [none, some] = [left(0), left(50)];
        const revenue = some.revenue - none.revenue;
        expect(revenue, name).toBeCloseTo(50 * (prices.list[offer]! + prices.metered[offer]!), 8);
        const quoted = revenue * (1 - prices.costShare[offer]!) - 50 * prices.costPerNode[offer]!;
        expect(some.profit - none.profit, name).toBeCloseTo(quoted, 8);
        world.market.nodes[offer] = 0;
      }
    },
  );

  it("stands in the stream's accounts as contracts and covered nodes do", () => {
    const run = runWorld(
      busy({
        "strategy.streams": { subscription: { price: 40, cost: 0.1, nodeCost: 11, desk: 2000 } },
        "mechanisms.audits": false,
      }),
      { months: 24 },
    );
    const { market } = run.world;
    const covered = market.covered[rowOf.subscription]!;
    expect(covered).toBeGreaterThan(0);
    expect(covered).toBeLessThan(market.nodes[rowOf.subscription]!);
    expect(run.last("flow-cost-subscription")).toBeCloseTo(
      -(0.1 * market.revenue[rowOf.subscription]! + 11 * covered + 2000),
      4,
    );
  });
});

describe("what one more hosted node costs", () => {
  const { world, context } = openingWorld(
    small({
      "market.hosting.cloudPrice": 100,
      "strategy.streams": {
        infrastructure: { premium: 0.25, cost: 0.4, region: 36_000, capitalIntensity: 0.2, rented: 0.95 },
      },
    }),
  );
  const deliveryOf = (nodes: number) => {
    world.market.nodes[rowOf["steward-infrastructure"]] = nodes;
    const { costShare, costPerNode } = fillPriceList(world, context);
    return [costShare[rowOf["steward-infrastructure"]], costPerNode[rowOf["steward-infrastructure"]]];
  };

  it("is a rented machine until a region of one's own costs no more, and from then on its hosting and capital", () => {
    // A node costs 95 rented, and 40 and 25 of capital on its own cloud: 30 less, which pays for the region from 1,200 nodes on.
    expect(deliveryOf(0)).toEqual([0, 95]);
    expect(deliveryOf(1200)).toEqual([0, 95]);
    expect(deliveryOf(1201)).toEqual([0.2, 40]);
  });
});
