import { DesignError, mustBeWhole, twiceAmong } from "./errors.ts";
import type { Points } from "./points.ts";
import { scrambledSobol } from "./sobol-sequence.ts";

/** Points of the cube, each followed by one for every factor in which that factor alone has gone a short way. */
export interface DerivativeDesign {
  readonly names: readonly string[];
  readonly base: number;
  /** A base point, then its neighbours in the order of the names, then the next base point: base × (1 + factors) rows. */
  readonly points: Points;
}

/** The size of a `derivativeDesign`: 100 base points and steps of a hundredth of a range, with seed 1, where left out. */
export interface DerivativeOptions {
  /** Points at which slopes are taken. */
  readonly base?: number;
  /** How far a factor goes, as a share of its range: above 0 and at most a half. */
  readonly step?: number;
  readonly seed?: string | number;
}

/**
 * A design for derivatives by finite differences. A factor goes up by the step, or down where up would leave its range. The
 * base points of a factor are those of its name: another factor moves none of them.
 *
 * @param names a factor each
 * @throws DesignError where a name is there twice, the base is no whole number from 2 to 100,000, or the step leaves the cube
 * @source Sobol' & Kucherenko (2009), Derivative based global sensitivity measures and their link with global sensitivity
 *   indices, Mathematics and Computers in Simulation 79(10)
 */
export function derivativeDesign(
  names: readonly string[],
  { base = 100, step = 0.01, seed = 1 }: DerivativeOptions = {},
): DerivativeDesign {
  mustBeWhole("The number of factors", names.length, 1, 10_000);
  mustBeWhole("The number of base points", base, 2, 100_000);
  const errors = twiceAmong(names);
  if (!(step > 0 && step <= 0.5))
    errors.push(`Step ${step} leaves the range: give a share of it, above 0 and up to 0.5.`);
  if (errors.length > 0) throw new DesignError(errors);
  const points = scrambledSobol(names, base, seed).flatMap((point) => [
    point,
    ...names.map((_, factor) => point.with(factor, point[factor]! + (point[factor]! + step <= 1 ? step : -step))),
  ]);
  return { names, base, points };
}
