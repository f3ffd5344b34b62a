import { wilsonInterval } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import type { ResultName } from "../measures.ts";
import { bootstrapAll, byDraw, type OverDraws } from "@stewardsim/analysis";

/** Where an arm stands among others, draw by draw. */
export interface Rank {
  readonly arm: string;
  /** 1 is best; mean over draws. */
  readonly mean: number;
  /** How many of them have a better mean, and itself; bounds are whole ranks. */
  readonly rank: OverDraws;
  /** How often it is the best. */
  readonly first: OverDraws;
}

/** From fewer draws resampling finds bounds that are too narrow: every rank is possible. */
const fewest = 10;

/** Ranks arms by one measure, in each draw of parameters by the mean over its replications. */
export function ranking(ensemble: Ensemble, arms: readonly string[], measure: ResultName): Rank[] {
  const { replications } = ensemble.study;
  return rankingOf(Object.fromEntries(arms.map((arm) => [arm, byDraw(ensemble.column(arm, measure), replications)])));
}

/**
 * Ranks whatever has a number in each draw, the most first.
 *
 * @param columns by name, a number a draw; NaN where there is none, and then the draw says nothing of any
 */
export function rankingOf(columns: Readonly<Record<string, ArrayLike<number>>>): Rank[] {
  const names = Object.keys(columns);
  const values = Object.values(columns);
  const rows = Array.from({ length: values[0]!.length }, (_, row) => row).filter((row) =>
    values.every((column) => Number.isFinite(column[row])),
  );
  const ranks = values.map((own) => rows.map((row) => 1 + values.filter((column) => column[row]! > own[row]!).length));
  const meanRank = (of: number, rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + ranks[of]![row]!, 0) / rows.length;
  const standings = bootstrapAll(rows.length, (rows) => {
    const means = names.map((_, index) => meanRank(index, rows));
    return means.map((own) => (Number.isNaN(own) ? own : 1 + means.filter((other) => other < own).length));
  });
  return names.map((arm, index) => {
    const first = ranks[index]!.filter((rank) => rank === 1).length;
    const { estimate, low, high } = standings[index]!;
    return {
      arm,
      mean: meanRank(index, [...rows.keys()]),
      rank: {
        estimate,
        low: rows.length < fewest ? 1 : Math.floor(low),
        high: rows.length < fewest ? names.length : Math.ceil(high),
        draws: rows.length,
      },
      first: { ...wilsonInterval(first, rows.length), draws: rows.length },
    };
  });
}
