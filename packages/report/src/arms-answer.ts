import type { Preset } from "@stewardsim/evidence";
import { type Ensemble, foundationIn, type StrategyComparison, withoutStewardIn } from "@stewardsim/experiments";
import { type Answer, answerOf } from "./answer.ts";

export interface ArmsAnswerOptions {
  /** What is compared, in a sentence. */
  readonly title: string;
  /** What made the folder, as `compare`. */
  readonly kind: string;
  /** Of the program. */
  readonly version: string;
}

/**
 * What a comparison of any scenarios says, in the form of an answer: each arm stands for itself, without the question of
 * conduct and without the claims of the articles.
 *
 * @returns nothing where no arm is without a steward, by which others are evaluated, or none is with one
 */
export function armsAnswer(ensemble: Ensemble, { title, kind, version }: ArmsAnswerOptions): Answer | undefined {
  const { study } = ensemble;
  const [against, foundation] = [withoutStewardIn(study), foundationIn(study)];
  const own = study.arms
    .filter(
      ({ name, scenario, prior, marginalOf, atPrice }) =>
        ![against, foundation].includes(name) &&
        scenario.steward.kind !== "nobody" &&
        (prior ?? marginalOf ?? atPrice) === undefined,
    )
    .map(({ name }) => name);
  if (against === undefined || own.length === 0) return undefined;
  const preset: Preset = { name: kind, title, facts: [], unknown: [], scenario: study.base };
  const comparison: StrategyComparison = {
    study,
    against,
    foundation,
    strategies: own.map((name) => ({ name, practised: name, best: name })),
    others: [],
    marginals: [],
    prices: [],
    about: {},
  };
  const { findings, details, ...answer } = answerOf({ preset, comparison, ensemble }, version);
  return {
    ...answer,
    findings: findings.filter(({ conduct }) => conduct === "best"),
    conduct: null,
    next: [],
    claims: [],
    details: {
      ...details,
      arms: details.arms.filter(({ arm }, index, all) => all.findIndex((one) => one.arm === arm) === index),
    },
  };
}
