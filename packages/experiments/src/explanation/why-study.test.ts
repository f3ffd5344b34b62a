import { change } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { runEnsemble } from "../run-ensemble.ts";
import { createStudy } from "../study.ts";
import { tinyCase } from "../testing/tiny.ts";
import { leversBetween, mechanismCauses, mechanismGroups } from "./causes.ts";
import { everybody, nobody, shapley } from "@stewardsim/analysis";
import { leverStudy, mechanismStudy } from "./why-study.ts";

const { scenario } = tinyCase;
const other = change(scenario, {
  "strategy.streams": { subscription: {} },
  "strategy.conduct.neutrality": 0.9,
  "strategy.licence.agreementBurden": 0,
  "steward.treasury.cash": 5e6,
});
const study = createStudy(
  scenario,
  [
    { name: "one", scenario },
    { name: "other", scenario: other },
  ],
  { draws: 4, replications: 2, months: 24 },
);

describe("levers between two scenarios", () => {
  it("are the parts in which they differ, conduct apart from the way of earning", () => {
    expect(leversBetween(scenario, scenario)).toEqual([]);
    expect(leversBetween(scenario, other).map(({ name }) => name)).toEqual(["streams", "conduct", "steward"]);
  });

  it("all moved make the one out of the other, and none moved leave it", () => {
    const levers = leversBetween(scenario, other);
    const moved = (isAtWork: boolean) => levers.reduce((one, { set }) => set(one, isAtWork), scenario);
    expect(moved(true)).toEqual(other);
    expect(moved(false)).toEqual(scenario);
  });
});

describe("groups of mechanisms", () => {
  it("hold every switch of the model once", () => {
    expect(Object.values(mechanismGroups).flat().sort()).toEqual(Object.keys(scenario.mechanisms).sort());
  });

  it("hold conduct apart", () => {
    expect(mechanismGroups.conduct).toEqual(
      expect.arrayContaining(["charter", "communityProgramme", "audits", "pledge"]),
    );
  });

  it("are switched off where they are not at work", () => {
    const off = mechanismCauses().reduce((one, { set }) => set(one, false), scenario);
    expect(Object.values(off.mechanisms).every((isOn) => !isOn)).toBe(true);
  });

  it("leave every other switch as it was, on or off", () => {
    const before = change(scenario, { "mechanisms.charter": false });
    for (const [position, cause] of mechanismCauses().entries()) {
      expect(cause.set(before, true)).toEqual(before);
      const own: readonly string[] = Object.values(mechanismGroups)[position]!;
      const expected = Object.entries(before.mechanisms).map(([name, isOn]) => [name, isOn && !own.includes(name)]);
      expect(cause.set(before, false).mechanisms).toEqual(Object.fromEntries(expected));
    }
  });
});

describe("why one arm has more than another", () => {
  it("is shared out among its levers, to the last bit, between the arms as they were run", async () => {
    const why = leverStudy(study, "other", "one");
    const [asked, simulated] = [await runEnsemble(why.study), await runEnsemble(study)];
    const value = why.valueOf((arm) => asked.column(arm, "adoption"));
    expect(value(everybody(3))).toEqual(simulated.column("other", "adoption"));
    expect(value(nobody(3))).toEqual(simulated.column("one", "adoption"));
    const { whole, parts } = shapley(3, value);
    expect(parts.reduce((sum, { estimate }) => sum + estimate, 0)).toBe(whole.estimate);
    expect(whole.estimate).not.toBe(0);
  }, 120_000);

  it("is asked of the mechanisms for both arms, in fewer draws where that is wanted", () => {
    const why = mechanismStudy(study, "other", "one", { draws: 1 });
    expect(why.study.arms).toHaveLength(1 + 2 * 2 ** 7);
    expect(why.study.draws).toBe(1);
    const value = why.valueOf((arm) => Float64Array.of(arm.endsWith("other") ? 5 : 2));
    expect([...value(everybody(7))]).toEqual([3]);
  });
});
