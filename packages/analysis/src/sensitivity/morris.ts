import { mustBeResults } from "../designs/errors.ts";
import { type Interval, mean, sampleVariance } from "@stewardsim/core/foundation";
import type { MorrisDesign } from "../designs/morris-design.ts";
import { intervalsOfMeans, type ResamplingOptions } from "./resampling.ts";

/** What a factor, or a group of them, does when it moves across its whole range, as seen from many points. */
export interface ElementaryEffects {
  readonly name: string;
  /** Their mean: effects of either direction cancel. Of a group of several, which has no direction, not a number. */
  readonly mu: Interval;
  /** The mean of their size: how much the factor matters. */
  readonly muStar: Interval;
  /**
   * Their standard deviation: how much the effect depends on where one stands, by curvature or by other factors. Without an
   * interval, since effects of few levels and long tails give none that holds. Of a group of several not a number.
   */
  readonly sigma: number;
  /** Effects that were seen; fewer than trajectories where results are missing, or steps left a whole number as it was. */
  readonly count: number;
}

/** How `elementaryEffects` scales effects, and how often it resamples trajectories for their intervals. */
export interface MorrisAnalysisOptions extends ResamplingOptions {
  /**
   * Takes effects times the standard deviation of the factor over that of the result, so that they have no unit and those of
   * several results compare: deviations of the rows of the same trajectory, or of all rows of the design. Of a sum of factors
   * the latter are its standardized regression coefficients. Effects over the whole range where left out.
   */
  readonly scaledBy?: "trajectory" | "design";
}

/**
 * Screening by elementary effects. Effects are changes of the result over changes of the quantile in the range, so that those
 * of factors in different units compare.
 *
 * @param design trajectories as they were run: `stepsRun` of those of whole or listed numbers, which `morrisOf` gives
 * @param outputs one for each point of the design; NaN where there is none
 * @returns by factor or group, in the order of the design
 * @throws RangeError where there is not one result for each point
 * @source Morris (1991), Technometrics 33(2); muStar, and groups, of which it alone can be told: Campolongo, Cariboni &
 *   Saltelli (2007), Environmental Modelling & Software 22(10); scaled: Sin & Gernaey (2009), Improving the Morris method
 *   for sensitivity analysis by scaling the elementary effects, Computer Aided Chemical Engineering 26; the same numbers as
 *   SALib's, which scales by trajectories, and whose intervals are normal ones around them
 */
export function elementaryEffects(
  { names, groups: groupOf = names, trajectories, points }: MorrisDesign,
  outputs: ArrayLike<number>,
  { scaledBy, ...options }: MorrisAnalysisOptions = {},
): ElementaryEffects[] {
  const groups = [...new Set(groupOf)];
  const sizes = groups.map((group) => groupOf.filter((one) => one === group).length);
  const size = groups.length + 1;
  if (outputs.length !== points.length)
    throw new RangeError(`${outputs.length} results do not fit ${points.length} points: give one for each.`);
  mustBeResults(outputs);
  const effects = groups.map((): number[] => []);
  const scaleIn = scalesOf(points, outputs, scaledBy, size);
  for (let trajectory = 0; trajectory < trajectories; trajectory++)
    for (let row = trajectory * size + 1; row < (trajectory + 1) * size; row++) {
      const [before, after] = [points[row - 1]!, points[row]!];
      const moved = [...after.keys()].filter((column) => after[column] !== before[column]);
      // A step too short for the next whole number leaves everything as it was, and shows nothing.
      if (moved.length === 0) continue;
      const group = groups.indexOf(groupOf[moved[0]!]!);
      const moves = moved.map((column) => after[column]! - before[column]!);
      // Of a group, whose factors need not go the same way, how far one of them goes in the mean.
      const stretch =
        sizes[group] === 1 ? moves[0]! : moves.reduce((sum, move) => sum + Math.abs(move), 0) / sizes[group]!;
      const effect = ((outputs[row]! - outputs[row - 1]!) / stretch) * scaleIn(trajectory, moved);
      if (Number.isFinite(effect)) effects[group]!.push(effect);
    }
  return groups.map((name, group) => {
    const own = Float64Array.from(effects[group]!);
    const [mu, muStar] = intervalsOfMeans([own, own.map(Math.abs)], (means) => [...means], options) as [
      Interval,
      Interval,
    ];
    const sigma = own.length > 1 ? Math.sqrt(sampleVariance(own)) : Number.NaN;
    const directed = sizes[group]! > 1 ? { mu: nothing, sigma: Number.NaN } : { mu: untold(mu, own), sigma };
    return { name, ...directed, muStar: untold(muStar, own), count: own.length };
  });
}

/** What effects are scaled by in a trajectory: 1 where they are not; 0 where no result of it differs from another. */
function scalesOf(
  points: MorrisDesign["points"],
  outputs: ArrayLike<number>,
  scaledBy: MorrisAnalysisOptions["scaledBy"],
  size: number,
): (trajectory: number, columns: readonly number[]) => number {
  if (scaledBy === undefined) return () => 1;
  const among = (from: number, to: number) => {
    const rows = Array.from({ length: to - from }, (_, at) => from + at).filter((row) => Number.isFinite(outputs[row]));
    const ofResult = deviation(rows.map((row) => outputs[row]!));
    const ofColumn = points[0]!.map((_, column) => deviation(rows.map((row) => points[row]![column]!)));
    return (columns: readonly number[]) =>
      ofResult > 0 ? mean(columns.map((column) => ofColumn[column]!)) / ofResult : 0;
  };
  if (scaledBy === "design") {
    const scale = among(0, points.length);
    return (_, columns) => scale(columns);
  }
  return (trajectory, columns) => among(trajectory * size, (trajectory + 1) * size)(columns);
}

/** Of all values there are, and not of a sample. */
const deviation = (values: readonly number[]): number =>
  values.length > 1 ? Math.sqrt((sampleVariance(values) * (values.length - 1)) / values.length) : 0;

/** One effect says nothing of how far others lie from it. */
const untold = (found: Interval, { length }: Float64Array): Interval =>
  length > 1 ? found : { ...found, low: Number.NaN, high: Number.NaN };

const nothing: Interval = { estimate: Number.NaN, low: Number.NaN, high: Number.NaN };
