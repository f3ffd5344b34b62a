import { type Factor, type OverDraws, pearson, ranksOf, twoSided } from "@stewardsim/analysis";
import { rankCorrelationInterval } from "@stewardsim/core";
import type { Study } from "../study.ts";
import { ranksOfFactor } from "./factor-ranks.ts";

/** How strongly one assumption moves a result. */
export interface Importance {
  readonly factor: Factor;
  /** Spearman's rank correlation with the result, over draws. */
  readonly correlation: OverDraws;
  /** Chance of so strong a correlation by chance alone, if this were the only assumption looked at. */
  readonly chance: number;
  /** The same, times the number of assumptions looked at. */
  readonly doubt: number;
}

/** Rank correlation of every drawn parameter with a number of each draw, strongest first. */
export function importance(study: Study, result: ArrayLike<number>): Importance[] {
  const rows = Array.from({ length: result.length }, (_, row) => row).filter((row) => Number.isFinite(result[row]));
  const ranks = ranksOf(rows.map((row) => result[row]!));
  const z = (correlation: number) => Math.abs(correlation) * Math.sqrt(Math.max(1, rows.length - 1));
  return study.factors
    .map((factor, index) => {
      const correlation = pearson(ranksOfFactor(study, index, rows), ranks);
      const chance = twoSided(z(correlation));
      const within = rankCorrelationInterval(correlation, rows.length);
      const doubt = Math.min(1, chance * study.factors.length);
      return { factor, correlation: { ...within, draws: rows.length }, chance, doubt };
    })
    .sort((a, b) => Math.abs(b.correlation.estimate) - Math.abs(a.correlation.estimate));
}
