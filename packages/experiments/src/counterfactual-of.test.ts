import { noSteward } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { armUnderPrior, counterfactualOf, foundationIn, withoutStewardIn } from "./counterfactual-of.ts";
import { createStudy, type StudyArm } from "./study.ts";
import { trustPriorArms } from "./summaries/trust-priors.ts";
import { tinyCase } from "./testing/tiny.ts";

const { scenario } = tinyCase;
const own: StudyArm[] = [
  { name: "nobody at all", scenario: noSteward(scenario) },
  { name: "somebody", scenario },
];
const arms = [...own, ...trustPriorArms(own, ["nobody at all"], 2)];
const study = createStudy(scenario, arms, { draws: 2, replications: 1 });

describe("what an arm is evaluated against", () => {
  it("is the counterfactual under the arm's own prior", () => {
    for (const weight of [0, 0.5, 2]) {
      const arm = armUnderPrior(arms, "somebody", weight)!;
      const against = counterfactualOf(study, arm, "nobody at all");
      expect(study.arms.find(({ name }) => name === against)?.prior).toEqual({ of: "nobody at all", weight });
    }
    expect(counterfactualOf(study, "somebody", "nobody at all")).toBe("nobody at all");
  });

  it("is found by what it is, whatever it is called", () => {
    expect(withoutStewardIn(study)).toBe("nobody at all");
    expect(withoutStewardIn({ arms: study.arms.slice(1, 2) })).toBeUndefined();
    const led: StudyArm = { name: "led for good", kind: "neutral-foundation", scenario };
    expect(foundationIn(createStudy(scenario, [...own, led]))).toBe("led for good");
    expect(foundationIn(study)).toBeUndefined();
  });

  it("is refused where an arm names one that is not there", () => {
    const lost: StudyArm = { name: "more", scenario, marginalOf: { arm: "gone", more: "sales" } };
    expect(() => createStudy(scenario, [...own, lost])).toThrow(/"more" repeats "gone"/);
  });
});
