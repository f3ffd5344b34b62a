import type { Scenario } from "@stewardsim/core";
import { StudyError } from "../errors.ts";
import { createStudy, type Study, type StudyArm } from "../study.ts";
import { firstDraws } from "../stopping/part-of-study.ts";
import { type Cause, leversBetween, mechanismCauses } from "./causes.ts";
import { type AttributionOptions, type Coalition, everybody, nobody, shapley, withGroup } from "@stewardsim/analysis";

/** What is asked of a study to explain a difference: each coalition of causes is an arm, or two of them. */
export interface WhyStudy {
  readonly study: Study;
  readonly causes: readonly string[];
  /** One number for each run in which exactly these causes are at work. */
  readonly valueOf: (column: (arm: string) => Float64Array) => (coalition: Coalition) => Float64Array;
}

/** How much of a study `leverStudy` or `mechanismStudy` runs again, and which coalitions it asks for. */
export interface WhyOptions extends AttributionOptions {
  /** How many draws of the study are run through again; all where left out. */
  readonly draws?: number;
}

/**
 * Every coalition of levers that an attribution asks for, under the draws and random numbers of another study.
 *
 * @param from what stands where a lever is not moved
 */
export const leverStudy = (study: Study, to: string, from: string, options: WhyOptions = {}): WhyStudy =>
  whyStudy(study, leversBetween(scenarioOfArm(study, from), scenarioOfArm(study, to)), [from], options);

/** The same over groups of mechanisms: how much of the difference is there where only some of them are at work. */
export const mechanismStudy = (study: Study, to: string, from: string, options: WhyOptions = {}): WhyStudy =>
  whyStudy(study, mechanismCauses(), [to, from], options);

/** @param sides the arms that every coalition is applied to; of two, the difference is what counts */
function whyStudy(study: Study, causes: readonly Cause[], sides: readonly string[], options: WhyOptions): WhyStudy {
  const { draws = study.draws, ...attribution } = options;
  const coalitions = coalitionsAsked(causes.length, attribution);
  const arms = [...coalitions].flatMap(([name, coalition]) =>
    sides.map(
      (side): StudyArm => ({
        name: `${name} ${side}`,
        scenario: causes.reduce((one, { set }, index) => set(one, coalition[index]!), scenarioOfArm(study, side)),
      }),
    ),
  );
  return {
    study: createStudy(study.base, [study.arms[0]!, ...arms], firstDraws(study, draws)),
    causes: causes.map(({ name }) => name),
    valueOf: (column) => (coalition) => {
      const [own, other] = sides.map((side) => column(`${nameOf(coalition)} ${side}`));
      return other === undefined ? own! : own!.map((value, task) => value - other[task]!);
    },
  };
}

/** By name. A pass that computes nothing tells which an attribution asks for; the tests of deletion ask for the edges. */
function coalitionsAsked(groups: number, options: AttributionOptions): Map<string, Coalition> {
  const asked = new Map<string, Coalition>();
  const ask = (coalition: Coalition) => {
    asked.set(nameOf(coalition), coalition);
    return new Float64Array(1);
  };
  shapley(groups, ask, options);
  for (let group = 0; group < groups; group++) {
    ask(withGroup(everybody(groups), group, false));
    ask(withGroup(nobody(groups), group));
  }
  return asked;
}

const nameOf = (coalition: Coalition) => coalition.map(Number).join("");

const scenarioOfArm = (study: Study, name: string): Scenario => {
  const arm = study.arms.find((one) => one.name === name);
  if (arm === undefined) throw new StudyError(`The study has no arm "${name}".`);
  return arm.scenario;
};
