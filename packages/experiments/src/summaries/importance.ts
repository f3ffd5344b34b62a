import { DesignError, type Factor, type OverDraws, pearson, ranksOf, twoSided } from "@stewardsim/analysis";
import { rankCorrelationInterval } from "@stewardsim/core";
import { log } from "@stewardsim/core/foundation";
import type { Study } from "../study.ts";
import { ranksOfFactor } from "./factor-ranks.ts";
import { clearBelow, pickedConfidence } from "./picked.ts";

/** How strongly one assumption moves a result. */
export interface Importance {
  readonly factor: Factor;
  /**
   * Spearman's rank correlation with the result, over draws. Its interval is as wide as having picked those that are clear of
   * chance among all takes, so it excludes 0 wherever `doubt` is below 5%.
   */
  readonly correlation: OverDraws;
  /** Chance of so strong a correlation by chance alone, if this were the only assumption looked at. */
  readonly chance: number;
  /** The same, times the number of assumptions looked at, of all results. */
  readonly doubt: number;
}

/**
 * Rank correlation of every drawn parameter with a number of each draw, strongest first.
 *
 * @param result a number for each draw, not finite where there is none
 * @param among how many such results are looked at, of which those are told that something stands out in; one where left out
 * @throws DesignError where there is not one number for each draw
 */
export function importance(study: Study, result: ArrayLike<number>, among = 1): Importance[] {
  if (result.length !== study.draws)
    throw new DesignError([`${result.length} results do not fit ${study.draws} draws: give one for each.`]);
  const rows = Array.from({ length: result.length }, (_, row) => row).filter((row) => Number.isFinite(result[row]));
  const ranks = ranksOf(rows.map((row) => result[row]!));
  const looked = study.factors.length * among;
  const links = study.factors.map((factor, index) => {
    const correlation = pearson(ranksOfFactor(study, index, rows), ranks);
    const chance = twoSided(normalOf(correlation, rows.length));
    return { factor, correlation, chance, doubt: Math.min(1, chance * looked) };
  });
  const picked = links.filter(({ doubt }) => doubt < clearBelow).length;
  const confidence = pickedConfidence(picked, looked);
  return links
    .map(({ correlation, ...link }) => ({
      ...link,
      correlation: { ...rankCorrelationInterval(correlation, rows.length, confidence), draws: rows.length },
    }))
    .sort((a, b) => Math.abs(b.correlation.estimate) - Math.abs(a.correlation.estimate));
}

/** How many standard deviations a rank correlation is from none, as its interval measures it (`rankCorrelationInterval`). */
function normalOf(correlation: number, count: number): number {
  if (count <= 3) return 0;
  if (Math.abs(correlation) >= 1) return Number.POSITIVE_INFINITY;
  return (Math.abs(log((1 + correlation) / (1 - correlation))) / 2) * Math.sqrt((count - 3) / 1.06);
}
