import { meanInterval, medianInterval, type Outcome, pairedShareInterval } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import { evaluations } from "../evaluation.ts";
import type { ResultName } from "../measures.ts";
import { byDraw, finite, type OverDraws } from "@stewardsim/analysis";

type Counted = ResultName | ((entry: number, arm: string) => number);

/** `a` less `b` in each draw that both run through, by pairs of the same draw and random numbers. */
export const differencesByDraw = (ensemble: Ensemble, a: string, b: string, of: Counted): number[] =>
  finite(differenceColumn(ensemble, a, b, of));

/** The same by draw; NaN where one of them has no number. */
export function differenceColumn(ensemble: Ensemble, a: string, b: string, of: Counted): Float64Array {
  const { replications, draws } = ensemble.study;
  const take = (arm: string) =>
    typeof of === "string"
      ? ensemble.column(arm, of)
      : Float64Array.from({ length: draws * replications }, (_, entry) => of(entry, arm));
  return pairedByDraw(take(a), take(b), replications);
}

const pairedByDraw = (first: Float64Array, second: Float64Array, replications: number): Float64Array =>
  byDraw(
    first.map((value, entry) => value - second[entry]!),
    replications,
  );

/** Mean of one column less that of another, by pairs of their entries. */
export function pairedMean(first: Float64Array, second: Float64Array, replications: number): OverDraws {
  const { count: draws, ...interval } = meanInterval(finite(pairedByDraw(first, second, replications)));
  return { ...interval, draws };
}

/** Median of one column less another, by pairs of their entries. */
export function pairedMedian(first: Float64Array, second: Float64Array, replications: number): OverDraws {
  const { count: draws, ...interval } = medianInterval(finite(pairedByDraw(first, second, replications)));
  return { ...interval, draws };
}

/** Mean of the same where an entry is 0 or 1. */
export function pairedShare(first: Float64Array, second: Float64Array, replications: number): OverDraws {
  const differences = finite(pairedByDraw(first, second, replications));
  return { ...pairedShareInterval(differences), draws: differences.length };
}

/** Mean of `a` less mean of `b`. */
export function difference(ensemble: Ensemble, a: string, b: string, of: Counted): OverDraws {
  const { count: draws, ...interval } = meanInterval(differencesByDraw(ensemble, a, b, of));
  return { ...interval, draws };
}

/** The same of what is 0 or 1 in each run. */
export function shareDifference(ensemble: Ensemble, a: string, b: string, of: Counted): OverDraws {
  const differences = differencesByDraw(ensemble, a, b, of);
  return { ...pairedShareInterval(differences), draws: differences.length };
}

/** Difference in the chance of some outcome. */
export function chanceDifference(
  ensemble: Ensemble,
  a: string,
  b: string,
  against: string,
  won: (outcome: Outcome) => boolean,
): OverDraws {
  const evaluated = new Map([a, b].map((arm) => [arm, evaluations(ensemble, arm, against)]));
  return shareDifference(ensemble, a, b, (entry, arm) => {
    const outcome = evaluated.get(arm)![entry];
    return outcome ? Number(won(outcome)) : Number.NaN;
  });
}
