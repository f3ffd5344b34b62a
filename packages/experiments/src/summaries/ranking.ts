import { type Interval, wilsonInterval } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import type { ResultName } from "../measures.ts";
import { byDraw } from "./by-draw.ts";

/** Where an arm stands among others, draw by draw. */
export interface Rank {
  readonly arm: string;
  /** 1 is best; mean over draws. */
  readonly mean: number;
  /** How often it is the best. */
  readonly first: Interval;
}

/** Ranks arms by one measure, in each draw of parameters by the mean over its lucks. */
export function ranking(ensemble: Ensemble, arms: readonly string[], measure: ResultName): Rank[] {
  const { luck } = ensemble.study;
  const columns = arms.map((arm) => byDraw(ensemble.column(arm, measure), luck));
  const rows = [...columns[0]!.keys()].filter((row) => columns.every((column) => Number.isFinite(column[row])));
  return arms.map((arm, index) => {
    const ranks = rows.map((row) => 1 + columns.filter((column) => column[row]! > columns[index]![row]!).length);
    return {
      arm,
      mean: ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
      first: wilsonInterval(ranks.filter((rank) => rank === 1).length, ranks.length),
    };
  });
}
