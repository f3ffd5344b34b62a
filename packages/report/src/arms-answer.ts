import type { Preset } from "@stewardsim/evidence";
import {
  choiceAmong,
  type Ensemble,
  foundationIn,
  type StrategyComparison,
  withoutStewardIn,
} from "@stewardsim/experiments";
import type { Answer } from "./answer.ts";
import type { Alternative } from "./compared.ts";
import { armFinding, ranksOfWorth } from "./findings/arm.ts";
import { choosing, conditionOf } from "./findings/choose.ts";
import { armDetail, strongestFor } from "./findings/details.ts";
import { findOut } from "./findings/find-out.ts";
import { guesses } from "./findings/guesses.ts";
import { made } from "./findings/made.ts";

/** What an answer of arms is called, and what made it. */
export interface ArmsAnswerOptions {
  /** What is compared, in a sentence; the name of the scenario where left out. */
  readonly title?: string;
  /** What made the results, as `compare`. */
  readonly kind: string;
  /** Of the program. */
  readonly version: string;
}

/** Of so many arms of least regret it is told what their worth hangs on: of each that takes a pass over all draws. */
const ofLeaders = 3;

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
  const counterfactuals = { against, foundation };
  const preset: Preset = { name: kind, title: title ?? study.base.name, facts: [], unknown: [], scenario: study.base };
  const comparison: StrategyComparison = {
    study,
    ...counterfactuals,
    strategies: own.map((name) => ({ name, practised: name, best: name })),
    others: [],
    marginals: [],
    prices: [],
    about: {},
  };
  const compared = { preset, comparison, ensemble };
  const ranks = ranksOfWorth(ensemble, own);
  const choice = choiceAmong(ensemble, own, [against, foundation ?? []].flat());
  const said = choosing(choice);
  const leaders = said.options
    .flatMap(({ strategy }): Alternative[] => (own.includes(strategy) ? [{ name: strategy, arm: strategy }] : []))
    .slice(0, ofLeaders);
  return {
    format: 2,
    title: preset.title,
    made: made(compared, version),
    findings: own.map((arm) => armFinding(ensemble, { strategy: arm, conduct: null, arm }, ranks, counterfactuals)),
    combination: null,
    choose: {
      best: said,
      asPractised: said,
      conditions: choice.conditions.map((one) => conditionOf(one, one.arm)),
    },
    conduct: null,
    next: [],
    claims: [],
    guesses: guesses(compared, leaders),
    findOut: findOut(
      ensemble,
      own.map((name): Alternative => ({ name, arm: name })),
    ),
    details: {
      arms: [...own, foundation ?? []].flat().map((arm) => armDetail(ensemble, arm, counterfactuals)),
      heldPrices: [],
      priors: [],
      nullRates: [],
      notRandomness: [],
      assumptions: own.map((arm) => ({ arm, strongest: strongestFor(ensemble, arm, leaders.length) })),
      facts: [],
    },
  };
}
