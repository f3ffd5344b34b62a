import type { Mechanisms, Scenario } from "@stewardsim/core";
import { createStudy, type Study, type StudyArm } from "../study.ts";
import { type Coalition, nobody } from "./coalitions.ts";
import { type AttributionOptions, shapley } from "./shapley.ts";

/** A group of changes between two arms, or of mechanisms that can be switched off, by name. */
export interface Cause {
  readonly name: string;
  /** The scenario with this cause at work or not. */
  readonly set: (scenario: Scenario, isAtWork: boolean) => Scenario;
}

/** What is asked of a study to explain a difference: each coalition of causes is an arm, or two of them. */
export interface WhyStudy {
  readonly study: Study;
  readonly causes: readonly string[];
  /** One number for each history in which exactly these causes are at work. */
  readonly valueOf: (column: (arm: string) => Float64Array) => (coalition: Coalition) => Float64Array;
}

/**
 * What two arms do differently, lever by lever. Conduct stands apart from the way of earning: the agreement that
 * contributors sign belongs to it.
 */
export function leversBetween(from: Scenario, to: Scenario): Cause[] {
  const lever = (name: string, read: (scenario: Scenario) => unknown, write: (scenario: Scenario) => Scenario) =>
    JSON.stringify(read(from)) === JSON.stringify(read(to))
      ? []
      : [{ name, set: (scenario: Scenario, isAtWork: boolean) => (isAtWork ? write(scenario) : scenario) }];
  const strategy = (part: Partial<Scenario["strategy"]>) => (scenario: Scenario) => ({
    ...scenario,
    strategy: { ...scenario.strategy, ...part },
  });
  const { streams, plan, conduct, licence, isOpenSource, rules, lastResorts, goals } = to.strategy;
  return [
    ...lever("streams", (one) => one.strategy.streams, strategy({ streams })),
    ...lever("plan", (one) => one.strategy.plan, strategy({ plan })),
    ...lever(
      "conduct",
      (one) => [one.strategy.conduct, one.strategy.licence.agreementBurden],
      (scenario) =>
        strategy({ conduct, licence: { ...scenario.strategy.licence, agreementBurden: licence.agreementBurden } })(scenario),
    ),
    ...lever(
      "licence",
      ({ strategy: { licence: own, isOpenSource: open } }) => [{ ...own, agreementBurden: 0 }, open],
      (scenario) =>
        strategy({
          isOpenSource,
          licence: { ...licence, agreementBurden: scenario.strategy.licence.agreementBurden },
        })(scenario),
    ),
    ...lever(
      "rules",
      ({ strategy: one }) => [one.rules, one.lastResorts, one.goals],
      strategy({ rules, lastResorts, goals }),
    ),
    ...(["steward", "market", "project", "community", "partners", "rivals", "events"] as const).flatMap((part) =>
      lever(part, (one) => one[part], (scenario) => ({ ...scenario, [part]: to[part] })),
    ),
  ];
}

/** Mechanisms of the model by what they are about. */
export const mechanismGroups = {
  "word of mouth": ["contagion", "separation"],
  quality: ["manyEyes", "modules", "dogfooding"],
  "work of the community": ["reviewCapacity", "merit", "hiring", "charter", "communityProgramme", "executiveSupport"],
  "trust and camps": ["trust", "scars", "incidents", "camps", "pledge"],
  forks: ["exodusForks", "governanceForks", "coalitionForks", "reconciliation"],
  "partners and rivals": [
    "partners",
    "sharedComponent",
    "resellers",
    "rivalClouds",
    "imitation",
    "gravity",
    "clones",
    "vendorResponse",
  ],
  money: [
    "salesCapacity",
    "audits",
    "baseBusiness",
    "capitalExpenditure",
    "fundingRounds",
    "failure",
    "acquisition",
    "recruiting",
    "attritionAvoided",
    "coalitionEngineering",
    "codeTesting",
    "disruption",
    "leverage",
    "policyRules",
    "goals",
    "datedEvents",
  ],
} as const satisfies Readonly<Record<string, readonly (keyof Mechanisms)[]>>;

/** The groups as causes: one that is not at work is switched off. */
export const mechanismCauses = (): Cause[] =>
  Object.entries(mechanismGroups).map(([name, switches]) => ({
    name,
    set: (scenario, isAtWork) =>
      isAtWork
        ? scenario
        : {
            ...scenario,
            mechanisms: { ...scenario.mechanisms, ...Object.fromEntries(switches.map((one) => [one, false])) },
          },
  }));

/**
 * A study of every coalition of levers that an attribution asks for, under the draws and the luck of another study.
 *
 * @param from what stands where a lever is not moved
 * @param draws how many draws of the study are lived through again
 * @throws StudyError where the arms do not differ
 */
export function leverStudy(study: Study, from: string, to: string, options: WhyOptions = {}): WhyStudy {
  const [a, b] = [scenarioOfArm(study, to), scenarioOfArm(study, from)];
  const causes = leversBetween(b, a);
  return whyStudy(study, causes, (coalition, name) => [{ name, scenario: applied(b, causes, coalition) }], options);
}

/** The same over groups of mechanisms: how much of the difference is left where only some of them are at work. */
export function mechanismStudy(study: Study, from: string, to: string, options: WhyOptions = {}): WhyStudy {
  const causes = mechanismCauses();
  const arms = [scenarioOfArm(study, to), scenarioOfArm(study, from)] as const;
  return whyStudy(
    study,
    causes,
    (coalition, name) =>
      arms.map((scenario, side) => ({ name: `${name}${side === 0 ? " a" : " b"}`, scenario: applied(scenario, causes, coalition) })),
    options,
  );
}

export interface WhyOptions extends AttributionOptions {
  readonly draws?: number;
}

function whyStudy(
  study: Study,
  causes: readonly Cause[],
  armsOf: (coalition: Coalition, name: string) => StudyArm[],
  options: WhyOptions,
): WhyStudy {
  const asked = new Map<string, Coalition>();
  // A first pass that computes nothing tells which coalitions will be asked for.
  shapley(
    causes.length,
    (coalition) => {
      asked.set(nameOf(coalition), coalition);
      return new Float64Array(1);
    },
    options,
  );
  if (causes.length === 0) asked.set(nameOf(nobody(0)), nobody(0));
  const { draws = study.draws } = options;
  const arms = [...asked].flatMap(([name, coalition]) => armsOf(coalition, name));
  return {
    study: createStudy(study.arms[0]!.scenario, [study.arms[0]!, ...arms], {
      seed: study.seed,
      months: study.months,
      luck: study.luck,
      factors: study.factors,
      values: study.values.slice(0, draws),
      ...(study.replications === undefined ? {} : { replications: study.replications.slice(0, draws) }),
    }),
    causes: causes.map(({ name }) => name),
    valueOf: (column) => (coalition) => {
      const name = nameOf(coalition);
      const pair = study !== undefined && arms.some((arm) => arm.name === `${name} a`);
      if (!pair) return column(name);
      const [with_, without] = [column(`${name} a`), column(`${name} b`)];
      return with_.map((value, task) => value - without[task]!);
    },
  };
}

const nameOf = (coalition: Coalition) => `why ${coalition.map(Number).join("")}`;

const applied = (scenario: Scenario, causes: readonly Cause[], coalition: Coalition): Scenario =>
  causes.reduce((changed, { set }, place) => set(changed, coalition[place]!), scenario);

const scenarioOfArm = (study: Study, name: string): Scenario => study.arms.find((arm) => arm.name === name)!.scenario;

