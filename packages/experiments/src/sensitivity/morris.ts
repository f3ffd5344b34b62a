import type { Interval } from "@stewardsim/core";
import type { MorrisDesign } from "../designs/morris-design.ts";
import { intervalsOfMeans, type ResamplingOptions } from "./resampling.ts";

/** What a factor does when it moves across its whole range, as seen from many places. */
export interface ElementaryEffects {
  readonly name: string;
  /** Their mean: effects of either direction cancel. */
  readonly mu: Interval;
  /** The mean of their size: how much the factor matters. */
  readonly muStar: Interval;
  /** Their standard deviation: how much the effect depends on where one stands, by curvature or by other factors. */
  readonly sigma: Interval;
  /** Effects that were seen; fewer than walks where results are missing. */
  readonly count: number;
}

/**
 * Screening by elementary effects. Effects are changes of the result over changes of the place in the range, so that those
 * of factors in different units compare.
 *
 * @param outputs one for each point of the design; NaN where there is none
 * @returns by factor, in the order of the design
 * @source Morris (1991), Technometrics 33(2); muStar: Campolongo, Cariboni & Saltelli (2007), Environmental Modelling &
 *   Software 22(10)
 */
export function elementaryEffects(
  { names, trajectories, points }: MorrisDesign,
  outputs: ArrayLike<number>,
  options: ResamplingOptions = {},
): ElementaryEffects[] {
  const size = names.length + 1;
  if (outputs.length !== points.length)
    throw new RangeError(`${outputs.length} results do not fit ${points.length} points: give one for each.`);
  const effects = names.map((): number[] => []);
  for (let walk = 0; walk < trajectories; walk++)
    for (let row = walk * size + 1; row < (walk + 1) * size; row++) {
      const [before, after] = [points[row - 1]!, points[row]!];
      const index = after.findIndex((place, column) => place !== before[column]);
      const effect = (outputs[row]! - outputs[row - 1]!) / (after[index]! - before[index]!);
      if (Number.isFinite(effect)) effects[index]!.push(effect);
    }
  return names.map((name, index) => {
    const own = Float64Array.from(effects[index]!);
    const shift = own.length > 0 ? own.reduce((sum, effect) => sum + effect, 0) / own.length : 0;
    // Squares of what is left without the mean: of large and nearly equal effects little else would survive.
    const columns = [own, own.map(Math.abs), own.map((effect) => (effect - shift) ** 2)];
    const [mu, muStar, sigma] = intervalsOfMeans(
      columns,
      ([mean, size, square]) => [
        mean!,
        size!,
        Math.sqrt((Math.max(0, square! - (mean! - shift) ** 2) * own.length) / (own.length - 1)),
      ],
      options,
    ) as [Interval, Interval, Interval];
    return { name, mu, muStar, sigma, count: own.length };
  });
}
