import { draw, type Interval, namedKey, quantile, seedKey } from "@stewardsim/core/foundation";
import { listed, percent } from "@stewardsim/core/foundation";
import { amountOrPercent } from "../wording.ts";
import type { Criterion } from "./criteria.ts";
import { completeStates, inStates, type Payoffs, payoffsOfLosses } from "./payoffs.ts";

/** How a strategy stands by one criterion. */
export interface Ranking {
  readonly strategy: string;
  readonly value: Interval;
  /** 1 is best; equals share the better rank. */
  readonly rank: number;
  /** Share of resamples of the states in which it is the best, ties shared out. */
  readonly isBest: number;
}

/** What one criterion says of all strategies, best first. */
export interface CriterionVerdict {
  readonly criterion: Criterion;
  readonly rankings: readonly Ranking[];
  /** States that were evaluated; one in which a strategy failed is left out for all. */
  readonly states: number;
  /**
   * Of an extreme: the share of all states that may lie beyond what was seen of a strategy, at each end that the criterion
   * rests on; with 95% confidence it is no more.
   */
  readonly beyond?: number;
}

/** A criterion with the payoffs that it evaluates: money for regrets, `goodEnough` for satisficing. */
export interface Question {
  readonly criterion: Criterion;
  readonly payoffs: Payoffs;
  /** Whether less is better of what stands in the payoffs, as of a cost. Values of the answer are costs then, too. */
  readonly isLessBetter?: boolean;
}

/** How `robustnessVerdicts` resamples states for its intervals: 400 times where left out. */
export interface VerdictOptions {
  readonly resamples?: number;
  readonly seed?: string | number;
}

/**
 * What each criterion says, with 95% percentile intervals over resampled states, the same resamples for all strategies.
 *
 * Of an extreme (the worst outcome, the greatest regret) they only say how much it rests on single states: resamples never go
 * beyond what was seen, and half of all other samples as large do. No interval can say more without assuming how outcomes
 * end. Resamples of fewer states need to know how fast extremes settle, and estimates of an end point that there is one, which
 * outcomes of chance need not have. What holds of any outcomes is `beyond`: how rare what was not seen must be.
 *
 * @throws RangeError where no state has a number of every strategy
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13; that it fails for extremes: Bickel &
 *   Freedman (1981), Annals of Statistics 9(6); resamples of fewer: Bickel & Sakov (2008), Statistica Sinica 18; end points:
 *   de Haan (1981), J. American Statistical Association 76(374); `beyond`: Wilks (1941), Annals of Mathematical Statistics 12
 */
export function robustnessVerdicts(
  questions: readonly Question[],
  { resamples = 400, seed = "verdicts" }: VerdictOptions = {},
): CriterionVerdict[] {
  const { k0, k1 } = namedKey(seedKey(seed), "states");
  return questions.map(({ criterion, payoffs: given, isLessBetter = false }) => {
    const payoffs = isLessBetter ? payoffsOfLosses(given) : given;
    const states = completeStates(payoffs);
    if (states.length === 0)
      throw new RangeError("There is no state in which every strategy has a number: nothing can be preferred.");
    // A regret is one whatever it is of.
    const sign = isLessBetter && !criterion.isLoss ? -1 : 1;
    const values = criterion.of(inStates(payoffs, states));
    const resampled = new Int32Array(states.length);
    const samples = Array.from({ length: resamples }, (_, sample) => {
      for (let position = 0; position < states.length; position++)
        resampled[position] = states[Math.floor(states.length * draw(k0, k1, sample, position))]!;
      return criterion.of(inStates(payoffs, resampled));
    });
    const isBetter = (a: number, b: number) => (criterion.isLoss ? a < b : a > b);
    const shares = payoffs.strategies.map(() => 0);
    for (const sample of samples) {
      const best = sample.reduce((most, value) => (isBetter(value, most) ? value : most));
      const count = sample.filter((value) => value === best).length;
      sample.forEach((value, strategy) => {
        if (value === best) shares[strategy]! += 1 / count;
      });
    }
    const rankings = payoffs.strategies.map((strategy, index): Ranking => {
      const ofStrategy = samples.map((sample) => sign * sample[index]!);
      return {
        strategy,
        value: { estimate: sign * values[index]!, low: quantile(ofStrategy, 0.025), high: quantile(ofStrategy, 0.975) },
        rank: 1 + values.filter((value) => isBetter(value, values[index]!)).length,
        isBest: shares[index]! / resamples,
      };
    });
    return {
      criterion,
      rankings: rankings.sort((a, b) => a.rank - b.rank),
      states: states.length,
      // No state of n falls into the last share s with the chance (1 − s)^n.
      ...(criterion.isExtreme && { beyond: -Math.expm1(Math.log(0.05) / states.length) }),
    };
  });
}

/** Whether the criteria agree, and if not, who prefers what, and on what it turns. One that prefers several alike agrees with each. */
export function criteriaAgreement(evaluated: readonly CriterionVerdict[]): string {
  const [first] = evaluated;
  if (!first) return "No criterion was asked.";
  const isFor = (verdict: CriterionVerdict, strategy: string) =>
    verdict.rankings.some((one) => one.strategy === strategy && one.rank === 1);
  if (evaluated.every(({ rankings }) => rankings.length > 1 && rankings.every(({ rank }) => rank === 1)))
    return evaluated.length === 1
      ? "The criterion does not tell them apart."
      : `None of ${evaluated.length} criteria tells them apart.`;
  const supporters = (strategy: string) => evaluated.filter((verdict) => isFor(verdict, strategy));
  const strategies = new Set(evaluated.flatMap(({ rankings }) => rankings.map(({ strategy }) => strategy)));
  const main = [...strategies].reduce((most, one) => (supporters(one).length > supporters(most).length ? one : most));
  const agreeing = supporters(main);
  const ties = agreeing.filter(({ rankings }) => rankings.filter(({ rank }) => rank === 1).length > 1);
  const alike = ties.length > 0 ? ` (${listed(ties.map(({ criterion }) => criterion.name))} others as much)` : "";
  if (agreeing.length === evaluated.length) {
    const bestIn = ({ rankings }: CriterionVerdict) => rankings.find(({ strategy }) => strategy === main)!.isBest;
    const least = evaluated.reduce((a, b) => (bestIn(b) < bestIn(a) ? b : a));
    const all = evaluated.length === 1 ? "The criterion prefers" : `All ${evaluated.length} criteria prefer`;
    return `${all} ${main}${alike}; other draws would change that most easily for ${least.criterion.name}, where it is best in ${percent(bestIn(least))} of resamples.`;
  }
  const against = new Map<string, CriterionVerdict[]>();
  for (const verdict of evaluated) {
    if (isFor(verdict, main)) continue;
    const { strategy } = verdict.rankings[0]!;
    against.set(strategy, [...(against.get(strategy) ?? []), verdict]);
  }
  const said = [...against].map(([strategy, verdicts]) => {
    const reasons = verdicts.map(({ criterion, rankings }) => {
      const shown = (name: string) => {
        const found = rankings.find((one) => one.strategy === name);
        return found === undefined ? undefined : amountOrPercent(found.value.estimate, criterion.unit);
      };
      const other = shown(main);
      const than = other === undefined ? `and nothing is said of ${main}` : `of ${main} ${other}`;
      return `${criterion.name} (${criterion.says} is ${shown(strategy)}, ${than})`;
    });
    return `${strategy} by ${listed(reasons)}`;
  });
  const names = listed(agreeing.map(({ criterion }) => criterion.name));
  return `The criteria disagree: ${main} is best by ${names}${alike}, but ${listed(said)}.`;
}
