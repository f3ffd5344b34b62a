import { type Interval, mean } from "@stewardsim/core/foundation";
import type { DerivativeDesign } from "../designs/derivative-design.ts";
import { intervalsOfMeans, type ResamplingOptions } from "./resampling.ts";

/** What the slopes of a result along one factor say of the factor's part of the variance. */
export interface DerivativeMeasure {
  readonly name: string;
  /** ν: the mean square of the slope, over the whole range of the factor, in the square of the result's unit. */
  readonly squaredSlope: Interval;
  /** What ST, the factor's part of the variance with all that it does together with others, is not above. Above 1 it says nothing. */
  readonly totalAtMost: Interval;
}

/**
 * Measures by slopes of all factors, and mean and variance of the result at the base points, in its unit and the square of it.
 */
export interface DerivativeMeasures {
  /** In the order of the design. */
  readonly factors: readonly DerivativeMeasure[];
  readonly mean: number;
  readonly variance: number;
  /** Base points that were used: those of which no result is missing. */
  readonly base: number;
  readonly missing: number;
}

/**
 * Measures of sensitivity by derivatives, and the bound that they are for total indices. A factor whose bound is near 0 can
 * be fixed; of one whose bound is high nothing is known but that. Slopes are over the quantiles of a factor, so the bound holds
 * whatever its distribution; of whole or listed numbers, which have no slope, it does not.
 *
 * @param design base points with their neighbours; steps are read off the points
 * @param outputs one for each point of the design; a base point of which one is not finite is left out
 * @returns the numbers of SALib's dgsm (`vi` over the unit cube, `dgsm`), whose intervals are normal ones around them and
 *   take the variance for known
 * @throws RangeError where outputs do not fit the design, fewer than two base points have all results, or all results are
 *   the same; ConfidenceError
 * @source Sobol' & Kucherenko (2009), Derivative based global sensitivity measures and their link with global sensitivity
 *   indices, Mathematics and Computers in Simulation 79(10), theorem 2
 */
export function derivativeMeasures(
  { names, base, points }: DerivativeDesign,
  outputs: ArrayLike<number>,
  options: ResamplingOptions = {},
): DerivativeMeasures {
  const block = names.length + 1;
  if (outputs.length !== points.length || points.length !== base * block)
    throw new RangeError(
      `${outputs.length} results do not fit the design: it has ${base} base points of ${block} rows.`,
    );
  const starts = Array.from({ length: base }, (_, at) => at * block).filter((start) =>
    names.concat("").every((_, offset) => Number.isFinite(outputs[start + offset])),
  );
  if (starts.length < 2)
    throw new RangeError(`${starts.length} of ${base} base points have all their results, and at least 2 are needed.`);
  const all = Float64Array.from(starts, (start) => outputs[start]!);
  if (all.every((one) => one === all[0]))
    throw new RangeError(`All ${all.length} results are ${all[0]}: nothing moves them.`);
  const middle = mean(all);
  const around = all.map((one) => one - middle);
  const slopes = names.map((_, factor) =>
    Float64Array.from(starts, (start) => {
      const move = points[start + 1 + factor]![factor]! - points[start]![factor]!;
      return ((outputs[start + 1 + factor]! - outputs[start]!) / move) ** 2;
    }),
  );
  const intervals = intervalsOfMeans(
    [around, around.map((one) => one * one), ...slopes],
    ([shift, square, ...means]) => {
      const variance = square! - shift! * shift!;
      return [variance, ...means, ...means.map((one) => one / (Math.PI * Math.PI * variance))];
    },
    options,
  );
  return {
    factors: names.map((name, factor) => ({
      name,
      squaredSlope: intervals[1 + factor]!,
      totalAtMost: intervals[1 + names.length + factor]!,
    })),
    mean: middle,
    variance: intervals[0]!.estimate,
    base: starts.length,
    missing: base - starts.length,
  };
}
