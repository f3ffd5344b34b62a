import type { Outcome } from "@stewardsim/core";
import {
  byDraw,
  chanceOf,
  meanKnown,
  type OverDraws,
  type RegretMeasure,
  type RegretOf,
  regretOrder,
} from "@stewardsim/analysis";
import type { Ensemble } from "../ensemble.ts";
import { evaluations } from "../evaluation.ts";
import { type Condition, conditionsOf, shareOf } from "./choice-conditions.ts";
import { pairedMean, pairedMedian, pairedShare } from "./difference.ts";
import { investedIn, type SmallestEffects, smallestEffects } from "./smallest-effects.ts";

/** What is chosen where no strategy is worth its cost: to steward the project no longer. */
export const noneOfThem = "none of them";

/** What may be chosen: an arm, or none of them, which is worth nothing and wins nothing. */
export interface Option extends Omit<RegretOf, "strategy"> {
  readonly name: string;
}

/** What one option has more than another under the same draws and random numbers. */
export interface Lead {
  readonly name: string;
  readonly than: string;
  /** usd, the mean over draws. */
  readonly worth: OverDraws;
  /** The median of the same; and whether the draws are enough for the mean and its interval to hold, and else the median decides. */
  readonly medianWorth: OverDraws;
  readonly isMeanKnown: boolean;
  /**
   * In the chance that all three win, against each counterfactual in the order in which they were given. Of an arm that only
   * uses the project it is not a number and of no draw: it has no wins by definition, and is chosen by worth alone.
   */
  readonly allWin: readonly OverDraws[];
}

/** Which of several arms to choose where nobody knows which draw is true. */
export interface Choice {
  /** The option that leads all others, where one does; nothing where some cannot be told apart. */
  readonly chosen: string | undefined;
  /** The options that nothing leads: the chosen one alone, or those that cannot be told apart. */
  readonly tied: readonly string[];
  /** What options are ordered by: the mean of regret where it is known of all, its median where that is, how often they are wrong elsewhere. */
  readonly measure: RegretMeasure;
  /** The least of it first. */
  readonly options: readonly Option[];
  /** Every option less every one that stands before it, the arms in their order and none of them last. */
  readonly leads: readonly Lead[];
  /** The smallest differences that matter: usd of worth, and a chance. */
  readonly smallest: { readonly worth: number; readonly share: number };
  /** By draw: what turns out to be worth most. */
  readonly best: readonly string[];
  readonly chances: Readonly<Record<string, OverDraws>>;
  /** By option: how often all three win, against the first counterfactual; what has nothing to win is not there. */
  readonly allWin: Readonly<Record<string, OverDraws>>;
  readonly conditions: readonly Condition[];
}

/**
 * The choice among arms by what they are worth and how often all three win under them. One option leads another if it has
 * more of either by more than the smallest difference that matters, with its whole interval, and the other has not more of the
 * other, by an interval above zero and an estimate that matters: what is given up must not be what is likely worth as much. Where a few draws carry the mean of what it is worth more, so that its interval does not hold, the
 * median of the same decides, unless the mean says the reverse. An arm that only uses the project leads and is led by worth
 * alone, and stands for none of them, since it is worth nothing beyond what every user has; where there is none, what is worth
 * less than nothing is led by none of them.
 *
 * @param counterfactuals names of the arms that all three wins are evaluated against
 */
export function choiceAmong(
  ensemble: Ensemble,
  arms: readonly string[],
  counterfactuals: readonly string[],
  { ofInvested, share }: SmallestEffects = smallestEffects,
): Choice {
  const { replications } = ensemble.study;
  const usesOnly = (arm: string) => ensemble.study.arms.some(({ name, kind }) => name === arm && kind === "uses-only");
  const names = arms.some(usesOnly) ? [...arms] : [...arms, noneOfThem];
  const nothingGained = names.findIndex((name) => name === noneOfThem || usesOnly(name));
  const nothing = () => new Float64Array(ensemble.study.draws * replications);
  const of = (column: (arm: string) => Float64Array) =>
    names.map((name) => (name === noneOfThem ? nothing() : column(name)));
  const worth = of((arm) => ensemble.column(arm, "deltaValueLowExit"));
  const won = counterfactuals.map((against) => of((arm) => allWins(ensemble, arm, against)));
  const smallest = { worth: ofInvested * investedIn(ensemble, arms), share };
  const leads = names.flatMap((name, a) =>
    names.slice(0, a).map(
      (than, b): Lead => ({
        name,
        than,
        ...pairedWorth(worth[a]!, worth[b]!, replications),
        allWin: won.map((columns) =>
          usesOnly(name) || usesOnly(than) ? notAsked : pairedShare(columns[a]!, columns[b]!, replications),
        ),
      }),
    ),
  );
  const tied = names.filter((name) => !names.some((other) => isLed(name, other, leads, smallest)));
  const draws = worth.map((column) => byDraw(column, replications));
  const order = regretOrder({ strategies: names, values: draws }, smallest.worth || 0);
  const best = bestByDraw(names, draws, nothingGained);
  return {
    chosen: tied.length === 1 ? tied[0] : undefined,
    // Three that lead each other round are not told apart either.
    tied: tied.length === 0 ? names : tied,
    measure: order.measure,
    options: order.strategies.map(({ strategy: name, ...of }) => ({ name, ...of })),
    leads,
    smallest,
    best,
    chances: Object.fromEntries(
      names.map((name) => [name, shareOf(best.filter((one) => one === name).length, best.length)]),
    ),
    allWin: Object.fromEntries(
      names.flatMap((name, index) =>
        name === noneOfThem || usesOnly(name) || won.length === 0
          ? []
          : [[name, chanceOf(Array.from(won[0]![index]!, isWon), replications)]],
      ),
    ),
    conditions: conditionsOf(ensemble, names, best),
  };
}

/** What does not apply. */
const notAsked: OverDraws = { estimate: Number.NaN, low: Number.NaN, high: Number.NaN, draws: 0 };

const isWon = (one: number): boolean | undefined => (Number.isNaN(one) ? undefined : one === 1);

/** 1 where all three win, 0 where not, by entry; NaN where there is no run. */
const allWins = (ensemble: Ensemble, arm: string, against: string): Float64Array =>
  Float64Array.from(evaluations(ensemble, arm, against), (outcome: Outcome | undefined) =>
    outcome === undefined ? Number.NaN : Number(outcome.allWin),
  );

/** What is worth most in each draw; what gains nothing where no other is worth its cost, or nothing is known. */
function bestByDraw(names: readonly string[], worth: readonly Float64Array[], nothingGained: number): string[] {
  return Array.from({ length: worth[nothingGained]!.length }, (_, draw) => {
    let best = nothingGained;
    for (let index = 0; index < names.length; index++) if (worth[index]![draw]! > worth[best]![draw]!) best = index;
    return names[best]!;
  });
}

/** What one column has more than another: mean, median, and whether the mean is known. */
function pairedWorth(first: Float64Array, second: Float64Array, replications: number) {
  const { isKnown } = meanKnown(
    first.map((value, entry) => value - second[entry]!),
    replications,
  );
  return {
    worth: pairedMean(first, second, replications),
    medianWorth: pairedMedian(first, second, replications),
    isMeanKnown: isKnown,
  };
}

/** Whether another option has more than one, in worth or in wins, and not less in the other. */
const isLed = (name: string, other: string, leads: readonly Lead[], smallest: Choice["smallest"]): boolean =>
  isAhead(other, name, leads, smallest, isClearlyMore) && !isAhead(name, other, leads, smallest, isMore);

/** More by more than matters, with the whole interval. */
const isClearlyMore = (low: number, _estimate: number, smallest: number) => low > smallest;

/** More in any case, and by more than matters as far as is known. */
const isMore = (low: number, estimate: number, smallest: number) => low > 0 && estimate > smallest;

/** Whether one option has more than another in worth or in wins, by what counts as more. */
function isAhead(
  one: string,
  other: string,
  leads: readonly Lead[],
  smallest: Choice["smallest"],
  counts: (low: number, estimate: number, smallest: number) => boolean,
): boolean {
  return leads.some((lead) => {
    const sign = lead.name === one && lead.than === other ? 1 : lead.name === other && lead.than === one ? -1 : 0;
    if (sign === 0) return false;
    const by = ({ low, high, estimate }: OverDraws, least: number) =>
      counts(sign === 1 ? low : -high, sign * estimate, least);
    const isWorthMore = lead.isMeanKnown
      ? by(lead.worth, smallest.worth)
      : by(lead.medianWorth, smallest.worth) && sign * lead.worth.estimate > 0;
    return isWorthMore || lead.allWin.some((of) => by(of, smallest.share));
  });
}
