import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { accounts } from "../state/ledger.ts";
import { headcount } from "../state/steward.ts";
import { only, openingWorld, small } from "../testing/world-run.ts";
import { meetBoard } from "./board.ts";
import { planning } from "./planning.ts";
import { runwayMonths } from "./trends.ts";
import { discountTo } from "./discount.ts";

const rng = { k0: 3, k1: 4 };
const month = 5;

/** Ten people at 10,000 with no income and no other business, in month 5, and what the board leaves of them. */
const board = (cash: number, burn: number, changes: Changes = {}) => {
  const run = openingWorld(
    small({
      ...only("board"),
      "steward.opening": { upstream: 4, product: 3, integration: 1, sales: 1, other: 1 },
      "steward.treasury": { wage: 10_000, baseProfit: 0, discountRate: 0.15 },
      "steward.team": { cutRunway: 6, aimRunway: 12, severance: 2, coreTeam: 3 },
      ...changes,
    }),
  );
  const { world, context } = run;
  world.month = month;
  Object.assign(world.ledger, { cash, openingCash: cash, lowestCash: cash });
  world.ledger.netFlow.fill(-burn);
  const meet = () => {
    meetBoard(world, context, rng);
    return headcount(world.steward);
  };
  return { ...run, meet, left: meet() };
};

describe("a board whose cash runs out", () => {
  it("dismisses as many as it takes for what is left to last as long as it aims at, severance paid", () => {
    const { world, left } = board(300_000, 60_000);
    // (12 · 60,000 − 300,000) / ((12 − 2) · 10,000) = 4.2 people, who get 20,000 each
    expect(left).toBeCloseTo(5.8, 9);
    expect(world.ledger.cash).toBeCloseTo(300_000 - 84_000, 6);
    expect(world.ledger.cash / (60_000 - 42_000)).toBeCloseTo(12, 9);
    expect(world.steward.people.upstream).toBeCloseTo(4 * 0.58, 9);
    expect(world.steward.lastCutAt).toBe(month);
    expect(world.log.at(-1)).toMatchObject({ what: "cut", detail: "42% of the people go" });
  });

  it("books severance in cash, in the cost of the stewardship and in present value", () => {
    const { world, context } = board(300_000, 60_000);
    const { ledger } = world;
    expect(ledger.month[accounts.indexOf("people")]).toBeCloseTo(-84_000, 6);
    expect(ledger.stewardshipCost).toBeCloseTo(84_000, 6);
    expect(ledger.presentValue).toBeCloseTo(-84_000 * discountTo(context, month), 6);
    expect(ledger.lowestCash).toBe(ledger.cash);
    // It is paid once, and no part of what is lost each month.
    expect(ledger.netFlow[month]).toBe(-60_000);
  });

  it("does not bother with fewer than one in fifty", () => {
    // What is left beyond two months of pay for a core of three pays the severance of so many.
    expect(board(60_000 + 0.02 * 10 * 20_000 - 1, 60_000).left).toBe(10);
    expect(board(60_000 + 0.02 * 10 * 20_000 + 1, 60_000).left).toBeCloseTo(9.8, 3);
  });

  it("does so below its first threshold and not at it", () => {
    expect(board(360_000, 60_000).left).toBe(10);
    expect(board(359_999, 60_000).left).toBeLessThan(10);
    expect(board(359_999, 60_000, { "mechanisms.board": false }).left).toBeLessThan(10);
  });

  it("takes no more than three fifths at once", () => {
    // (12 · 100,000 − 400,000)/100,000 = 8 would have to go.
    expect(board(400_000, 100_000).left).toBeCloseTo(4, 9);
  });

  it("never goes below the core", () => {
    expect(board(300_000, 60_000, { "steward.team.coreTeam": 7 }).left).toBeCloseTo(7, 9);
    expect(board(300_000, 60_000, { "steward.team.coreTeam": 10 }).left).toBe(10);
  });

  it("dismisses no more than it can pay, with two months of the core's wages kept", () => {
    // 100,000 less 2 · 3 · 10,000 pay two people's severance.
    const { world, left } = board(100_000, 60_000);
    expect(left).toBeCloseTo(8, 9);
    expect(world.ledger.cash).toBeCloseTo(60_000, 6);
    expect(board(50_000, 60_000).left).toBe(10);
  });

  it("makes no cut of less than one in fifty", () => {
    const early = { "steward.team.cutRunway": 12 };
    // So much missing that .19 or .21 of ten people would have to go.
    expect(board(720_000 - 19_000, 60_000, early).left).toBe(10);
    expect(board(720_000 - 21_000, 60_000, early).left).toBeCloseTo(9.79, 9);
  });

  it("waits a quarter for the next", () => {
    const { world, meet, left } = board(300_000, 100_000, { "steward.team": { coreTeam: 1, cutRunway: 6 } });
    world.ledger.netFlow.fill(-90_000);
    for (const later of [1, 2]) {
      world.month = month + later;
      expect(meet()).toBe(left);
    }
    world.month = month + 3;
    expect(meet()).toBeLessThan(left);
  });

  it("pays no severance where the board is off, to whom a rule dismisses", () => {
    const cut = (on: boolean) => {
      const { world, context } = openingWorld(
        small({
          ...only("policyRules"),
          "mechanisms.board": on,
          "steward.opening": { upstream: 10, product: 0, integration: 0, sales: 0, other: 0 },
          "steward.treasury": { wage: 10_000, cash: 9_000_000 },
          "steward.team": { severance: 2, attrition: 0, hiring: 0 },
          "strategy.rules": [{ when: [">=", "month", 0], then: { do: "cut", share: 0.5 }, once: true }],
        }),
      );
      planning.step(world, context, rng);
      return [headcount(world.steward), world.ledger.cash];
    };
    expect(cut(true)).toEqual([5, 8_900_000]);
    expect(cut(false)).toEqual([5, 9_000_000]);
  });
});

describe("payroll", () => {
  it("is committed: without income the firm pays everybody until the board acts, however little it plans to spend", () => {
    const { world, context } = openingWorld(
      small({
        ...only("failure"),
        "steward.team.attrition": 0,
        "steward.treasury": { cash: 1_000_000, baseProfit: 0, spendShare: 0 },
        "strategy.streams": {},
      }),
    );
    const before = { ...world.steward.people };
    world.ledger.cash = 1;
    world.ledger.netFlow.fill(-150_000);
    planning.step(world, context, rng);
    expect(world.steward.people).toEqual(before);
    expect(runwayMonths(world)).toBeLessThan(0.001);
  });
});
