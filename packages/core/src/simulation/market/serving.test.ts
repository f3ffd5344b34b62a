import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { noContract } from "../state/columns.ts";
import { headcount } from "../state/steward.ts";
import { present, quotesOf } from "../state/quotes.ts";
import { offers } from "../offers/all.ts";
import { pricedStreams } from "../offers/priced-streams.ts";
import { rowOf } from "../offers/rows.ts";
import { alike, tenRows } from "../testing/ten-alike.ts";
import { openingWorld, only, small, starts, type WorldRun } from "../testing/world-run.ts";
import { begin } from "../run/opening.ts";
import { choice } from "./choice.ts";
import { fillPriceList } from "./pricing.ts";
import { createAsked } from "./quoting.ts";
import { takenUp } from "./serving.ts";

const { community, subscription, managed } = rowOf;
const hosted = rowOf["steward-infrastructure"];
/** What each of ten rows pays that is hosted: 100 organizations of 100 nodes, at 10 usd. */
const each = 100 * 100 * 10;
const alone = { upstream: 1, product: 0, integration: 0, sales: 1, other: 0 };
/** Hosting at the market price on machines that cost nothing. */
const free = { premium: 0, rented: 0 };

/** Ten rows that all would be hosted by the steward, and look in this month. */
function choosing(changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) {
  const run = openingWorld(
    small({
      ...only("serving"),
      "market.population": tenRows,
      "market.choice": { ...alike, operatingLabour: 500, supportValue: 0 },
      "market.contracts": { askAgain: 4 },
      "market.hosting": { hostedFriction: 0, cloudPrice: 10, cloudPriceFall: 0 },
      "steward.opening": alone,
      "steward.team.earnedPerHead": 1.45 * each,
      "strategy.streams": { infrastructure: free },
      ...changes,
    }),
  );
  const { world, context } = run;
  const { columns } = world.organizations;
  columns.nodes.fill(100);
  context.sample.criticality.fill(0.5);
  context.sample.expertise.fill(0);
  world.month = 5;
  for (let row = 0; row < 10; row++) {
    starts(world, row, community);
    columns.reviewAt[row] = 5;
    columns.contractUntil[row] = noContract;
  }
  meddle(run);
  choice.step(world, context, { k0: 31, k1: 32 });
  return { ...run, columns, served: [...columns.offer].filter((offer) => offer === hosted).length };
}

describe("a firm's people", () => {
  it("serve so many customers, and whoever comes after them waits, and asks again", () => {
    const { columns, served, world } = choosing();
    // Room for three of two people; the last of them may take more than is left.
    expect(headcount(world.steward)).toBe(2);
    expect(served).toBe(3);
    for (let row = 0; row < 10; row++) {
      const isServed = columns.offer[row] === hosted;
      expect([columns.offer[row], columns.reviewAt[row]]).toEqual(isServed ? [hosted, 17] : [community, 9]);
    }
    expect(choosing({ "steward.team.earnedPerHead": 1.6 * each }).served).toBe(4);
    expect(choosing({ "steward.opening.other": 2 }).served).toBe(6);
  });

  it("serve without a limit where that is switched off, before month 0, and in the hands of a buyer", () => {
    expect(choosing({ "mechanisms.serving": false }).served).toBe(10);
    const before = choosing({}, ({ world }) => {
      world.month = -7;
      world.organizations.columns.reviewAt.fill(-7);
      world.strategy.streams.infrastructure!.launch = -12 as never;
    });
    expect(before.served).toBe(10);
    expect(choosing({}, ({ world }) => (world.steward.acquiredAt = 4)).served).toBe(10);
  });

  it("have what customers pay already on their hands, and customers stay customers", () => {
    const sold = (rows: number) => (run: WorldRun) => {
      const { columns } = run.world.organizations;
      for (let row = 0; row < rows; row++) columns.offer[row] = hosted;
      run.world.market.nodes[hosted] = (rows * each) / 10;
    };
    expect(choosing({}, sold(2)).served).toBe(3);
    expect(choosing({}, sold(5)).served).toBe(5);
    // Contracts are a part of it, and wait for nobody but salespeople.
    const contracts = (run: WorldRun) => (run.world.market.revenue[subscription] = 5 * each);
    expect(choosing({}, contracts).served).toBe(0);
    // They cost their seller the nodes that they cover, and none that their buyers run besides.
    const dear = { infrastructure: free, subscription: { price: 10, cost: 0, nodeCost: 20 } };
    const partly = choosing({ "strategy.streams": dear }, ({ world: { market } }) => {
      market.revenue[subscription] = 3 * each;
      market.covered[subscription] = each / 20;
      market.nodes[subscription] = each / 5;
    });
    expect(partly.served).toBe(1);
    const streams = { infrastructure: free, subscription: { price: 10 } };
    const both = choosing({ "strategy.streams": streams, "market.choice.supportValue": 50 }, contracts);
    expect([...both.columns.offer]).toEqual(Array<number>(10).fill(subscription));
    // Who is a customer may change to something else that the firm hosts.
    const cheap = { infrastructure: free, managed: { premium: -0.5 } };
    const changed = choosing({ "strategy.streams": cheap }, sold(5));
    expect([...changed.columns.offer]).toEqual(Array.from({ length: 10 }, (_, row) => (row < 5 ? managed : community)));
  });

  it("serve no more of those from whom little is left: a customer counts at least as a part of what the market asks", () => {
    // Delivering costs nine tenths, and what is left of each would leave room for thirty rows.
    const thin = { infrastructure: { premium: 0, rented: 0.9, cost: 0.9 } };
    const counted = (leastServed: number, streams: object = thin) =>
      choosing({ "strategy.streams": streams, "steward.team": { earnedPerHead: 1.45 * each, leastServed } }).served;
    expect([counted(0), counted(0.4), counted(0.5), counted(1)]).toEqual([10, 8, 6, 3]);
    // Who leaves more than that counts as much as it leaves.
    expect([counted(0, { infrastructure: free }), counted(1, { infrastructure: free })]).toEqual([3, 3]);
    // Those who are there already count alike.
    const there = choosing({ "strategy.streams": thin, "steward.team.leastServed": 0.5 }, ({ world }) => {
      world.market.nodes[hosted] = (5 * each) / 10;
    });
    // Of 2.9 their half is taken, and one more takes up the rest.
    expect(there.served).toBe(1);
  });

  it("give each customer less where they have more to serve than they can, and others' offers are as they were", () => {
    const { world, context } = choosing({ "steward.team.earnedPerHead": 0.5 * each }, ({ world: { market } }) => {
      market.nodes[hosted] = (4 * each) / 10;
    });
    // Two people can serve one of four.
    expect(world.market.attention).toBeCloseTo(0.25, 12);
    const before = { ...world.market.prices, support: world.market.prices.support.slice() };
    const managedBefore = 1 - world.market.prices.selfManaged[hosted]!;
    const after = fillPriceList(world, context);
    expect(after.support[hosted]).toBeCloseTo(0.25 * before.support[hosted]!, 12);
    expect(1 - after.selfManaged[hosted]!).toBeCloseTo(0.25 * managedBefore, 12);
    for (const row of [community, rowOf["rival-infrastructure"]]) expect(after.support[row]).toBe(before.support[row]);
    expect(choosing({ "mechanisms.serving": false }).world.market.attention).toBe(1);
    expect(choosing().world.market.attention).toBe(1);
  });

  it("serve as much as they did before month 0, where that was more, and those who came since as much as others", () => {
    const opened = (people: number, paying: number) =>
      choosing({ "steward.opening": { ...alone, other: people - 2 } }, ({ world }) => {
        Object.assign(world.market, { served: 8 * each, servedBy: 2 });
        world.market.nodes[hosted] = (paying * each) / 10;
      }).served;
    expect(opened(2, 8)).toBe(0);
    expect(opened(2, 6.1)).toBe(2);
    // Six serve 8.7, one could still serve four of the eight.
    expect([opened(6, 8), opened(6, 7.9)]).toEqual([1, 1]);
    const half = choosing({}, ({ world }) => {
      Object.assign(world.market, { served: 16 * each, servedBy: 4 });
      world.market.nodes[hosted] = (8.1 * each) / 10;
    });
    expect(half.world.market.room).toBe(0);
  });

  it("are counted as they stood before month 0, the same in whatever is decided then", () => {
    const past = (streams: object) => {
      const { context } = openingWorld(
        small({
          "project.opening": { pastExposure: 2, soldMonths: 12 },
          "market.choice.fitMean": 100,
          "market.hosting.hostedFriction": 0,
          "strategy.streams": streams,
        }),
      );
      return begin(context).market;
    };
    const { served, servedBy } = past({ infrastructure: free });
    expect(served).toBeGreaterThan(1000);
    expect(servedBy).toBeGreaterThan(1);
    expect(past({}).served).toBe(0);
  });

  it("leave contracts to salespeople, and what nobody can have is no rival to them in a quote", () => {
    const streams = { infrastructure: free, subscription: { price: 40 } };
    const changes = {
      "strategy.streams": streams,
      "market.choice.supportValue": 300,
      "market.contracts": { askAgain: 4, dealsPerSalesperson: 1000, pipelineMonths: 1, assistedFrom: 50 },
      "mechanisms.salesCapacity": true,
    };
    const full = (run: WorldRun) => (run.world.market.nodes[hosted] = each);
    const { columns, world } = choosing(changes, full);
    expect(world.market.room).toBeLessThanOrEqual(0);
    expect([...columns.offer]).toEqual(Array<number>(10).fill(subscription));
    const { stream } = pricedStreams.find(({ name }) => name === "subscription")!;
    expect(world.market.quotes.nodes[quotesOf(stream) + present]).toBeGreaterThan(0);
    // Where hosting can be had it is what they take.
    expect(choosing({ ...changes, "mechanisms.serving": false }).served).toBe(10);
  });

  it("have as much to do for who pays already, whatever it changes to", () => {
    const { world, context } = choosing();
    const asked = { ...createAsked(offers.length), nodes: 10, covered: 10 };
    expect(takenUp(world, context, asked, subscription, hosted)).toBe(0);
    expect(takenUp(world, context, asked, community, hosted)).toBeGreaterThan(0);
  });

  it("tell nothing of a price where they turn people away", () => {
    const { stream } = pricedStreams.find(({ name }) => name === "infrastructure")!;
    const quoted = (changes: Changes) => {
      const { quotes } = choosing(changes).world.market;
      return [quotes.asked[stream], quotes.nodes[quotesOf(stream) + present]];
    };
    const rounded = (changes: Changes) => quoted(changes).map((value) => Math.round(value!));
    expect(rounded({})).toEqual([3, 3 * 100 * 100]);
    expect(rounded({ "mechanisms.serving": false })).toEqual([10, 10 * 100 * 100]);
  });
});
