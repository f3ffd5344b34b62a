import { meanInterval, medianInterval, wilsonInterval } from "@stewardsim/core/foundation";
import { DesignError } from "../designs/errors.ts";
import { meanKnown } from "../paired/tail.ts";
import type { OverDraws } from "../summaries/by-draw.ts";
import { completeStates, inStates, type Payoffs, regrets } from "./payoffs.ts";

/** By what strategies are ordered: by what is known of all of them. */
export type RegretMeasure = "mean regret" | "median regret" | "chance of being wrong";

/** What is lost by a strategy against what turns out best, in the unit of the payoffs. */
export interface RegretOf {
  readonly strategy: string;
  /** The mean over states. */
  readonly regret: OverDraws;
  readonly medianRegret: OverDraws;
  /** Whether the states are enough for their mean and its interval to hold, by how long their tail is. */
  readonly isMeanKnown: boolean;
  /** Part of what is lost in all states that is lost in the tenth of them in which most is, 0 to 1; NaN where nothing is lost. */
  readonly inWorstTenth: number;
  /** How often something else turns out better, by more than the smallest difference that matters. */
  readonly wrong: OverDraws;
}

/** Strategies in the order of what one regrets, and by what that is. */
export interface RegretOrder {
  readonly measure: RegretMeasure;
  /** The least of it first. */
  readonly strategies: readonly RegretOf[];
}

/**
 * Strategies by their mean regret where it is known of all, by the median where a few states carry the mean of one, and by how
 * often they are wrong where there are too few states for a median. Those of which that is the same stand by how often they
 * are wrong.
 *
 * @param smallest difference that matters, in the unit of the payoffs; any does where left out
 * @throws DesignError where that is less than nothing
 * @source expected regret after Savage (1951), J. American Statistical Association 46(253)
 */
export function regretOrder(payoffs: Payoffs, smallest = 0): RegretOrder {
  if (!(smallest >= 0))
    throw new DesignError([`The smallest difference that matters is ${smallest}: give 0, for any, or more.`]);
  const { strategies, values } = inStates(payoffs, completeStates(payoffs));
  const found = regrets({ values }).map((missed, index): RegretOf => {
    const { count: draws, ...regret } = meanInterval(missed);
    const { count: _, ...median } = medianInterval(missed);
    return {
      strategy: strategies[index]!,
      // Nobody loses less than nothing, whatever a symmetric interval says.
      regret: { ...regret, low: Math.max(0, regret.low), draws },
      medianRegret: { ...median, draws },
      isMeanKnown: meanKnown(missed).isKnown,
      inWorstTenth: inWorstTenth(missed),
      wrong: { ...wilsonInterval(missed.filter((lost) => lost > smallest).length, draws), draws },
    };
  });
  const measure = measureOf(found);
  const of = measures[measure];
  return {
    measure,
    strategies: found.sort(
      (a, b) =>
        of(a).estimate - of(b).estimate || a.wrong.estimate - b.wrong.estimate || a.regret.estimate - b.regret.estimate,
    ),
  };
}

function measureOf(all: readonly RegretOf[]): RegretMeasure {
  if (all.every(({ isMeanKnown }) => isMeanKnown)) return "mean regret";
  const isMedianKnown = all.every(({ medianRegret: { low, high } }) => Number.isFinite(low) && Number.isFinite(high));
  return isMedianKnown ? "median regret" : "chance of being wrong";
}

const measures: Readonly<Record<RegretMeasure, (one: RegretOf) => OverDraws>> = {
  "mean regret": ({ regret }) => regret,
  "median regret": ({ medianRegret }) => medianRegret,
  "chance of being wrong": ({ wrong }) => wrong,
};

/** Part of the sum that the largest tenth of numbers of no sign makes up; NaN where the sum is nothing. */
function inWorstTenth(missed: Float64Array): number {
  const sorted = missed.toSorted((a, b) => b - a);
  const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0);
  return sum(sorted.subarray(0, Math.ceil(sorted.length / 10))) / sum(sorted);
}
