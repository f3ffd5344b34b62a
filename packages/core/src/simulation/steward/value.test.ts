import { describe, expect, it } from "vitest";
import { runWorld, only, small, openingWorld } from "../testing/world-run.ts";
import { discountTo, presentValue, valueWithoutStewardship, yearlyEarning } from "./value.ts";

const firm = {
  "steward.treasury": {
    cash: 5_000_000,
    baseProfit: 100_000,
    baseGrowth: 0,
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
        "steward.treasury.burnMonths": 60,
        "steward.treasury.cashReserve": 10_000_000,
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
  const grown = () => {
    const { world, context } = openingWorld(small(firm));
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
