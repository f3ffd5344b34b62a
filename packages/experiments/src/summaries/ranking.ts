import { wilsonInterval } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import type { ResultName } from "../measures.ts";
import { bootstrap, byDraw, type OverDraws } from "@stewardsim/analysis";

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
  const columns = arms.map((arm) => byDraw(ensemble.column(arm, measure), replications));
  const rows = [...columns[0]!.keys()].filter((row) => columns.every((column) => Number.isFinite(column[row])));
  const ranks = columns.map((own) =>
    rows.map((row) => 1 + columns.filter((column) => column[row]! > own[row]!).length),
  );
  const meanRank = (arm: number, rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + ranks[arm]![row]!, 0) / rows.length;
  return arms.map((arm, index) => {
    const first = ranks[index]!.filter((rank) => rank === 1).length;
    const { estimate, low, high } = bootstrap(rows.length, (rows) => {
      const own = meanRank(index, rows);
      return Number.isNaN(own) ? own : 1 + arms.filter((_, other) => meanRank(other, rows) < own).length;
    });
    return {
      arm,
      mean: meanRank(index, [...rows.keys()]),
      rank: {
        estimate,
        low: rows.length < fewest ? 1 : Math.floor(low),
        high: rows.length < fewest ? arms.length : Math.ceil(high),
        draws: rows.length,
      },
      first: { ...wilsonInterval(first, rows.length), draws: rows.length },
    };
  });
}
