import { type Choice, choiceAmong, type Condition, noneOfThem } from "@stewardsim/experiments";
import type { RegretMeasure } from "@stewardsim/analysis";
import type { Compared } from "../compared.ts";
import { type Estimate, estimated, inPoints } from "../estimate.ts";
import { combinationIn } from "./arm.ts";
import { type Assumption, assumptionOf } from "./assumption.ts";

/** A strategy, or none of them, as a choice. */
export interface ChoiceOption {
  readonly strategy: string;
  /** What is lost on average by choosing it and not what turns out to be worth most. */
  readonly regret: Estimate;
  /** The median of the same. */
  readonly medianRegret: Estimate;
  /** Whether the draws are enough for the mean to hold: where a few of them carry it, they are not. */
  readonly isMeanKnown: boolean;
  /** Part of what is lost in all draws that is lost in the tenth of them in which most is; null where nothing is lost. */
  readonly inWorstTenth: number | null;
  /** How often something else turns out to be worth more, by more than the smallest difference that matters. */
  readonly wrong: Estimate;
  /** How often it turns out to be worth most. */
  readonly best: Estimate;
  /** How often all three win, against no steward; null where there is nothing to win, by giving the project up or only using it. */
  readonly allWin: Estimate | null;
}

/** What one of them has more than another under the same draws and random numbers. */
export interface ChoiceLead {
  readonly strategy: string;
  readonly than: string;
  readonly worth: Estimate;
  readonly medianWorth: Estimate;
  /** Whether the draws are enough for the mean of that to hold. */
  readonly isMeanKnown: boolean;
  /** In the chance that all three win; of no draw where one of them only uses the project, and has nothing to win. */
  readonly allWin: Estimate;
  readonly allWinAgainstFoundation: Estimate | null;
}

/** An assumption under which a strategy is the best choice more often. */
export interface ChoiceCondition {
  readonly strategy: string;
  readonly assumption: Assumption;
  readonly is: "above" | "below";
  readonly threshold: number;
  /** How often it is the best in the third of the draws where this is so, and in all others. */
  readonly then: Estimate;
  readonly otherwise: Estimate;
  /** Share of links as strong as this that chance would make among all that were looked at. */
  readonly doubt: number;
}

/** Which strategies lead the others, of one conduct. */
export interface Choosing {
  /** Null where some cannot be told apart. */
  readonly chosen: string | null;
  /** What nothing leads: the chosen one alone, or those that cannot be told apart. */
  readonly tied: readonly string[];
  /** What options are ordered by. */
  readonly measure: RegretMeasure;
  /** The least of it first. */
  readonly options: readonly ChoiceOption[];
  readonly leads: readonly ChoiceLead[];
  /** The smallest differences that matter: usd of worth (null where no cost is known), and points of the chance that all win. */
  readonly smallest: { readonly worth: number | null; readonly points: number };
}

/** Which strategy to choose, and under which assumptions. */
export interface Choose {
  readonly best: Choosing;
  readonly asPractised: Choosing;
  /** At the best conduct, strongest first. */
  readonly conditions: readonly ChoiceCondition[];
}

export function choose(compared: Compared): Choose {
  const { ensemble, comparison } = compared;
  const { strategies, against, foundation } = comparison;
  const among = (pick: (one: (typeof strategies)[number]) => string, combination?: string) => {
    const arms = [...strategies.map(pick), combination ?? []].flat();
    const choice = choiceAmong(ensemble, arms, [against, foundation ?? []].flat());
    const nameOf = (arm: string) =>
      strategies.find((one) => pick(one) === arm)?.name ?? (arm === combination ? arm : noneOfThem);
    return { choice, nameOf, said: choosing(choice, nameOf) };
  };
  const { choice, nameOf, said } = among((one) => one.best, combinationIn(compared));
  return {
    best: said,
    asPractised: among((one) => one.practised).said,
    conditions: choice.conditions.map((one) => conditionOf(one, nameOf(one.arm))),
  };
}

/**
 * A choice as it is told.
 *
 * @param nameOf what an arm, or none of them, is called; by itself where it is left out
 */
export const choosing = (
  { chosen, tied, measure, options, leads, smallest, chances, allWin }: Choice,
  nameOf: (arm: string) => string = (arm) => arm,
): Choosing => ({
  chosen: chosen === undefined ? null : nameOf(chosen),
  tied: tied.map(nameOf),
  measure,
  options: options.map(({ name, regret, medianRegret, isMeanKnown, inWorstTenth, wrong }) => ({
    strategy: nameOf(name),
    regret: estimated(regret, "usd"),
    medianRegret: estimated(medianRegret, "usd"),
    isMeanKnown,
    inWorstTenth: Number.isNaN(inWorstTenth) ? null : inWorstTenth,
    wrong: estimated(wrong, "share"),
    best: estimated(chances[name]!, "share"),
    allWin: allWin[name] === undefined ? null : estimated(allWin[name], "share"),
  })),
  leads: leads.map(({ name, than, worth, medianWorth, isMeanKnown, allWin: [without, led] }) => ({
    strategy: nameOf(name),
    than: nameOf(than),
    worth: estimated(worth, "usd"),
    medianWorth: estimated(medianWorth, "usd"),
    isMeanKnown,
    allWin: inPoints(without!),
    allWinAgainstFoundation: led === undefined ? null : inPoints(led),
  })),
  smallest: { worth: Number.isFinite(smallest.worth) ? smallest.worth : null, points: 100 * smallest.share },
});

export const conditionOf = (
  { factor, isHigh, threshold, within, otherwise, doubt }: Condition,
  strategy: string,
): ChoiceCondition => ({
  strategy,
  assumption: assumptionOf(factor),
  is: isHigh ? "above" : "below",
  threshold,
  then: estimated(within, "share"),
  otherwise: estimated(otherwise, "share"),
  doubt,
});
