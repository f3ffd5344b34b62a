import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { ending, headcount, roles } from "../state/steward.ts";
import { accounts } from "../state/ledger.ts";
import { type WorldRun, busy, runWorld } from "../testing/world-run.ts";
import { discountTo } from "./discount.ts";
import { holdersValue, presentValue } from "./value.ts";

/** A firm that raises, cuts and hires: little cash, no other business, investors who are easily won. */
const lively: Changes = {
  "steward.treasury": { cash: 1_500_000, baseProfit: 0, wage: 14_000 },
  // Money alone is shared out here.
  "steward.returns.inWorth": false,
  "steward.funding": { execution: 10, leastMonths: 0, engineerWorth: 300_000 },
  "steward.team": { attrition: 0.02, severance: 2, coreTeam: 3 },
  "mechanisms.attritionAvoided": false,
  "mechanisms.acquisition": false,
};
const late: Changes = {
  "strategy.streams": { subscription: { price: 40, launch: 8 }, openCore: { price: 70, launch: 8 }, services: {} },
};
const months = 60;
const people = accounts.indexOf("people");

describe("people of the firm", () => {
  it("come by hiring and go by themselves, by dismissal that the accounts show, or with the firm, and in no other way", () => {
    let before = Number.NaN;
    const seen = { cuts: 0, hires: 0 };
    // A poor time first and a rich one after it: the streams open when the cash is nearly gone.
    runWorld(busy({ ...lively, ...late }), {
      months,
      before: ({ steward }) => {
        before = headcount(steward);
      },
      after: ({ steward, ledger, log }, _, month) => {
        if (steward.isAlive === 0) return;
        // What went out for people beyond the month's wages is severance: two months of pay for each.
        const dismissed = (-ledger.month[people]! - 14_000 * before) / (2 * 14_000);
        expect(headcount(steward)).toBeCloseTo((before - dismissed) * (1 - 0.02) + steward.hired, 6);
        const isCut = log.some((entry) => entry.month === month && entry.what === "cut");
        expect(dismissed > 1e-6).toBe(isCut);
        for (const role of roles) expect(steward.people[role]).toBeGreaterThanOrEqual(0);
        seen.cuts += Number(isCut);
        seen.hires += Number(steward.hired > 0);
      },
    });
    expect(seen.cuts).toBeGreaterThan(0);
    expect(seen.hires).toBeGreaterThan(0);
  });
});

describe("equity", () => {
  /** What investors put in and take out, by the flows and the log alone, in usd of month 0. */
  const investors = (run: WorldRun, multiple: number) => {
    const { world, context } = run;
    let [put, own] = [0, 1];
    run.of("flow-financing").forEach((usd, month) => {
      put += usd * discountTo(context, month);
    });
    for (const { what, detail } of world.log) {
      const sold = what === "round" ? / for (\d+)% of the firm$/.exec(detail)?.[1] : undefined;
      if (sold !== undefined) own *= 1 - Number(sold) / 100;
    }
    const exit = presentValue(world, context, multiple) - world.ledger.presentValue;
    const { acquiredAt, failedAt } = world.steward;
    const at = acquiredAt >= 0 ? acquiredAt : failedAt >= 0 ? failedAt : months - 1;
    const left = Math.max(0, run.of("cash")[at]!);
    return (1 - own) * (exit + left * discountTo(context, at)) - put;
  };

  it.each([
    ["lives on", { "steward.treasury.baseProfit": 60_000, "mechanisms.baseBusiness": true }],
    ["goes down", { "strategy.streams": {} }],
    ["is sold", { "mechanisms.acquisition": true, "steward.funding.buyerBase": 1, "strategy.streams": {} }],
  ])("of a firm that %s is what its holders have and what its investors have, and no more", (_, changes) => {
    const run = runWorld(busy({ ...lively, ...changes }), { months });
    const { world, context } = run;
    expect(world.steward.rounds).toBeGreaterThan(0);
    for (const multiple of [0, 3, 6]) {
      const whole = presentValue(world, context, multiple);
      expect(holdersValue(world, context, multiple) + investors(run, multiple)).toBeCloseTo(whole, 2);
    }
    expect(world.ledger.raised).toBeCloseTo(
      run.of("flow-financing").reduce((sum, usd) => sum + usd, 0),
      4,
    );
    expect(Object.values(ending)).toContain(world.steward.ending);
  });
});
