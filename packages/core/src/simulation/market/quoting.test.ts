import { describe, expect, it } from "vitest";
import { streamNames } from "../../scenario/streams.ts";
import { rowOf } from "../offers/rows.ts";
import { present, quotedAt, quotesOf } from "../state/quotes.ts";
import { only, openingWorld, small } from "../testing/world-run.ts";
import { type Asked, createAsked, quote } from "./quoting.ts";

const subscription = rowOf.subscription;
const enterprise = rowOf.enterprise;
const hosted = rowOf["steward-infrastructure"];
const bits = (...rows: readonly number[]) => rows.reduce((sum, row) => sum | (1 << row), 0);

/**
 * An organization of 20 nodes, ten of which a contract covers, that can run the substitute, the open project, worth 10 a
 * node to it, and a subscription of 40 a node: worth 52 a node without its price.
 */
function market() {
  const run = openingWorld(
    small({
      ...only(),
      "market.population": { organizations: 3000, sampled: 300, sizeTilt: 0 },
      "market.contracts": { usualDeal: 100, dealElasticity: 0.5 },
    }),
  );
  const { prices, quotes } = run.world.market;
  prices.available = bits(rowOf.substitute, rowOf.community, subscription);
  prices.list[subscription] = 40;
  prices.costShare[subscription] = 0.05;
  prices.costPerNode[subscription] = 9;
  const asked: Asked = { ...createAsked(9), nodes: 20, covered: 10 };
  asked.worths.fill(Number.NaN);
  asked.worths[rowOf.substitute] = 0;
  asked.worths[rowOf.community] = 10;
  // Ten nodes at 40 are 20 for each of 20 nodes.
  asked.worths[subscription] = 32 - 20;
  const ask = (available = prices.available) => {
    asked.available = available;
    // As the choice leaves them: the two best of what it can have, the first of equals.
    const rows = asked.worths.map((worth, row) =>
      (available >> row) & 1 && !Number.isNaN(worth) ? worth : Number.NEGATIVE_INFINITY,
    );
    asked.first = rows.indexOf(Math.max(...rows));
    rows[asked.first] = Number.NEGATIVE_INFINITY;
    asked.second = rows.indexOf(Math.max(...rows));
    quote(run.world, run.context, 0, asked);
  };
  const all = (name: (typeof streamNames)[number]) => {
    const first = quotesOf(streamNames.indexOf(name));
    const read = (cells: Float64Array) =>
      Array.from(
        cells.subarray(first, first + quotedAt.length),
        (one) => Math.round((one / run.context.sample.weight[0]!) * 1e6) / 1e6,
      );
    return {
      profit: read(quotes.profit),
      nodes: read(quotes.nodes),
      deals: read(quotes.deals),
      effort: read(quotes.effort),
    };
  };
  /** At the price, a fifth less and a quarter more. */
  const won = (name: (typeof streamNames)[number]) => {
    const { profit, nodes, deals, effort } = all(name);
    const near = (cells: readonly number[]) => cells.slice(present - 1, present + 2);
    return { profit: near(profit), nodes: near(nodes), deals: near(deals), effort: near(effort) };
  };
  return { ...run, prices, asked, ask, all, won };
}

describe("a quote", () => {
  it("is made at half the price, a fifth less, the price, a quarter more and twice as much", () => {
    expect(quotedAt).toEqual([0.5, 0.8, 1, 1.25, 2]);
    const { asked, ask, all } = market();
    ask();
    // Of a subscription worth 32 a node before its price 10, 16 and 20 leave more than the open project's 10.
    expect(all("subscription").nodes).toEqual([10, 10, 10, 0, 0]);
    expect(all("subscription").profit).toEqual([200 * 0.95 - 90, 214, 290, 0, 0]);
    asked.worths[subscription] = 60;
    ask();
    expect(all("subscription").nodes).toEqual([20, 20, 20, 10, 10]);
  });

  it("says what each price would have won: revenue less what delivering costs, and nothing where it is too dear", () => {
    const { ask, won } = market();
    ask();
    // Worth 32 before its price: 16, 20 or 25 a node leave 16, 12 or 7 beside the open project's 10.
    expect(won("subscription")).toMatchObject({
      profit: [320 * 0.95 - 90, 400 * 0.95 - 90, 0],
      nodes: [10, 10, 0],
    });
    ask();
    expect(won("subscription").profit[1]).toBe(2 * 290);
  });

  it("wins nobody to whom something else is worth as much", () => {
    const { asked, ask, won } = market();
    // Worth 32 before its price of 20: exactly what the open project leaves.
    asked.worths[rowOf.community] = 12;
    ask();
    expect(won("subscription").nodes).toEqual([10, 0, 0]);
  });

  it("counts what the steward earns on what is run in its stead", () => {
    const { prices, asked, ask, won } = market();
    prices.available |= bits(enterprise);
    prices.list[enterprise] = 60;
    prices.costPerNode[enterprise] = 20;
    asked.worths[enterprise] = 11;
    ask();
    // Six hundred less 200: at 1.25 times the price of one, the other is run.
    expect(won("subscription").profit).toEqual([214, 290, 400]);
    // Of the edition: 24, 30 or 37.5 of 41 a node; beside it the subscription leaves 12.
    expect(won("openCore")).toMatchObject({ profit: [480 - 200, 290, 290], nodes: [10, 0, 0] });
  });

  it("never goes below the smallest contract, and knows its discount", () => {
    const { asked, ask, won } = market();
    asked.least = 390;
    ask();
    expect(won("subscription").profit).toEqual([390 * 0.95 - 90, 290, 0]);
    const other = market();
    other.asked.discount = 0.25;
    other.asked.worths[subscription] = 32 - 15;
    other.ask();
    // 15 a node at the price and 18.75 beyond it: all are won.
    expect(other.won("subscription").profit).toEqual([240 * 0.95 - 90, 300 * 0.95 - 90, 375 * 0.95 - 90]);
  });

  it("is made of hosting to everybody, for all nodes, and of contracts to those who sign any", () => {
    const { prices, asked, ask, won } = market();
    prices.available |= bits(hosted);
    prices.metered[hosted] = 100;
    prices.costShare[hosted] = 0.25;
    prices.costPerNode[hosted] = 30;
    asked.worths[hosted] = 31;
    ask(prices.available & ~bits(subscription));
    expect(won("subscription")).toMatchObject({ profit: [0, 0, 0], nodes: [0, 0, 0] });
    // 131 without its price, beside the open project's 10: 80 and 100 are less than 121, and 125 is more.
    expect(won("infrastructure")).toMatchObject({
      profit: [1600 * 0.75 - 600, 2000 * 0.75 - 600, 0],
      nodes: [20, 20, 0],
    });
  });

  it("says what of that salespeople would have to win, and with how much effort, which is less for less", () => {
    const { prices, asked, ask, won } = market();
    asked.assisted = bits(subscription, enterprise);
    ask();
    // Deals of 320 and 400 beside the usual one of 100: 1.79 and 2 times its effort.
    const effort = [Math.sqrt(3.2), 2, 0].map((one) => Math.round(one * 1e6) / 1e6);
    expect(won("subscription")).toMatchObject({ deals: [320 * 0.95 - 90, 400 * 0.95 - 90, 0], effort });
    // What is run in its stead earns something as well, which no salesperson has to win.
    prices.available |= bits(enterprise);
    prices.list[enterprise] = 60;
    prices.costPerNode[enterprise] = 20;
    asked.worths[enterprise] = 11;
    ask();
    expect(won("openCore").deals).toEqual([280 - 290, 0, 0]);
    expect(won("openCore").effort).toEqual([Math.round(Math.sqrt(4.8) * 1e6) / 1e6, 0, 0]);
  });

  it("takes nobody's time where it is no deal: without salespeople, of a renewal, and of what is too dear", () => {
    const none = { deals: [0, 0, 0], effort: [0, 0, 0] };
    for (const [assisted, renewed] of [
      [0, -1],
      [bits(enterprise), -1],
      [bits(subscription), subscription],
    ] as const) {
      const { asked, ask, won } = market();
      Object.assign(asked, { assisted, renewed });
      ask();
      expect(won("subscription")).toMatchObject({ ...none, nodes: [10, 10, 0] });
    }
    const dear = market();
    dear.asked.assisted = bits(subscription);
    dear.asked.worths[subscription] = 4;
    dear.ask();
    expect(dear.won("subscription")).toMatchObject({ ...none, nodes: [0, 0, 0] });
  });

  it("is counted once for each that was asked, whether it would have bought or not", () => {
    const { world, asked, ask } = market();
    ask();
    asked.worths[subscription] = -100;
    ask();
    ask(bits(rowOf.substitute, rowOf.community));
    expect(Array.from(world.market.quotes.asked)).toEqual(streamNames.map((name) => (name === "subscription" ? 2 : 0)));
  });

  it("is made of nothing that cannot be had", () => {
    const { prices, ask, won } = market();
    prices.available = bits(rowOf.substitute, rowOf.community);
    ask();
    expect(won("subscription")).toMatchObject({ profit: [0, 0, 0], nodes: [0, 0, 0] });
  });
});
