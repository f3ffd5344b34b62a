import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { rowOf } from "../offers/rows.ts";
import { busy, only, openingWorld, runWorld, small } from "../testing/world-run.ts";
import { baseFactor, liftOf } from "./base-business.ts";
import { accounts } from "./accounts.ts";
import { valueWithoutStewardship } from "./value.ts";

describe("the base business", () => {
  const { context } = openingWorld(small({ "steward.treasury": { baseGrowth: 0.01, baseVolatility: 0.2 } }));

  it("grows by the month where it has no fortune", () => {
    const even = openingWorld(small({ "steward.treasury": { baseGrowth: 0.01, baseVolatility: 0 } })).context;
    for (const month of [0, 7, 40]) expect(baseFactor(even, month)).toBeCloseTo(Math.exp(0.01), 14);
  });

  it("has one fortune a year, as wide as is stated around its growth", () => {
    for (const year of [0, 1, 7]) {
      const factors = Array.from({ length: 12 }, (_, month) => baseFactor(context, 12 * year + month));
      expect(new Set(factors).size).toBe(1);
    }
    const years = Array.from({ length: 400 }, (_, year) => 12 * (Math.log(baseFactor(context, 12 * year)) - 0.01));
    const mean = years.reduce((sum, one) => sum + one, 0) / years.length;
    const sd = Math.sqrt(years.reduce((sum, one) => sum + (one - mean) ** 2, 0) / years.length);
    // Standard errors of 400 years: .01 and .007.
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(sd - 0.2)).toBeLessThan(0.022);
  });
});

describe("the lift of the base business by leading the project", () => {
  const lift = (changes: Changes = {}, steward: object = {}) => {
    const { world, context } = openingWorld(
      small({
        ...only("baseLift", "baseBusiness"),
        "steward.treasury": {
          baseProfit: 100_000,
          baseGrowth: 0.005,
          baseChurn: 0.015,
          baseLift: 0.2,
          baseVolatility: 0,
        },
        ...changes,
      }),
    );
    world.market.share = 0.5;
    world.market.organizations[rowOf.community] = 100;
    Object.assign(world.steward, { perceivedIntegration: 0.6, leverage: 0.2 }, steward);
    return { world, context, lift: liftOf(world, context) };
  };

  it("is of what it wins and loses, by who runs the project and how far it shows and leads", () => {
    // .2 · .5 · ½ · (.6 + .2) = .04 of .02 won and .015 lost
    expect(lift().lift).toBeCloseTo(0.04 * 0.035, 14);
    // A shrinking business wins nobody that it could win more of.
    expect(lift({ "steward.treasury": { baseGrowth: -0.02, baseChurn: 0.015, baseLift: 0.2 } }).lift).toBeCloseTo(
      0.04 * 0.015,
      14,
    );
  });

  it("is nothing of who follows a fork", () => {
    const { world, context, lift: whole } = lift();
    world.market.organizations[rowOf.fork] = 300;
    expect(liftOf(world, context)).toBeCloseTo(whole / 4, 14);
    world.market.organizations.fill(0);
    expect(liftOf(world, context)).toBe(0);
  });

  it("is nothing where the prior says so, where it is off, where nobody leads, and of a loss", () => {
    expect(lift({ "steward.treasury.baseLift": 0 }).lift).toBe(0);
    expect(lift({ "mechanisms.baseLift": false }).lift).toBe(0);
    expect(lift({}, { isPresent: 0 }).lift).toBe(0);
    expect(lift({ "steward.treasury.baseProfit": 0 }).lift).toBe(0);
    const unused = lift();
    unused.world.market.share = 0;
    expect(liftOf(unused.world, unused.context)).toBe(0);
  });

  it("moves next month's profit, and not this month's", () => {
    const { world, context, lift: added } = lift();
    accounts.step(world, context, { k0: 1, k1: 2 });
    expect(world.ledger.baseProfit[0]).toBe(100_000);
    expect(world.ledger.baseProfitNow).toBeCloseTo(100_000 * Math.exp(0.005) * (1 + added), 8);
  });

  it("is the firm's that leads, and not the counterfactual firm's, which has the same fortune", () => {
    const run = (baseLift: number) =>
      runWorld(busy({ "steward.treasury": { baseLift, baseVolatility: 0.3 } }), { months: 30 });
    const [without, lifted] = [run(0), run(0.5)];
    const flow = "flow-base-business";
    expect(lifted.of(flow)[0]).toBe(without.of(flow)[0]);
    const gain = lifted.of(flow).map((usd, month) => usd / without.of(flow)[month]!);
    for (let month = 1; month < 30; month++) expect(gain[month]!).toBeGreaterThanOrEqual(gain[month - 1]!);
    expect(gain.at(-1)!).toBeGreaterThan(1.001);
    expect(valueWithoutStewardship(lifted.context, 30, 6)).toBe(valueWithoutStewardship(without.context, 30, 6));
  });
});
