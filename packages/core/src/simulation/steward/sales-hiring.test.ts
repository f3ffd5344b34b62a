import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { column } from "../../foundation/table.ts";
import { busy, openingWorld, runWorld, small, type WorldRun } from "../testing/world-run.ts";
import { fadeDeals } from "../state/deals.ts";
import { roles } from "../state/steward.ts";
import { sharesToHire } from "./sales-hiring.ts";

const plan = { upstream: 0.2, product: 0.4, integration: 0.1, sales: 0.1, other: 0.2 };

/** Shares of a firm whose salespeople had effort for a part of what was wanted of them. */
function shares(changes: Changes, meddle: (run: WorldRun) => void = () => {}) {
  const run = openingWorld(
    small({
      "strategy.plan": plan,
      "steward.team": { mostSales: 0.45, salesPayback: 30 },
      "steward.treasury.wage": 12_000,
      "market.contracts.dealsPerSalesperson": 0.5,
      ...changes,
    }),
  );
  // A deal brings 2,000 usd a month: half a deal a month in thirty months pays 30,000 for a wage of 12,000.
  run.world.market.deals = { wanted: 20, spent: 10, profit: 20_000 };
  meddle(run);
  return sharesToHire(run.world, run.context);
}
const sum = (of: ReturnType<typeof shares>) => roles.reduce((total, role) => total + of[role], 0);

describe("the shares that a firm hires towards", () => {
  it("are the plan's where nobody is turned away, where nobody asked and where the mechanism is off", () => {
    const planned = roles.map((role) => plan[role]);
    const asPlanned = [
      shares({ "mechanisms.salesHiring": false }),
      shares({}, ({ world }) => Object.assign(world.market.deals, { wanted: 10 })),
      shares({}, ({ world }) => Object.assign(world.market.deals, { wanted: 5, spent: 0, profit: 0 })),
    ];
    for (const one of asPlanned) expect(roles.map((role) => one[role])).toEqual(planned);
  });

  it("have as many times more in sales as more could be won, and less of all others alike", () => {
    const more = shares({});
    expect(more.sales).toBeCloseTo(0.2, 12);
    expect(sum(more)).toBeCloseTo(1, 12);
    for (const role of ["upstream", "product", "integration", "other"] as const)
      expect(more[role]).toBeCloseTo((plan[role] * 0.8) / 0.9, 12);
  });

  it("never have more in sales than such firms have, and never less than the plan", () => {
    const crowded = (world: WorldRun) => Object.assign(world.world.market.deals, { wanted: 1000 });
    expect(shares({}, crowded).sales).toBeCloseTo(0.45, 12);
    expect(shares({ "steward.team.mostSales": 0.05 }, crowded).sales).toBeCloseTo(0.1, 12);
  });

  it("are the plan's where the deals of a salesperson do not pay for one", () => {
    const poor = (run: WorldRun) => Object.assign(run.world.market.deals, { profit: 7999 });
    // 30 · .5 · 7,999/10 is just less than a wage.
    expect(shares({}, poor).sales).toBeCloseTo(0.1, 12);
    expect(shares({ "steward.team.salesPayback": 31 }, poor).sales).toBeCloseTo(0.2, 12);
  });

  it("have nobody in sales where the plan has nobody, and are of a plan in any unit", () => {
    expect(shares({ "strategy.plan": { ...plan, sales: 0, other: 0.3 } }).sales).toBe(0);
    const inSales = shares({ "strategy.plan": { upstream: 0, product: 0, integration: 0, sales: 1, other: 0 } });
    expect(inSales).toEqual({ upstream: 0, product: 0, integration: 0, sales: 1, other: 0 });
  });
});

describe("deals that are remembered", () => {
  it("count by eleven twelfths after a month", () => {
    const deals = { wanted: 12, spent: 6, profit: 24 };
    fadeDeals(deals);
    expect(deals).toEqual({ wanted: 11, spent: 5.5, profit: 22 });
  });

  it("are wanted by all who would sign, and bring what is won", () => {
    const scarce = { "market.contracts.dealsPerSalesperson": 0.02, "mechanisms.salesHiring": false };
    const few = runWorld(busy(scarce), { months: 40 }).world.market.deals;
    expect(few.wanted).toBeGreaterThan(2 * few.spent);
    expect(few.spent).toBeGreaterThan(0);
    const many = runWorld(busy({ "market.contracts.dealsPerSalesperson": 50 }), { months: 40 }).world.market.deals;
    expect(many.spent).toBeCloseTo(many.wanted, 9);
    expect(many.profit).toBeGreaterThan(few.profit);
  });
});

describe("a firm that turns buyers away", () => {
  it("sells more where it hires who sells", () => {
    const scarce = {
      "steward.opening.sales": 1,
      "strategy.plan": plan,
      "steward.treasury.cash": 20_000_000,
    };
    const profits = [false, true].map((on) => {
      const { table } = runWorld(busy({ ...scarce, "mechanisms.salesHiring": on }), { months: 84 });
      return column(table, "gross-profit").reduce((total, one) => total + one, 0);
    });
    expect(profits[1]).toBeGreaterThan(1.1 * profits[0]!);
  });
});
