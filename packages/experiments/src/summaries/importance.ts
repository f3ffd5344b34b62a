import { normalBelow } from "../normal.ts";
import { rankCorrelationInterval } from "@stewardsim/core";
import type { Factor } from "../factor.ts";
import type { Study } from "../study.ts";
import type { OverDraws } from "./by-draw.ts";

/** How strongly one assumption moves a result. */
export interface Importance {
  readonly factor: Factor;
  /** Spearman's rank correlation with the result, over draws. */
  readonly correlation: OverDraws;
  /** Chance of so strong a correlation by luck alone, if this were the only assumption looked at. */
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
      const correlation = pearson(ranksOf(rows.map((row) => study.values[row]![index]!)), ranks);
      const chance = twoSided(z(correlation));
      const within = rankCorrelationInterval(correlation, rows.length);
      const doubt = Math.min(1, chance * study.factors.length);
      return { factor, correlation: { ...within, draws: rows.length }, chance, doubt };
    })
    .sort((a, b) => Math.abs(b.correlation.estimate) - Math.abs(a.correlation.estimate));
}

/** Ranks from 1; equal values share the mean of theirs, and what is no number has no rank. */
export function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()]
    .filter((place) => !Number.isNaN(values[place]))
    .sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : 0));
  const ranks = Array.from(values, () => Number.NaN);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let place = start; place < end; place++) ranks[order[place]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/** 0 where one of them does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [middle(a), middle(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    both += (a[index]! - meanA) * (b[index]! - meanB);
    ofA += (a[index]! - meanA) ** 2;
    ofB += (b[index]! - meanB) ** 2;
  }
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0;
}

/** The chance of a standard normal number at least so far from 0. */
export const twoSided = (z: number): number => 2 * normalBelow(-Math.abs(z));
