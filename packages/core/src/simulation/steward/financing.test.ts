import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { draw } from "../../foundation/rng.ts";
import { rowOf } from "../offers/rows.ts";
import { accounts } from "../state/ledger.ts";
import { firm } from "../testing/firm.ts";
import { type WorldRun, only } from "../testing/world-run.ts";
import { meetBoard } from "./board.ts";
import { raise } from "./financing.ts";
import { discountTo } from "./discount.ts";

const rng = { k0: 3, k1: 4 };
/** What the draw is of that decides whether a round of this month closes. */
const closing = (month: number) => draw(rng.k0, rng.k1, month, 7);
const month = 30;

/**
 * Seven engineers, 500 organizations that run the project, and revenue of 50,000 a month that has grown by a quarter:
 * 6 · 600,000 · (.5 + .25) + 400 · 500 + 100,000 · 7 = 3.6 million, of which a fifth after the round costs 900,000.
 */
const asks = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
  const run = firm({
    ...only("fundingRounds"),
    "steward.funding": {
      execution: 10,
      roundMonths: 20,
      leastMonths: 9,
      roundShare: 0.2,
      roundGap: 6,
      mostRounds: 6,
      revenueMultiple: 6,
      adopterWorth: 400,
      engineerWorth: 100_000,
      youngMonths: 24,
    },
    ...changes,
  });
  const { world, context } = run;
  const { ledger, market } = world;
  world.month = month;
  ledger.cash = 450_000;
  ledger.netFlow.fill(-90_000);
  ledger.revenue.fill(50_000);
  ledger.revenueYearBefore.fill(40_000);
  market.organizations.fill(0);
  market.organizations[rowOf.community] = 500;
  meddle(run);
  return { ...run, came: raise(world, context, rng), amount: world.ledger.month[accounts.indexOf("financing")]! };
};
const grew = (before: number) => (run: WorldRun) => void run.world.ledger.revenueYearBefore.fill(before);

describe("a firm that was bought", () => {
  it("asks nobody for money", () => {
    const bought = asks({}, ({ world }) => void (world.steward.acquiredAt = 20));
    expect([bought.came, bought.world.steward.ownership, bought.world.ledger.raised]).toEqual([false, 1, 0]);
  });
});

describe("the size of a round", () => {
  it("is what investors would pay for the share that they get, and what the firm burns at most", () => {
    expect(asks().amount).toBeCloseTo(900_000, 6);
    expect(asks({ "steward.funding.roundMonths": 9.5 }).amount).toBeCloseTo(9.5 * 90_000, 6);
    // Investors get as much of the firm as their money is of its worth with it: of 3.6 million and what came.
    expect(asks().world.steward.ownership).toBeCloseTo(1 - 0.9 / 4.5, 9);
    expect(asks({ "steward.funding.roundMonths": 9.5 }).world.steward.ownership).toBeCloseTo(1 - 0.855 / 4.455, 9);
    expect(
      asks({ "steward.funding": { roundShare: 0.5, roundMonths: 90, engineerWorth: 100_000, execution: 10 } }).amount,
    ).toBeCloseTo(3_600_000, 6);
  });

  it("counts growth up to tripling, and shrinking as no growth", () => {
    const large = {
      "steward.funding": { roundShare: 0.2, roundMonths: 100, leastMonths: 0, engineerWorth: 100_000, execution: 10 },
    };
    // 6 · 600,000 · 2.5 + 900,000 = 9.9 million
    expect(asks(large, grew(10_000)).amount).toBeCloseTo(9_900_000 / 4, 6);
    // 6 · 600,000 · .5 + 900,000 = 2.7 million
    expect(asks(large, grew(80_000)).amount).toBeCloseTo(2_700_000 / 4, 6);
  });

  it("is too small below the least that is worth the trouble, which is tried for all the same", () => {
    expect(asks({ "steward.funding.leastMonths": 9.99 }).came).toBe(true);
    expect(asks({ "steward.funding.leastMonths": 10 }).came).toBe(true);
    const refused = asks({ "steward.funding.leastMonths": 10.01 });
    expect(refused.came).toBe(false);
    expect(refused.amount).toBe(0);
    expect(refused.world.steward).toMatchObject({ rounds: 0, lastRoundAt: month, ownership: 1 });
    expect(refused.world.log.at(-1)!.detail).toBe("investors offer less than the firm would need");
  });

  it("is nothing for a firm that loses nothing", () => {
    expect(asks({}, ({ world }) => void world.ledger.netFlow.fill(1)).came).toBe(false);
  });
});

describe("a round that closes", () => {
  it("is booked, dilutes, and is counted at its present value", () => {
    const { world, context } = asks();
    expect(world.ledger).toMatchObject({ raised: 900_000, cash: 1_350_000 });
    expect(world.ledger.raisedPresentValue).toBeCloseTo(900_000 * discountTo(context, month), 6);
    expect(world.steward).toMatchObject({ rounds: 1, lastRoundAt: month, ownership: 0.8 });
    expect(world.log.at(-1)).toMatchObject({ what: "round", detail: "0.9 million usd for 20% of the firm" });
    world.month += 6;
    world.ledger.cash = 450_000;
    expect(raise(world, context, rng)).toBe(true);
    expect(world.steward.ownership).toBeCloseTo(0.64, 12);
    expect(world.ledger.raised).toBeCloseTo(1_800_000, 6);
  });

  it("comes to a firm that lives, where rounds are on, after the gap, and so often as it may", () => {
    const may = (steward: object, changes: Changes = {}) =>
      asks(changes, ({ world }) => Object.assign(world.steward, steward)).came;
    expect(may({ isAlive: 0 })).toBe(false);
    expect(may({}, { "mechanisms.fundingRounds": false })).toBe(false);
    expect(may({ lastRoundAt: month - 5 })).toBe(false);
    expect(may({ lastRoundAt: month - 6 })).toBe(true);
    expect(may({ rounds: 5 })).toBe(true);
    expect(may({ rounds: 6 })).toBe(false);
    expect(may({}, { "steward.funding.mostRounds": 0 })).toBe(false);
  });
});

describe("the interest of investors", () => {
  /** Whether the round closes just below and just above the execution at which execution · interest is the draw. */
  const closes = (interest: number, meddle: (run: WorldRun) => void = () => {}, at = month) =>
    [1 - 1e-6, 1 + 1e-6].map(
      (off) =>
        asks({ "steward.funding": { execution: (off * closing(at)) / interest, leastMonths: 0 } }, (run) => {
          run.world.month = at;
          meddle(run);
        }).came,
    );
  const between = [false, true];

  it("is half for growth of half a year, a third at most for customers, and a fifth since somebody pays", () => {
    expect(closes(0.5 * 0.5 + 0.2)).toEqual(between);
    expect(closes(0.5 + 0.2, grew(10_000))).toEqual(between);
    expect(closes(0.2, grew(80_000))).toEqual(between);
    const ten = ({ world }: WorldRun) => void (world.market.customers[rowOf.subscription] = 10);
    expect(closes(0.25 + 0.3 / 2 + 0.2, ten)).toEqual(between);
  });

  it("is growth since the first month in a first year that began with revenue, and no rise of what is not there", () => {
    const young = (at: number, revenue: (month: number) => number) =>
      asks({ "steward.funding.roundMonths": 90 }, ({ world }) => {
        world.month = at;
        const { ledger } = world;
        ledger.revenueYearBefore.fill(0);
        ledger.revenue.fill(0);
        for (let past = 0; past <= at; past++) ledger.revenue[past % 12] = revenue(past);
        ledger.netFlow.fill(-30_000);
      }).amount;
    const offered = (year: number, growth: number) =>
      (6 * year * (0.5 + Math.min(2, growth)) + 400 * 500 + 100_000 * 7) / 4;
    // Flat revenue does not grow, however short its history is.
    expect(young(8, () => 50_000)).toBeCloseTo(offered(9 * 50_000, 0), 3);
    // A tenth more after nine months is 13.6% a year.
    expect(young(9, (past) => 50_000 * (1 + past / 90))).toBeCloseTo(offered(10 * 52_500, 1.1 ** (12 / 9) - 1), 3);
    // Of three months no more is read than of half a year.
    expect(young(3, (past) => 50_000 * (1 + past / 30))).toBeCloseTo(offered(4 * 52_500, 1.1 ** 2 - 1), 3);
    // Where somebody begins to pay, investors believe in all that they believe in.
    expect(young(9, (past) => (past > 5 ? 50_000 : 0))).toBeCloseTo(offered(200_000, 2), 3);
  });

  it("counts five hosted customers as one under contract", () => {
    const hosted = ({ world: { market } }: WorldRun) => {
      market.customers[rowOf.enterprise] = 8;
      market.organizations[rowOf["steward-infrastructure"]] = 4;
      market.organizations[rowOf.managed] = 6;
    };
    expect(closes(0.25 + 0.3 / 2 + 0.2, hosted)).toEqual(between);
  });

  it("is in the young without revenue, and fades until they are not young any more", () => {
    const unpaid = ({ world: { ledger } }: WorldRun) => {
      ledger.revenue.fill(0);
      ledger.revenueYearBefore.fill(0);
    };
    expect(closes(0.3, unpaid, 0)).toEqual(between);
    expect(closes(0.3 * 0.75, unpaid, 6)).toEqual(between);
    const old = asks({ "steward.funding": { execution: 10, leastMonths: 0 } }, (run) => {
      unpaid(run);
      run.world.month = 24;
    });
    expect(old.came).toBe(false);
    expect(old.world.log.at(-1)!.detail).toBe("investors decline");
    expect(old.world.steward.lastRoundAt).toBe(24);
  });
});

describe("the board", () => {
  it("looks for a round below its threshold and not at it", () => {
    const rounds = (cash: number) => {
      const run = asks({ ...only("fundingRounds", "board"), "steward.team.raiseRunway": 9 }, ({ world }) => {
        world.steward.lastRoundAt = month;
      });
      Object.assign(run.world.steward, { lastRoundAt: -1, rounds: 0 });
      run.world.ledger.cash = cash;
      meetBoard(run.world, run.context, rng);
      return run.world.steward.rounds;
    };
    expect(rounds(810_000)).toBe(0);
    expect(rounds(809_999)).toBe(1);
  });
});
