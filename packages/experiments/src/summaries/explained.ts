import type { Grade } from "@stewardsim/core";
import type { Study } from "../study.ts";
import { ranksOfFactor } from "./factor-ranks.ts";

/** What is added up over some draws of a result and a parameter. */
interface Sums {
  readonly count: Float64Array;
  readonly own: Float64Array;
  readonly squares: Float64Array;
}

/**
 * How much of a result's variance the parameters of each grade explain, over all draws and without each group of them in turn:
 * sums over all less those over a group, so that every draw is looked at once and not once for each group.
 *
 * A parameter explains its squared correlation, less what chance alone would give: some come out below nothing, and sums are right.
 *
 * @param draws those in which there is a result
 * @param results of these draws
 * @param groups a draw belongs to the group of its position, divided by their number: what remains
 * @returns of a grade, as a part of the results' variance; `left` is the group that is left out, none where it is left out
 */
export function explainedBy(study: Study, draws: readonly number[], results: readonly number[], groups: number) {
  const y = centred(results, results.reduce((sum, value) => sum + value, 0) / results.length);
  const ofResult = sumsOf(y, groups);
  const found = new Map<Grade, Float64Array>();
  study.factors.forEach(({ grade }, factor) => {
    const x = centred(ranksOfFactor(study, factor, draws), (draws.length + 1) / 2);
    const explained = found.get(grade) ?? new Float64Array(groups + 1);
    found.set(grade, explained);
    const ofFactor = sumsOf(x, groups);
    const products = inGroups(groups, x, (value, position) => value * y[position]!);
    for (let left = 0; left <= groups; left++) {
      const n = without(ofResult.count, left);
      const [sumX, sumY] = [without(ofFactor.own, left), without(ofResult.own, left)];
      const both = without(products, left) - (sumX * sumY) / n;
      const varies = [without(ofFactor.squares, left) - sumX ** 2 / n, without(ofResult.squares, left) - sumY ** 2 / n];
      const correlation = varies[0]! > 0 && varies[1]! > 0 ? both / Math.sqrt(varies[0]! * varies[1]!) : 0;
      explained[left]! += correlation ** 2 - 1 / (n - 1);
    }
  });
  return {
    /** Summed over the parameters of a grade, of the variance of the results that are left. */
    of: (grade: Grade, left = groups): number => found.get(grade)?.[left] ?? 0,
    /** The variance of the results that are left. */
    variance(left = groups): number {
      const n = without(ofResult.count, left);
      return (without(ofResult.squares, left) - without(ofResult.own, left) ** 2 / n) / n;
    },
  };
}

const centred = (values: ArrayLike<number>, middle: number) => Float64Array.from(values, (value) => value - middle);

const sumsOf = (values: Float64Array, groups: number): Sums => ({
  count: inGroups(groups, values, () => 1),
  own: inGroups(groups, values, (value) => value),
  squares: inGroups(groups, values, (value) => value * value),
});

/** Sums over each group, and over all of them last. */
function inGroups(groups: number, values: Float64Array, of: (value: number, position: number) => number) {
  const sums = new Float64Array(groups + 1);
  for (let position = 0; position < values.length; position++) {
    sums[position % groups]! += of(values[position]!, position);
  }
  for (let group = 0; group < groups; group++) sums[groups]! += sums[group]!;
  return sums;
}

/** What is left without a group; all of it where the group is none. */
const without = (sums: Float64Array, left: number): number => {
  const all = sums[sums.length - 1]!;
  return left === sums.length - 1 ? all : all - sums[left]!;
};
