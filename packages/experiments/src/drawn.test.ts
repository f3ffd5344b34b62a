import { change, fitOpening, noSteward, parseScenario } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { drawnIn } from "./drawn.ts";
import { openingReached } from "./opening-reached.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { createStudy, resultsOf } from "./study.ts";
import { runAgain, runTask, scenarioOf } from "./task.ts";

const sells = parseScenario({
  market: { population: { organizations: 4000, sampled: 1000 } },
  strategy: { streams: { subscription: { price: 60 } } },
});
const firm = fitOpening(sells, { adopters: 300, contributors: { outside: 20 } }, { replications: 2 });
const arms = [
  { name: "as it is", scenario: firm },
  { name: "dearer", scenario: change(firm, { "strategy.streams.subscription.price": 120 }) },
  { name: "another past", scenario: change(firm, { "project.opening.arrivalMultiplier": 3 }) },
];
const study = createStudy(firm, arms, { draws: 12, replications: 1, months: 3, watch: ["adopters@1"] });

describe("a draw of a project that stands already", () => {
  it("stands in month 0 as is observed, in every draw", async () => {
    const ensemble = await runEnsemble(study);
    const adopters = [...ensemble.column("as it is", "adopters@1")];
    expect(adopters).toHaveLength(12);
    // A month later a few more or fewer.
    for (const one of adopters) expect(Math.abs(one / 300 - 1)).toBeLessThan(0.15);
    // Every arm with that past says by how much it is missed, at what is missed most; few newcomers are lumpy.
    const missed = ensemble.column("as it is", "openingMissed");
    expect(missed.filter((one) => one < 0.1).length).toBeGreaterThanOrEqual(10);
    expect(Math.max(...missed)).toBeLessThan(0.3);
    expect(ensemble.column("dearer", "openingMissed")).toEqual(missed);
    expect(openingReached(ensemble)).toEqual({ runs: 12, near: missed.filter((one) => one <= 0.1).length });
    // The draws still differ in all else.
    expect(new Set(ensemble.column("as it is", "deltaValueLowExit")).size).toBe(12);
  });

  it("has one past, which its arms share, and an arm with a past of its own has that solved for itself", () => {
    const of = drawnIn(study, 4);
    const [own, dearer, other] = study.arms.map((arm) => of(arm).scenario.project.opening);
    expect(own!.appeal).not.toBe(0);
    expect(dearer).toEqual(own);
    expect(other!.arrivalMultiplier).toBe(3);
    const twice = change(firm, { "project.opening.adopters": 600 });
    const firms = createStudy(firm, [{ name: "twice", scenario: twice }], { draws: 5, replications: 1, months: 3 });
    const [larger] = firms.arms;
    expect(drawnIn(firms, 4)(larger!).scenario.project.opening.appeal).toBeGreaterThan(own!.appeal);
  });

  it("is that in which all arms of its world begin, whatever they decide in month 0", () => {
    const [asItIs, dearer, other] = study.arms.map((arm) => drawnIn(study, 4)(arm));
    expect(asItIs!.past!.world).toEqual(dearer!.past!.world);
    // An arm with newcomers of its own has had them before, too.
    expect(other!.past).toBeUndefined();
    const withdrawn = createStudy(
      firm,
      [
        { name: "as it is", scenario: firm },
        { name: "gone", scenario: noSteward(firm) },
        { name: "elsewhere", scenario: change(firm, { "community.trust.speed": 0.2 }) },
      ],
      { draws: 3, replications: 1, months: 3 },
    );
    const pasts = withdrawn.arms.map((arm) => drawnIn(withdrawn, 1)(arm).past?.world);
    expect(pasts[1]).toEqual(pasts[0]);
    expect(pasts[2]).toBeUndefined();
    for (const arm of withdrawn.arms) {
      const { values } = runTask(withdrawn, 1);
      const width = values.length / withdrawn.arms.length;
      const stored = values[withdrawn.arms.indexOf(arm) * width + resultsOf(withdrawn).indexOf("adoption")];
      expect(runAgain(withdrawn, arm, 1).outcome.measures.adoption, arm.name).toBe(stored);
    }
  });

  it("is the same by itself and in its task", () => {
    const [arm] = study.arms;
    expect(scenarioOf(study, arm!, 4)).toEqual(drawnIn(study, 4)(arm!).scenario);
    expect(runTask(study, 4).values).toEqual(runTask(study, 4).values);
  });

  it("leaves alone what is drawn, and a project of which nothing is observed", () => {
    const base = change(firm, { "project.opening.arrivalMultiplier": { low: 0.5, high: 2 } });
    const ranged = createStudy(base, [{ name: "arm", scenario: base }], { draws: 3, replications: 1, months: 3 });
    const index = ranged.factors.findIndex(({ path }) => path === "project.opening.arrivalMultiplier");
    const opening = drawnIn(ranged, 2)(ranged.arms[0]!).scenario.project.opening;
    expect(opening.arrivalMultiplier).toBe(ranged.values[2]![index]);
    const young = createStudy(sells, [{ name: "arm", scenario: sells }], { draws: 2, replications: 1, months: 3 });
    expect(drawnIn(young, 1)(young.arms[0]!).scenario.project.opening.appeal).toBe(0);
  });
});
