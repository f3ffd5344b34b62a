import { describe, expect, it } from "vitest";
import { as } from "../../foundation/units.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { measureNames } from "./outcome.ts";
import { busy, runWorld } from "../testing/world-run.ts";
import { joinFoundation, noSteward, useOnly } from "./counterfactual.ts";
import { simulate } from "./simulate.ts";

const months = 48;
const firm = (changes: Changes = {}) =>
  busy({ "steward.treasury": { cash: 5_000_000, baseProfit: 200_000, wage: 12_000 }, ...changes });
const measuresOf = (scenario: ReturnType<typeof firm>) => simulate(scenario, { months, seed: 3 }).outcome.measures;

describe("a firm that uses a project only", () => {
  it("finds the project and the community as they are without a steward, bit for bit", () => {
    const [used, left] = [useOnly(firm()), noSteward(firm())].map((scenario) => runWorld(scenario, { months }));
    const outside = [
      "adopters",
      "capability",
      "defects",
      "contributors-active-outside",
      "trust-contributors",
      "market-spend",
    ];
    for (const name of outside) expect(used!.of(name), name).toEqual(left!.of(name));
    const [own, none] = [measuresOf(useOnly(firm())), measuresOf(noSteward(firm()))];
    const ofFirm = /Value|Worth|cost|Cost|return|breakEven|Cash|survived|payback/;
    for (const name of measureNames) if (!ofFirm.test(name)) expect(own[name], name).toEqual(none[name]);
  });

  it("keeps its goals, which may be met without it", () => {
    const goal = (atLeast: number) => ({ name: "run by some", quantity: "share", atLeast, by: 24 });
    const aiming = firm({ "strategy.goals": [goal(0.01), goal(1)] });
    expect(measuresOf(useOnly(aiming)).goalsMet).toBe(0.5);
    expect(measuresOf(noSteward(aiming)).goalsMet).toBeNaN();
  });

  it("is worth what it is without the project: the returns that it has every user has", () => {
    const beside = measuresOf(useOnly(firm({ "steward.returns.inWorth": false })));
    expect(beside.deltaValueLowExit).toBeCloseTo(0, 4);
    expect(beside.stewardshipCost).toBe(0);
    const counted = measuresOf(useOnly(firm()));
    for (const name of ["deltaValueLowExit", "deltaValue", "deltaValueWithoutExit", "returnsInWorth"] as const)
      expect(counted[name], name).toBe(0);
    const run = runWorld(useOnly(firm()), { months });
    expect(run.last("return-recruiting-saved")).toBe(0);
    expect(run.last("return-defects-found-outside")).toBeGreaterThan(0);
    expect(run.last("headcount")).toBe(0);
  });

  it("has nothing that it would not have without a steward, and so wins nothing by it", () => {
    const [used, none] = [useOnly(firm()), noSteward(firm())].map((scenario) =>
      simulate(scenario, { months, seed: 3 }),
    );
    expect(none!.outcome.measures.deltaValueLowExit).toBe(0);
    expect(none!.outcome.measures.returnsInWorth).toBeGreaterThan(1000);
    expect(used!.outcome.steward.won).toBe(false);
    expect(Math.abs(used!.outcome.steward.margins.deltaValueLowExit!)).toBeLessThan(1);
  });
});

describe("a steward whose returns count", () => {
  const scenario = firm({
    "strategy.streams": {},
    "steward.treasury.exitMultipleLow": 3,
    "steward.treasury.exitMultiple": 8,
  });
  const { measures: users } = simulate(noSteward(scenario), { months, seed: 3 }).outcome;
  /** What a run comes to whose counterfactual has these returns. */
  const against = (returnsInWorth: number, returnsWithoutExit: number, own = scenario) =>
    simulate(own, {
      months,
      seed: 3,
      counterfactual: { ...users, returnsInWorth: as(returnsInWorth), returnsWithoutExit: as(returnsWithoutExit) },
    }).outcome;

  it("is worth what it has beyond every user, at each exit", () => {
    const [all, less] = [against(0, 0).measures, against(700_000, 100_000).measures];
    expect(all.deltaValueLowExit - less.deltaValueLowExit).toBeCloseTo(700_000, 4);
    // Three years of earning are 600,000, eight are 1.6 million.
    expect(all.deltaValue - less.deltaValue).toBeCloseTo(1_700_000, 4);
    expect(all.deltaValueWithoutExit - less.deltaValueWithoutExit).toBeCloseTo(100_000, 4);
    expect(all.deltaValueToHolders - less.deltaValueToHolders).toBeCloseTo(700_000, 4);
    expect(all.returnsInWorth - less.returnsInWorth).toBeCloseTo(700_000, 4);
    expect(all.returnsWithoutExit - less.returnsWithoutExit).toBeCloseTo(100_000, 4);
    expect(all.returnsInWorth).toBeGreaterThan(0);
  });

  it("wins by that, and is worth nothing of it where its returns do not count", () => {
    const { deltaValueLowExit } = against(0, 0).measures;
    expect(against(deltaValueLowExit - 100, 0).steward.won).toBe(true);
    expect(against(deltaValueLowExit + 100, 0).steward.won).toBe(false);
    const beside = change(scenario, { "steward.returns.inWorth": false });
    expect(against(9e9, 9e9, beside).measures).toEqual(against(0, 0, beside).measures);
  });

  it("is held against its own world without a steward where nothing else is said", () => {
    const { returnsInWorth, returnsWithoutExit } = users;
    expect(simulate(scenario, { months, seed: 3 }).outcome.measures).toEqual(
      against(returnsInWorth, returnsWithoutExit).measures,
    );
  });
});

describe("a firm that joins a foundation", () => {
  const scenario = (changes: Changes = {}) => joinFoundation(firm({ "steward.budget.dues": 10_000, ...changes }));

  it("keeps paying its upstream people under a neutral lead, and nobody else, and dues", () => {
    const run = runWorld(scenario(), { months });
    expect(new Set(run.of("headcount-upstream"))).toEqual(new Set([2]));
    expect(run.last("headcount")).toBe(2);
    expect(new Set(run.of("neutrality"))).toEqual(new Set([1]));
    expect(new Set(run.of("revenue"))).toEqual(new Set([0]));
    expect(new Set(run.of("flow-people"))).toEqual(new Set([-24_000]));
    expect(new Set(run.of("flow-programme"))).toEqual(new Set([-10_000]));
    expect(run.world.steward.isAlive).toBe(1);
  });

  it("is worth less the more it pays, and never more by returns that are none", () => {
    const worth = (changes: Changes) =>
      measuresOf(scenario({ "steward.returns.inWorth": false, "mechanisms.baseLift": false, ...changes }))
        .deltaValueWithoutExit;
    // 34,000 a month for four years, and 44,000.
    const [usual, dear] = [worth({}), worth({ "steward.budget.dues": 20_000 })];
    expect(dear / usual).toBeCloseTo(44 / 34, 6);
    expect(usual).toBeLessThan(-34_000 * 48 * 0.7);
  });
});
