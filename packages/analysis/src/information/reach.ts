import { mean, meanInterval, sampleVariance, studentQuantile } from "@stewardsim/core/foundation";
import { coefficients, constantFit, fitted, withColumns } from "../regression/least-squares.ts";
import type { Surrogate } from "./surrogate.ts";
import { bestOf } from "./worth.ts";

/** Half of a 95% interval: the same columns, fitted without each group of states in turn; the choice now stays as it is. */
export function reachOf({ columns }: Surrogate, gains: readonly Float64Array[], groups: number): number {
  const size = gains[0]?.length ?? 0;
  if (size === 0 || groups < 2) return 0;
  const without = Array.from({ length: groups }, (_, group) => {
    const left = size - Math.ceil((size - group) / groups);
    const only = (values: ArrayLike<number>) => {
      const kept = new Float64Array(left);
      for (let row = 0, at = 0; row < size; row++) if (row % groups !== group) kept[at++] = values[row]!;
      return kept;
    };
    const fit = withColumns(constantFit(left), columns.map(only));
    return mean(bestOf(gains.map((gain) => fitted(fit, coefficients(fit, only(gain))))));
  });
  // Pseudo-values of the jackknife: (g − 1) times what each group moves.
  const { estimate, high } = meanInterval(without.map((one) => -(groups - 1) * one));
  return high - estimate;
}

/**
 * The upper end of an interval around a mean of rare gains. Twice as many states in which another choice is better would
 * have twice the variance, so the end is where the estimate would lie as far below as its own variance lets it; at most two and a half
 * times as far up as down, which is where a single state was seen.
 */
export function upwards(estimate: number, reach: number): number {
  if (reach === 0) return estimate;
  const ratio = reach / (2 * Math.max(estimate, reach / 2.1));
  return estimate + reach * (ratio + Math.sqrt(1 + ratio * ratio));
}

/**
 * The share of an interval's misses that is left to its upper end where several strategies may be the one to choose now. What
 * knowing is worth is the least of what it is worth against each of them, and the least of several estimates is too low by
 * chance: Bonferroni's rule.
 */
export const missesAbove = (gains: readonly Float64Array[]): number =>
  0.025 / (1 + gains.filter((gain) => meanInterval(gain).high > 0).length);

/** How much further than half of a 95% interval one reaches that misses so seldom above. */
export const caution = (misses: number, groups: number): number =>
  groups < 2 ? 1 : studentQuantile(1 - misses, groups - 1) / studentQuantile(0.975, groups - 1);

/**
 * What states that nobody saw may be worth: of those that would be seen 3.7 times on average, one sample in forty sees none;
 * each is taken to be as good as gains commonly vary.
 *
 * @source the rule of three: Hanley & Lippman-Hand (1983), J. American Medical Association 249(13), for 97.5%
 */
export const unseen = (guesses: readonly Float64Array[]): number =>
  guesses.reduce((most, guess) => Math.max(most, (3.7 * Math.sqrt(sampleVariance(guess))) / guess.length), 0);
