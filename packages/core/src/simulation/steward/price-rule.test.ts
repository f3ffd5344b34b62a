import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { streamNames } from "../../scenario/streams.ts";
import { rowOf } from "../offers/rows.ts";
import { present, quotedAt, quotesOf } from "../state/quotes.ts";
import { firm } from "../testing/firm.ts";
import { only, runWorld, small } from "../testing/world-run.ts";
import { reviewPrices } from "./price-rule.ts";

const stream = streamNames.indexOf("subscription");
const first = quotesOf(stream);
/** Where a fifth less stands, and the price and a quarter more after it. */
const near = first + present - 1;
type Three = readonly [number, number, number];

/** A subscription of 40 from month 0, and what the year's quotes say of it. */
const reviews = (profit: Three, nodes: Three = [0, 0, 0], changes: Changes = {}) => {
  const run = firm({ ...only(), "strategy.pricing": "adaptive", ...changes });
  const { world, context } = run;
  const { quotes } = world.market;
  const tell = () => {
    // Half the price and twice as much would be no good.
    for (const cell of [first, first + quotedAt.length - 1]) quotes.profit[cell] = -1e9;
    quotes.profit.set(profit, near);
    quotes.nodes.set(nodes, near);
  };
  tell();
  const at = (month: number) => {
    world.month = month;
    reviewPrices(world, context);
    return world.strategy.streams.subscription!.price as number;
  };
  return { ...run, at, tell, quotes };
};

describe("a firm that sets its prices", () => {
  it("moves to the better multiple, if it is better by more than a fiftieth", () => {
    expect(reviews([102.01, 100, 90]).at(11)).toBeCloseTo(32, 12);
    expect(reviews([102, 100, 90]).at(11)).toBe(40);
    expect(reviews([90, 100, 102.01]).at(11)).toBeCloseTo(50, 12);
    expect(reviews([90, 100, 102]).at(11)).toBe(40);
    expect(reviews([110, 100, 120]).at(11)).toBeCloseTo(50, 12);
    expect(reviews([120, 100, 110]).at(11)).toBeCloseTo(32, 12);
    // A smaller loss is better too, and of nothing anything is.
    expect(reviews([-200, -100, -97.9]).at(11)).toBeCloseTo(50, 12);
    expect(reviews([-200, -100, -98]).at(11)).toBe(40);
    expect(reviews([1, 0, 0]).at(11)).toBeCloseTo(32, 12);
    expect(reviews([0, 0, 0]).at(11)).toBe(40);
  });

  it("moves to half the price or twice as much where the year's quotes say so", () => {
    const far = (half: number, twice: number) => {
      const run = reviews([90, 100, 95]);
      run.quotes.profit[first] = half;
      run.quotes.profit[first + quotedAt.length - 1] = twice;
      return run.at(11);
    };
    expect(far(102.01, 0)).toBeCloseTo(20, 12);
    expect(far(0, 102.01)).toBeCloseTo(80, 12);
    expect(far(102, 102)).toBe(40);
    expect(far(110, 120)).toBeCloseTo(80, 12);
  });

  it("does so once a year from the launch on, says so, and begins to listen anew", () => {
    const { world, at, tell, quotes } = reviews([50, 100, 150]);
    quotes.profit[quotesOf(streamNames.indexOf("infrastructure")) + present - 1] = 5;
    for (let month = 0; month < 11; month++) expect(at(month)).toBe(40);
    expect(at(11)).toBe(50);
    expect(Array.from(quotes.profit.subarray(first, first + quotedAt.length))).toEqual([0, 0, 0, 0, 0]);
    expect(world.log.filter(({ what }) => what === "price")).toMatchObject([
      { month: 11, detail: "subscription now costs 1.25 times as much, as this year's quotes say" },
      // Hosting, of which a lower price would have won something and the present one nothing.
      { month: 11, detail: "infrastructure now costs 0.8 times as much, as this year's quotes say" },
    ]);
    tell();
    for (let month = 12; month < 23; month++) expect(at(month)).toBe(50);
    expect(at(23)).toBe(62.5);
    const later = reviews([50, 100, 150], [0, 0, 0], {
      "strategy.streams": { subscription: { price: 40, launch: 5 } },
    });
    for (let month = 0; month < 16; month++) expect(later.at(month)).toBe(40);
    expect(later.at(16)).toBe(50);
  });

  it("feels its way down where many could have bought and nobody would have, while a sale pays for itself", () => {
    const asked = (count: number, nodes: Three = [0, 0, 0], costPerNode = 0, pricing = "adaptive") => {
      const run = reviews([0, 0, 0], nodes, { "strategy.pricing": pricing });
      const { prices } = run.world.market;
      run.quotes.asked[stream] = count;
      prices.list[rowOf.subscription] = 40;
      prices.costPerNode[rowOf.subscription] = costPerNode;
      prices.costShare[rowOf.subscription] = 0;
      return run.at(11);
    };
    expect(asked(10)).toBeCloseTo(32, 12);
    expect(asked(9)).toBe(40);
    expect(asked(10, [1, 0, 0])).toBe(40);
    expect(asked(10, [0, 0, 0], 31.9)).toBeCloseTo(32, 12);
    expect(asked(10, [0, 0, 0], 32)).toBe(40);
    expect(asked(10, [0, 0, 0], 0, "list")).toBe(40);
  });

  it("counts only the deals that its salespeople had the capacity for", () => {
    // All of it is new deals of the effort of 30, 20 and 10 usual ones, of which there was time for ten.
    const rationed = (spent: number, bank = 0) => {
      const run = reviews([270, 200, 160]);
      run.quotes.deals.set([270, 200, 160], near);
      run.quotes.effort.set([30, 20, 10], near);
      run.quotes.spent[stream] = spent;
      run.world.market.salesBank = bank;
      return run.at(11);
    };
    // 90, 100 and 160 are left.
    expect(rationed(10)).toBeCloseTo(50, 12);
    // Who could have sold to all sells more for less.
    expect(rationed(30)).toBeCloseTo(32, 12);
    expect(rationed(10, 20)).toBeCloseTo(32, 12);
    // A debt to renewals is no capacity, and takes none away.
    expect(rationed(10, -5)).toBeCloseTo(50, 12);
  });

  it("sells for less where even the half of the deals that there is time for bring more", () => {
    const run = reviews([400, 200, 160]);
    // Half of 200 from new deals are lost, and 300 are left.
    run.quotes.deals.set([200, 0, 0], near);
    run.quotes.effort.set([20, 0, 0], near);
    run.quotes.spent[stream] = 10;
    run.world.market.salesBank = 0;
    expect(run.at(11)).toBeCloseTo(32, 12);
  });

  it("holds the list where it is asked to, and learns its elasticity all the same", () => {
    const { at, quotes } = reviews([50, 100, 150], [200, 150, 100], { "strategy.pricing": "list" });
    expect(at(11)).toBe(40);
    expect(quotes.elasticity[stream]).toBeCloseTo(Math.log(100 / 200) / Math.log(1.25 / 0.8), 12);
    expect(Array.from(quotes.nodes.subarray(near, near + 3))).toEqual([0, 0, 0]);
    // Next year's review is of next year's quotes alone.
    const { at: next, quotes: told } = reviews([50, 100, 150]);
    for (const of of [told.asked, told.spent, told.effort, told.deals]) of.fill(7);
    next(11);
    for (const of of [told.asked, told.spent]) expect(of[stream]).toBe(0);
    for (const of of [told.effort, told.deals, told.profit, told.nodes])
      expect(new Set(of.subarray(first, first + quotedAt.length))).toEqual(new Set([0]));
  });

  it("knows no elasticity where an end of the range wins nobody", () => {
    for (const nodes of [
      [200, 150, 0],
      [0, 0, 0],
    ] as const) {
      const { at, quotes } = reviews([0, 0, 0], nodes);
      at(11);
      expect(quotes.elasticity[stream]).toBeNaN();
    }
  });

  it.each([0.25, 4])("comes from %f times the best price to within a quarter of it in ten years", (factor) => {
    // Demand of p^-2 that costs 20 to deliver is best at 40: d/dp (p − 20)/p² = 0.
    const { world, at, quotes } = reviews([0, 0, 0]);
    world.strategy.streams.subscription!.price = (40 * factor) as never;
    for (let year = 0; year < 10; year++) {
      const price = world.strategy.streams.subscription!.price as number;
      quotedAt.forEach((multiple, step) => {
        const asked = price * multiple;
        quotes.profit[first + step] = (asked - 20) / asked ** 2;
      });
      at(12 * year + 11);
    }
    const price = world.strategy.streams.subscription!.price as number;
    expect(price).toBeGreaterThan(40 / 1.25);
    expect(price).toBeLessThan(40 * 1.25);
  });

  it("comes to much the same price of an edition in a market, from wherever it opens", () => {
    const middle = (opening: number) => {
      const scenario = small({
        months: 120,
        "market.population": { organizations: 20_000, sampled: 2000 },
        "strategy.pricing": "adaptive",
        "strategy.streams": { openCore: { price: opening } },
      });
      const prices = Array.from({ length: 16 }, (_, replication) =>
        runWorld(scenario, { months: 120, replication }).last("price-enterprise"),
      ).sort((a, b) => a - b);
      return (prices[7]! + prices[8]!) / 2;
    };
    const usual = middle(140);
    for (const opening of [40, 800]) {
      expect(middle(opening)).toBeGreaterThan(usual / 1.5);
      expect(middle(opening)).toBeLessThan(usual * 1.5);
    }
  });
});
