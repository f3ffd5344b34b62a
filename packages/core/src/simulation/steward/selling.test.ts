import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { draw } from "../../foundation/rng.ts";
import { rowOf } from "../offers/rows.ts";
import { ending } from "../state/steward.ts";
import { firm } from "../testing/firm.ts";
import { type WorldRun, only } from "../testing/world-run.ts";
import { meetBoard } from "./board.ts";
import { sell } from "./selling.ts";

const rng = { k0: 3, k1: 4 };
/** What the draw is of that decides whether a buyer comes this month. */
const coming = (month: number) => draw(rng.k0, rng.k1, month, 8);
/** A month in which no buyer comes by the least of chances. */
const month = Array.from({ length: 40 }, (_, index) => index).find((one) => coming(one) > 0.5)!;
const nothing = { buyerBase: 0, buyerCustomers: 0, buyerTeam: 0, buyerGrowth: 0, buyerLeverage: 0 };

const sells = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}, isHurried = true) => {
  const run = firm({
    ...only("acquisition"),
    "steward.funding": { ...nothing, buyerBase: 1, hurriedMultiple: 1, acquihire: 90_000, keptBySale: 0.7 },
    "steward.treasury": { cash: 1_000_000, exitMultipleLow: 3, maintenanceShare: 0.5, discountRate: 0.15 },
    ...changes,
  });
  run.world.month = month;
  // A year's revenue of 600,000 and seven engineers: 1.23 million in a hurry.
  run.world.ledger.revenue.fill(50_000);
  meddle(run);
  return { ...run, sold: sell(run.world, run.context, rng, isHurried) };
};
const hurried = 600_000 + 7 * 90_000;

describe("the price of a firm", () => {
  const worth = ({ world: { ledger } }: WorldRun) => ledger.settledTerminal / 1.15 ** (-(month + 0.5) / 12);

  it("is in a hurry a multiple of revenue, and so much an engineer", () => {
    expect(worth(sells())).toBeCloseTo(hurried, 4);
    expect(
      worth(sells({ "steward.funding": { ...nothing, buyerBase: 1, hurriedMultiple: 2, acquihire: 10 } })),
    ).toBeCloseTo(1_200_070, 4);
  });

  it("is otherwise years of earning at the low end, where that is more", () => {
    const earns = (gross: number, isHurried = false) =>
      sells(
        {},
        ({ world: { ledger } }) => {
          ledger.grossProfit.fill(gross);
          ledger.peopleCost.fill(80_000);
        },
        isHurried,
      );
    // 3 · 12 · (100,000 − .5 · 80,000)
    expect(worth(earns(100_000))).toBeCloseTo(2_160_000, 4);
    expect(worth(earns(50_000))).toBeCloseTo(hurried, 4);
    // Who cannot wait is not paid for what it would earn.
    expect(worth(earns(100_000, true))).toBeCloseTo(hurried, 4);
  });

  it("is in distress below what founders and investors put in, which is neither a survival nor a sale", () => {
    const put = (raised: number) =>
      sells({}, ({ world }) => {
        world.ledger.raised = raised;
      }).world;
    // A buyer pays for the firm, and its owners keep the million in the bank.
    expect(put(1_230_000).steward.ending).toBe(ending.sold);
    expect(put(1_230_000).log.at(-1)!.detail).toBe("the firm is sold for 1.2 million usd");
    expect(put(1_230_001).steward.ending).toBe(ending.distress);
    expect(put(2_000_000).log.at(-1)!.detail).toBe(
      "the firm is sold for 1.2 million usd, with its cash of 1.0 million usd less than the 3.0 million usd put into it",
    );
  });

  it("is not taken in a hurry where the other business alone is worth as much, which stays without the project", () => {
    const base = (month: number, isHurried = true) =>
      sells({ "mechanisms.baseBusiness": true }, ({ world }) => world.ledger.baseProfit.fill(month), isHurried).sold;
    // Three years of 410,000 are what is paid.
    expect([base(410_000 / 12 - 1), base(410_000 / 12 + 1)]).toEqual([true, false]);
    expect(base(410_000 / 12 + 1, false)).toBe(true);
  });

  it("leaves the buyer with the stated part of the people to be kept", () => {
    const { world } = sells();
    expect(world.steward.acquiredAt).toBe(month);
    expect(world.steward.hireTarget.upstream).toBeCloseTo(2.8, 12);
  });
});

describe("a buyer", () => {
  /** Whether one comes with a base chance just below and just above what is missing to the draw of the month. */
  const comes = (rest: number, parts: object, meddle: (run: WorldRun) => void) =>
    [-1e-9, 1e-9].map(
      (off) =>
        sells({ "steward.funding": { ...nothing, ...parts, buyerBase: coming(month) - rest + off } }, meddle).sold,
    );
  const between = [false, true];

  it("comes by chance: a base, and half of what customers and engineers can add at twenty of each", () => {
    expect(comes(0, {}, () => {})).toEqual(between);
    const twenty = ({ world: { market, steward } }: WorldRun) => {
      market.customers[rowOf.subscription] = 18;
      market.organizations[rowOf["steward-infrastructure"]] = 10;
      steward.people = { upstream: 10, product: 6, integration: 4, sales: 9, other: 9 };
    };
    expect(comes(0.03, { buyerCustomers: 0.06 }, twenty)).toEqual(between);
    expect(comes(0.02, { buyerTeam: 0.04 }, twenty)).toEqual(between);
    expect(comes(0.05, { buyerCustomers: 0.06, buyerTeam: 0.04 }, twenty)).toEqual(between);
  });

  it("is drawn by growth up to doubling, and by leadership of the project", () => {
    const grew = (before: number) => (run: WorldRun) => void run.world.ledger.revenueYearBefore.fill(before);
    expect(comes(0.03 * 0.25, { buyerGrowth: 0.03 }, grew(40_000))).toEqual(between);
    expect(comes(0.03, { buyerGrowth: 0.03 }, grew(10_000))).toEqual(between);
    expect(comes(0, { buyerGrowth: 0.03 }, grew(90_000))).toEqual(between);
    const leads = ({ world }: WorldRun) => void (world.steward.leverage = 0.5);
    expect(comes(0.01, { buyerLeverage: 0.02 }, leads)).toEqual(between);
  });

  it("may never come", () => {
    const { world, context } = sells({ "steward.funding": nothing });
    for (world.month = 0; world.month < 300; world.month++) expect(sell(world, context, rng, true)).toBe(false);
  });

  it("comes once, to a firm that lives and has something to sell, where firms are bought", () => {
    const once = sells();
    expect(once.sold).toBe(true);
    expect(sell(once.world, once.context, rng, true)).toBe(false);
    expect(sells({}, ({ world }) => void (world.steward.isAlive = 0)).sold).toBe(false);
    expect(sells({ "mechanisms.acquisition": false }).sold).toBe(false);
    const bare = sells({}, ({ world }) => {
      world.ledger.revenue.fill(0);
      world.steward.people = { upstream: 0, product: 0, integration: 0, sales: 3, other: 1 };
    });
    expect(bare.sold).toBe(false);
    expect(bare.world.steward.acquiredAt).toBe(-1);
  });

  it("is looked for by the board below its threshold and not at it, at the price of a hurry", () => {
    const board = (cash: number) => {
      const run = sells(
        { ...only("acquisition", "board"), "steward.team": { sellRunway: 3, cutRunway: 0 } },
        ({ world }) => {
          world.steward.isAlive = 0;
          world.ledger.cash = cash;
          world.ledger.netFlow.fill(-100_000);
        },
      );
      run.world.steward.isAlive = 1;
      meetBoard(run.world, run.context, rng);
      return run.world.steward;
    };
    expect(board(300_000).acquiredAt).toBe(-1);
    expect(board(299_999)).toMatchObject({ acquiredAt: month, ending: ending.sold });
  });
});
