import { type Grade, jackknifeInterval } from "@stewardsim/core";
import type { Study } from "../study.ts";
import { byDraw, finite, type OverDraws, pearson, ranksOf, shareBetweenDraws } from "@stewardsim/analysis";

/** Of the spread of a result between runs, by ranks: the variance of dollars is that of the one run that made most. */
export interface Spread {
  /** What parameters and not chance make; unknown, as infinitely wide, where each draw has one replication. */
  readonly parameters: OverDraws;
  /** What parameters of each grade make by themselves. */
  readonly byGrade: Readonly<Record<Grade, OverDraws>>;
  /** What grades A and B do not make and chance does not either: C and D, and what any make together with them. */
  readonly weak: OverDraws;
}

const strong: readonly Grade[] = ["A", "B"];
const grades: readonly Grade[] = ["A", "B", "C", "D"];
/** From so many groups of draws left out in turn an interval is known well enough. */
const mostGroups = 100;

/**
 * What makes runs differ in a result: parts of the variance of its ranks by parameters, by their grades, and by what is weakly
 * known.
 *
 * @param values of a result by task
 */
export function spreadOf(study: Study, values: ArrayLike<number>): Spread {
  const { replications } = study;
  const ranks = ranksOf(Array.from(values));
  const all = byDraw(ranks, replications);
  const rows = [...all.keys()].filter((row) => Number.isFinite(all[row]));
  const total = varianceOf(finite(ranks));
  const results = rows.map((row) => all[row]!);
  const columns = study.factors.map(({ grade }, index) => ({
    grade,
    ranks: ranksOf(rows.map((row) => study.values[row]![index]!)),
  }));
  const between = (indices: readonly number[]) =>
    replications < 2
      ? Number.NaN
      : shareBetweenDraws(
          indices.flatMap((position) =>
            ranks.slice(rows[position]! * replications, (rows[position]! + 1) * replications),
          ),
          replications,
        );
  // A parameter explains its squared correlation, less what chance alone would give: some come out below nothing, and sums are right.
  const explained = (of: readonly Grade[], indices: readonly number[]) => {
    const some = indices.map((position) => results[position]!);
    const scale = varianceOf(some) / total;
    return columns
      .filter(({ grade }) => of.includes(grade))
      .reduce((sum, column) => {
        const correlation = pearson(
          indices.map((position) => column.ranks[position]!),
          some,
        );
        return sum + (correlation ** 2 - 1 / (indices.length - 1)) * scale;
      }, 0);
  };
  const groups = Math.min(rows.length, mostGroups);
  const within = (statistic: (indices: readonly number[]) => number): OverDraws => {
    const { estimate, low, high } = jackknifeInterval(groups, (kept) => {
      const isKept = new Set(kept);
      return statistic([...rows.keys()].filter((position) => isKept.has(position % groups)));
    });
    return Number.isNaN(estimate)
      ? { estimate, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, draws: rows.length }
      : { estimate: share(estimate), low: share(low), high: share(high), draws: rows.length };
  };
  return {
    parameters: within(between),
    byGrade: Object.fromEntries(
      grades.map((grade) => [grade, within((indices) => explained([grade], indices))]),
    ) as Record<Grade, OverDraws>,
    weak: within((indices) => between(indices) - explained(strong, indices)),
  };
}

const share = (value: number) => Math.min(1, Math.max(0, value));

function varianceOf(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length;
}
