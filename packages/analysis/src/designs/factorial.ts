import { type Factor, valueAt } from "../factor.ts";
import { DesignError, mustBeWhole } from "./errors.ts";
import { mustHaveEnds } from "./ends.ts";
import type { Points } from "./points.ts";

/**
 * Every combination of so many even steps along each axis; one step is the middle. The last factor changes fastest.
 *
 * @param levels steps of each factor
 * @throws DesignError where a number of levels is not whole and from 1 to 1,000, or there are more than a million
 *   combinations
 * @source Box, Hunter & Hunter (2005), Statistics for Experimenters, chapter 5
 */
export function factorialPoints(levels: readonly number[]): Points {
  for (const count of levels) mustBeWhole("The number of levels", count, 1, 1000);
  return combinations(levels).map((steps) =>
    steps.map((step, index) => (levels[index] === 1 ? 0.5 : step / (levels[index]! - 1))),
  );
}

/** Every combination of steps from 0, so many for each factor. */
function combinations(levels: readonly number[]): Float64Array[] {
  const rows = levels.reduce((product, count) => product * count, 1);
  if (rows > 1e6)
    throw new DesignError([
      `All combinations of ${levels.length} factors are more than a million draws: take fewer factors or levels.`,
    ]);
  return Array.from({ length: rows }, (_, row) => {
    const steps = new Float64Array(levels.length);
    let rest = row;
    for (let index = levels.length - 1; index >= 0; index--) {
      const count = levels[index]!;
      steps[index] = rest % count;
      rest = Math.floor(rest / count);
    }
    return steps;
  });
}

/**
 * Every combination of values. No row is there twice: a factor of fewer values than levels, such as one of few whole numbers,
 * takes each of its values once; and one of categories all of them, whatever its levels.
 *
 * @param levels steps of each factor, or of all alike
 * @returns draws × factors
 * @throws DesignError where a number of levels cannot be, a factor has no end, or there are more than a million rows
 */
export function fullFactorial(factors: readonly Factor[], levels: number | readonly number[] = 2): Float64Array[] {
  const each = factors.map((factor, index) => {
    const count = typeof levels === "number" ? levels : (levels[index] ?? Number.NaN);
    const points = factorialPoints([count]);
    if (factor.categories) return [...factor.categories.keys()];
    if (count > 1) mustHaveEnds([factor]);
    return [...new Set(points.map(([quantile]) => valueAt(factor, quantile!)))];
  });
  return combinations(each.map(({ length }) => length)).map((steps) =>
    Float64Array.from(steps, (step, index) => each[index]![step]!),
  );
}

/**
 * What the scenario says, then one factor after the other at other quantiles of its range while the others stay.
 *
 * @param quantiles 0 (the low end) to 1 (the high end), each tried for every factor; of categories every other one is tried
 * @returns 1 + factors × quantiles draws, factor by factor
 * @throws DesignError where a factor has no end
 */
export function oneAtATime(factors: readonly Factor[], quantiles: readonly number[] = [0, 1]): Float64Array[] {
  if (quantiles.includes(0) || quantiles.includes(1)) mustHaveEnds(factors);
  const middle = Float64Array.from(factors, (factor) => factor.middle);
  const tried = (factor: Factor) =>
    factor.categories
      ? [...factor.categories.keys()].filter((category) => category !== factor.middle)
      : quantiles.map((quantile) => valueAt(factor, quantile));
  return [middle, ...factors.flatMap((factor, index) => tried(factor).map((value) => middle.with(index, value)))];
}
