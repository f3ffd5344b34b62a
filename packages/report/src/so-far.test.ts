import { type Ensemble, evaluations, winChances } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import { armsSoFar } from "./so-far.ts";
import { tinyCompared } from "./testing/tiny-answer.ts";
import { percentWithin } from "./words.ts";

const { ensemble, comparison } = await tinyCompared();
const { study } = ensemble;
const chanceOf = (arm: string) => winChances(evaluations(ensemble, arm, comparison.against), study.replications).allWin;

const worthless = -1 as NonNullable<ReturnType<Ensemble["measures"]>>["deltaValueLowExit"];

/** The same with the measures of an arm changed. */
const withMeasures = (changed: Ensemble["measures"]): Ensemble => ({ ...ensemble, measures: changed });

describe("what the first draws of any arms say", () => {
  it("names the three under which all three win most often, with their intervals, and how many there are", () => {
    const chances = study.arms
      .filter(({ name, scenario }) => name !== comparison.foundation && scenario.steward.kind !== "nobody")
      .map(({ name }) => ({ name, of: chanceOf(name) }));
    const sentence = armsSoFar(ensemble, 2)!;
    const most = Math.max(...chances.map(({ of }) => of.estimate));
    expect(most).toBeGreaterThan(0);
    expect(sentence).toMatch(new RegExp(`^After 2 of ${study.draws} draws all three win most often under `));
    const [, first] = /most often under (.+?) \d+% /.exec(sentence)!;
    expect(chanceOf(first!).estimate).toBe(most);
    expect(sentence).toContain(`${first} ${percentWithin(chanceOf(first!))}`);
    expect(sentence).toContain(`, of ${chances.length} arms.`);
  });

  it("says so where all three win under none", () => {
    const lost = withMeasures((arm, entry) => {
      const measures = ensemble.measures(arm, entry);
      return measures === undefined ? undefined : { ...measures, deltaValueLowExit: worthless };
    });
    expect(armsSoFar(lost, 2)).toBe(`After 2 of ${study.draws} draws all three win under no arm yet.`);
  });

  it("says nothing where no arm is without a steward", () => {
    const arms = study.arms.filter(({ scenario }) => scenario.steward.kind !== "nobody");
    expect(armsSoFar({ ...ensemble, study: { ...study, arms } }, 2)).toBeUndefined();
  });
});
