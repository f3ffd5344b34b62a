import { describe, expect, it } from "vitest";
import { as } from "../../foundation/units.ts";
import type { Changes } from "../../scenario/change.ts";
import { evaluate, measureNames } from "./outcome.ts";
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

  it("is worth what it is without the project, and the returns that every user has", () => {
    const beside = measuresOf(useOnly(firm({ "steward.returns.inWorth": false })));
    expect(beside.deltaValueLowExit).toBeCloseTo(0, 4);
    expect(beside.stewardshipCost).toBe(0);
    const counted = measuresOf(useOnly(firm()));
    expect(counted.deltaValueLowExit).toBeGreaterThan(0);
    expect(counted.deltaValueLowExit).toBeCloseTo(counted.returnsInWorth, 4);
    const run = runWorld(useOnly(firm()), { months });
    expect(run.last("return-recruiting-saved")).toBe(0);
    expect(run.last("return-defects-found-outside")).toBeGreaterThan(0);
    expect(run.last("headcount")).toBe(0);
  });

  it("has nothing that it would not have without a steward, and so wins nothing by it", () => {
    const [used, none] = [useOnly(firm()), noSteward(firm())].map((scenario) =>
      simulate(scenario, { months, seed: 3 }),
    );
    const { returnsInWorth, deltaValueLowExit } = none!.outcome.measures;
    expect(deltaValueLowExit).toBe(0);
    expect(used!.outcome.measures.returnsInWorth / returnsInWorth).toBeCloseTo(1, 9);
    expect(used!.outcome.steward.won).toBe(false);
    expect(Math.abs(used!.outcome.steward.margins.deltaValueLowExit!)).toBeLessThan(1);
  });
});

describe("a steward whose returns count", () => {
  it("wins by what it has beyond every user, and one whose returns do not count by all that it is worth", () => {
    const { measures } = simulate(noSteward(firm()), { months, seed: 3 }).outcome;
    const own = (worth: number, returnsInWorth: number) =>
      evaluate({ ...measures, deltaValueLowExit: as(worth), returnsInWorth: as(returnsInWorth) }, measures).steward;
    const anyway = measures.returnsInWorth;
    expect(anyway).toBeGreaterThan(1000);
    expect(own(anyway - 100, 5).won).toBe(false);
    expect(own(anyway + 100, 5).won).toBe(true);
    expect(own(anyway + 100, 5).margins.deltaValueLowExit).toBeCloseTo(100, 6);
    expect(own(1, 0).won).toBe(true);
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
