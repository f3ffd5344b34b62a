import { describe, expect, it } from "vitest";
import { type Changes, change } from "../../scenario/change.ts";
import { parseScenario } from "../../scenario/load.ts";
import { as, type Usd } from "../../foundation/units.ts";
import { noSteward } from "../run/counterfactual.ts";
import { simulate } from "../run/simulate.ts";
import { busy, openingWorld, runWorld, small } from "../testing/world-run.ts";
import { discountTo } from "./discount.ts";
import { countReturns, countsReturns } from "./returns.ts";
import { presentValue, returnsInValue } from "./value.ts";

const months = 48;
/** A firm that leads a project, sells nothing and lives on something else. */
const office = (changes: Changes = {}) =>
  busy({
    "strategy.streams": {},
    "steward.treasury": { cash: 20_000_000, baseProfit: 300_000 },
    "strategy.plan": { upstream: 1, product: 0, integration: 0, sales: 0, other: 0 },
    "steward.opening": { upstream: 6, product: 0, integration: 0, sales: 0, other: 0 },
    ...changes,
  });
const outcomeOf = (changes: Changes, scenario = office) => simulate(scenario(changes), { months, seed: 4 }).outcome;
/** Before what every user has of the project is taken off. */
const grossOf = (changes: Changes) => {
  const { measures: counterfactual } = simulate(noSteward(office(changes)), { months: 1 }).outcome;
  const none = { ...counterfactual, returnsInWorth: as<Usd>(0), returnsWithoutExit: as<Usd>(0) };
  return simulate(office(changes), { months, seed: 4, counterfactual: none }).outcome.measures;
};

describe("whether returns count in worth", () => {
  it("is what a scenario says, and otherwise whether it sells nothing", () => {
    expect(countsReturns(parseScenario({}))).toBe(true);
    expect(countsReturns(parseScenario({ strategy: { streams: { openCore: {} } } }))).toBe(false);
    const sells = parseScenario({ steward: { returns: { inWorth: true } }, strategy: { streams: { openCore: {} } } });
    expect(countsReturns(sells)).toBe(true);
    expect(
      countsReturns(change(sells, { "strategy.streams.openCore": undefined, "steward.returns.inWorth": false })),
    ).toBe(false);
  });

  it("moves nothing but worth: no cash, no people, no end", () => {
    const run = (inWorth: boolean) => runWorld(office({ "steward.returns.inWorth": inWorth }), { months });
    const [counted, beside] = [run(true), run(false)];
    for (const name of ["cash", "headcount", "adopters", "steward-alive", "net-present-value-to-date"])
      expect(counted.of(name), name).toEqual(beside.of(name));
    expect(counted.last("value-at-low-exit")).toBeGreaterThan(beside.last("value-at-low-exit"));
    expect(returnsInValue(beside.world, beside.context, 3)).toBe(0);
  });

  it("changes no bit of an outcome where nothing is returned", () => {
    const none = {
      "steward.returns": { hireSaving: 0, retentionGain: 0, defectCost: 0, disruptionShare: 0, leverageValue: 0 },
      "mechanisms.coalitionEngineering": false,
    };
    const of = (inWorth: boolean) => outcomeOf({ ...none, "steward.returns.inWorth": inWorth });
    expect(of(true)).toEqual(of(false));
  });
});

describe("worth that returns count in", () => {
  it("is never less where a hire is dearer, which only who leads it saves", () => {
    const dear = [10_000, 30_000, 60_000].map(
      (hireCost) => outcomeOf({ "steward.returns.hireCost": hireCost }).measures.deltaValueLowExit,
    );
    expect(dear[1]).toBeGreaterThan(dear[0]!);
    expect(dear[2]).toBeGreaterThan(dear[1]!);
  });

  it("is not more where a defect costs more that every user is spared, but for what that leaves to all of them", () => {
    const [usual, dear] = [{}, { "steward.returns.defectCost": 80_000 }];
    expect(grossOf(dear).deltaValueLowExit).toBeGreaterThan(grossOf(usual).deltaValueLowExit);
    const gain = outcomeOf(dear).measures.deltaValueLowExit - outcomeOf(usual).measures.deltaValueLowExit;
    expect(gain).toBeLessThan(0.2 * (grossOf(dear).deltaValueLowExit - grossOf(usual).deltaValueLowExit));
  });

  it("is more by what the measure says, which is nothing beside worth", () => {
    const counted = outcomeOf({}).measures;
    const beside = outcomeOf({ "steward.returns.inWorth": false }).measures;
    expect(grossOf({}).returnsInWorth).toBeGreaterThan(0);
    expect(beside.returnsInWorth).toBe(0);
    expect(counted.deltaValueLowExit - beside.deltaValueLowExit).toBeCloseTo(counted.returnsInWorth, 4);
  });

  it("has each month's returns at the hurdle rate, and those of the last year as earning", () => {
    const { world, context } = openingWorld(office({ "steward.treasury.baseProfit": 0 }));
    Object.assign(world.ledger, { returnsPresentValue: 700_000, presentValue: 100_000 });
    world.ledger.returnsYear.fill(20_000);
    world.month = 24;
    expect(presentValue(world, context, 3)).toBeCloseTo(800_000 + 3 * 240_000 * discountTo(context, 23), 6);
    world.steward.failedAt = 20;
    expect(presentValue(world, context, 3)).toBe(800_000);
  });
});

describe("the returns of a month", () => {
  const counted = (changes: Changes = {}, meddle: (steward: object) => void = () => {}) => {
    const { world, context } = openingWorld(
      small({
        "steward.opening": { upstream: 10, product: 0, integration: 0, sales: 0, other: 0 },
        "steward.team.attrition": 0.02,
        "steward.returns": { hireCost: 30_000, hireSaving: 0.2, retentionGain: 0.1, defectCost: 0 },
        "mechanisms.disruption": false,
        ...changes,
      }),
    );
    Object.assign(world.steward, { leverage: 0.5, hired: 2 });
    world.month = 14;
    meddle(world.steward);
    countReturns(world, context);
    return { ledger: world.ledger, context };
  };

  it("reach engineers elsewhere in the firm, in part", () => {
    const few = counted().ledger.returns;
    const { ledger, context } = counted({ "steward.returns.engineers": 500, "steward.returns.reach": 0.1 });
    // Fifty engineers, of whom one a month is replaced.
    expect(ledger.returns[0]! - few[0]!).toBeCloseTo(1 * 30_000 * 0.2 * 0.5, 6);
    expect(ledger.returns[1]! - few[1]!).toBeCloseTo(50 * 0.02 * 0.1 * 0.5 * 30_000, 6);
    const month = ledger.returns.reduce((sum, one) => sum + one, 0);
    expect(ledger.returnsYear[2]).toBeCloseTo(month, 6);
    expect(ledger.returnsPresentValue).toBeCloseTo(month * discountTo(context, 14), 6);
    expect(counted({ "steward.returns.engineers": 500, "steward.returns.reach": 0 }).ledger.returns).toEqual(few);
  });

  it("are none to a firm that gave the project up, and a buyer's after a sale", () => {
    const given = counted({}, (steward) => Object.assign(steward, { gaveUpAt: 9 })).ledger;
    expect([...given.returns, given.returnsPresentValue]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const sold = counted({}, (steward) => Object.assign(steward, { acquiredAt: 9 })).ledger;
    expect(sold.returns[0]).toBeGreaterThan(0);
    expect(sold.returnsPresentValue).toBe(0);
  });
});
