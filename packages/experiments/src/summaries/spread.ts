import { type Grade, jackknifeInterval } from "@stewardsim/core";
import type { Study } from "../study.ts";
import { explainedBy } from "./explained.ts";
import { byDraw, finite, type OverDraws, ranksOf, shareBetweenDraws } from "@stewardsim/analysis";

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
  const groups = Math.min(rows.length, mostGroups);
  const results = rows.map((row) => all[row]!);
  const { of, variance } = explainedBy(study, rows, results, groups);
  const explained = (some: readonly Grade[], left: number | undefined) =>
    (some.reduce((sum, grade) => sum + of(grade, left), 0) * variance(left)) / total;
  const shares = new Map<number | undefined, number>();
  const between = (left: number | undefined) => {
    if (replications < 2) return Number.NaN;
    const found = shares.get(left);
    if (found !== undefined) return found;
    const kept = left === undefined ? rows : rows.filter((_, position) => position % groups !== left);
    const share = shareBetweenDraws(
      kept.flatMap((row) => ranks.slice(row * replications, (row + 1) * replications)),
      replications,
    );
    shares.set(left, share);
    return share;
  };
  const within = (statistic: (left: number | undefined) => number): OverDraws => {
    const { estimate, low, high } = jackknifeInterval(groups, (kept) => {
      const left = kept.findIndex((group, index) => group !== index);
      return statistic(kept.length === groups ? undefined : left < 0 ? groups - 1 : left);
    });
    return Number.isNaN(estimate)
      ? { estimate, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, draws: rows.length }
      : { estimate: share(estimate), low: share(low), high: share(high), draws: rows.length };
  };
  return {
    parameters: within(between),
    byGrade: Object.fromEntries(grades.map((grade) => [grade, within((left) => explained([grade], left))])) as Record<
      Grade,
      OverDraws
    >,
    weak: within((left) => between(left) - explained(strong, left)),
  };
}

const share = (value: number) => Math.min(1, Math.max(0, value));

function varianceOf(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length;
}
