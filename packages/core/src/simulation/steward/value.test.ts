import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { runWorld, only, small, openingWorld } from "../testing/world-run.ts";
import { discountTo } from "./discount.ts";
import { holdersValue, presentValue, valueWithoutStewardship, yearlyEarning } from "./value.ts";

const firm = {
  "steward.treasury": {
    cash: 5_000_000,
    baseProfit: 100_000,
    baseGrowth: 0,
    baseVolatility: 0,
    discountRate: 0.15,
    exitMultiple: 6,
    exitMultipleLow: 3,
    maintenanceShare: 0.6,
  },
};

describe("a dollar of a later month", () => {
  it("is worth the hurdle rate less a year, counted from the middle of the month", () => {
    const { context } = openingWorld(small(firm));
    expect(discountTo(context, 0)).toBeCloseTo(1.15 ** (-0.5 / 12), 14);
    expect(discountTo(context, 11.5)).toBeCloseTo(1 / 1.15, 14);
    expect(discountTo(context, 119.5)).toBeCloseTo(1.15 ** -10, 14);
  });
});

describe("the same firm without the stewardship", () => {
  it("is worth its base business, and what a buyer pays for the last year of it", () => {
    const { context } = openingWorld(small(firm));
    const month = 1.15 ** (-1 / 12);
    // A geometric series of 60 months, half a month late, and six years' earning at the end.
    const flows = (100_000 * month ** 0.5 * (1 - month ** 60)) / (1 - month);
    expect(valueWithoutStewardship(context, 60, 6)).toBeCloseTo(flows + 6 * 1_200_000 * month ** 59.5, 4);
    expect(valueWithoutStewardship(context, 60, 0)).toBeCloseTo(flows, 4);
  });

  it("is worth nothing where there is no base business or no firm", () => {
    const off = openingWorld(small({ ...firm, "mechanisms.baseBusiness": false })).context;
    expect(valueWithoutStewardship(off, 60, 6)).toBe(0);
    expect(valueWithoutStewardship(openingWorld(small({ ...firm, "steward.kind": "foundation" })).context, 60, 6)).toBe(
      0,
    );
  });

  it("is what a firm comes to that sells nothing and employs nobody", () => {
    const idle = runWorld(
      small({
        ...firm,
        ...only("baseBusiness"),
        "strategy.plan": { upstream: 0, product: 0, integration: 0, sales: 0, other: 0 },
        "steward.treasury.baseVolatility": 0.3,
        "steward.opening": { upstream: 0, product: 0, integration: 0, sales: 0, other: 0 },
        "steward.treasury.baseGrowth": 0.004,
      }),
      { months: 36 },
    );
    for (const multiple of [0, 3, 6])
      expect(presentValue(idle.world, idle.context, multiple)).toBeCloseTo(
        valueWithoutStewardship(idle.context, 36, multiple),
        4,
      );
    expect(idle.last("value-at-low-exit")).toBeCloseTo(valueWithoutStewardship(idle.context, 36, 3), 4);
  });
});

describe("the present value of a firm", () => {
  const grown = (changes: Changes = {}) => {
    const { world, context } = openingWorld(small({ ...firm, ...changes }));
    world.month = 24;
    world.ledger.presentValue = 1_000_000;
    world.ledger.grossProfit.fill(50_000);
    world.ledger.baseProfit.fill(100_000);
    world.ledger.capitalExpenditure.fill(10_000);
    world.ledger.peopleCost.fill(100_000);
    return { world, context };
  };

  it("counts as earning what is left after capital and the people who only keep the business", () => {
    const { world, context } = grown();
    // 12 · (50 + 100 − 10 − .6 · 100) thousand
    expect(yearlyEarning(world, context)).toBeCloseTo(960_000, 6);
    expect(presentValue(world, context, 6)).toBeCloseTo(1_000_000 + 6 * 960_000 * 1.15 ** (-23.5 / 12), 4);
  });

  it("pays those who serve what is sold, where fewer are left than these", () => {
    const left = (peopleCost: number, changes: Changes = {}, steward: object = {}) => {
      const { world, context } = grown(changes);
      world.ledger.peopleCost.fill(peopleCost);
      Object.assign(world.steward, steward);
      return yearlyEarning(world, context);
    };
    const wages = { "steward.treasury.wage": 15_000, "steward.team.earnedPerHead": 20_000 };
    // 50 thousand of gross profit a month take two and a half people, who cost 37,500.
    expect(left(10_000, wages)).toBeCloseTo(12 * (140_000 - 0.6 * 37_500), 4);
    expect(left(0, wages)).toBe(left(10_000, wages));
    expect(left(40_000, wages)).toBeCloseTo(12 * (140_000 - 0.6 * 40_000), 4);
    expect(left(0, { ...wages, "mechanisms.serving": false })).toBeCloseTo(12 * 140_000, 4);
    // Whose people served twice as much before month 0 needs half of them.
    const { world, context } = grown(wages);
    world.ledger.peopleCost.fill(0);
    Object.assign(world.market, { served: 400_000, servedBy: 10 });
    expect(yearlyEarning(world, context)).toBeCloseTo(12 * (140_000 - 0.6 * 18_750), 4);
    // A firm in a buyer's hands has the buyer's people.
    expect(left(0, wages, { acquiredAt: 3 })).toBeCloseTo(12 * 140_000, 4);
  });

  it("never counts a losing business as less than nothing", () => {
    const { world, context } = grown();
    const losing = { ...world, ledger: { ...world.ledger, peopleCost: new Float64Array(12).fill(1_000_000) } };
    expect(presentValue(losing, context, 6)).toBe(1_000_000);
  });

  it("ends with what was earned when the firm has failed, and with the price when it was sold", () => {
    const { world, context } = grown();
    expect(presentValue({ ...world, steward: { ...world.steward, failedAt: 20 } }, context, 6)).toBe(1_000_000);
    const sold = { ...world, ledger: { ...world.ledger, settledTerminal: 700_000 } };
    expect(presentValue(sold, context, 6)).toBe(1_700_000);
  });
});

describe("the same firm that loses with its only business", () => {
  it("closes when its cash is gone", () => {
    const { context } = openingWorld(
      small({ ...firm, "steward.treasury": { baseProfit: -100_000, baseGrowth: 0, baseVolatility: 0, cash: 250_000 } }),
    );
    // Two months are paid, and the third cannot be.
    const lost = -100_000 * (discountTo(context, 0) + discountTo(context, 1));
    for (const multiple of [0, 6]) expect(valueWithoutStewardship(context, 60, multiple)).toBeCloseTo(lost, 6);
  });
});

describe("what is left of a firm for those who held it in month 0", () => {
  const months = 24;
  const held = (steward: object, ledger: object = {}) => {
    // Nobody is paid here, which a buyer would ask about.
    const { world, context } = openingWorld(small({ ...firm, "mechanisms.serving": false }));
    world.month = months;
    world.ledger.grossProfit.fill(100_000);
    Object.assign(world.ledger, { presentValue: -2_000_000, cash: 900_000 }, ledger);
    Object.assign(world.steward, steward);
    return { world, context, whole: presentValue(world, context, 6), holders: holdersValue(world, context, 6) };
  };
  const later = 1.15 ** (-23.5 / 12);

  it("is all of it where no round was raised", () => {
    const { whole, holders } = held({});
    expect(holders).toBe(whole);
  });

  it("is less by what investors take out, and more by what they put in: both parts are the whole", () => {
    const { whole, holders } = held({ ownership: 0.6 }, { raisedPresentValue: 1_500_000 });
    // At the end they have two fifths of what a buyer pays, 6 · 1.2 million, and of the cash.
    const investors = 0.4 * (7_200_000 + 900_000) * later - 1_500_000;
    expect(holders).toBeCloseTo(-2_000_000 + 1_500_000 + (7_200_000 - 0.4 * 8_100_000) * later, 4);
    expect(holders + investors).toBeCloseTo(whole, 4);
  });

  it("loses investors' money where the firm failed, returns the cash of a firm that closed, and that of one that was sold", () => {
    const raised = { raisedPresentValue: 1_500_000 };
    const failed = held({ ownership: 0.6, failedAt: 11 }, { ...raised, cash: -5 });
    expect(failed.holders).toBeCloseTo(-500_000, 6);
    const closed = held({ ownership: 0.6, failedAt: 11 }, raised);
    expect(closed.holders).toBeCloseTo(-500_000 - 0.4 * 900_000 * 1.15 ** (-11.5 / 12), 6);
    const sold = held(
      { ownership: 0.6, acquiredAt: 11 },
      { ...raised, settledTerminal: 3_000_000, settledCash: 500_000 },
    );
    expect(sold.holders).toBeCloseTo(-500_000 + 0.6 * 3_000_000 - 0.4 * 500_000, 6);
  });
});
