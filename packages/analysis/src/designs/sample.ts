import type { Factor } from "../factor.ts";
import { correlatedPoints, rearrangedPoints } from "./copula.ts";
import { correlationMatrix, type Correlations } from "./correlations.ts";
import { mustHaveOrder } from "./ends.ts";
import { mustBeWhole } from "./errors.ts";
import { hypercubePoints } from "./hypercube.ts";
import { type Points, valuesAt } from "./points.ts";
import { scrambledSobol } from "./sobol-sequence.ts";
import { spreadPoints } from "./spread-hypercube.ts";

/** A sample of so many rows: a Latin hypercube, one spread out evenly, or scrambled Sobol' points. */
export interface SampleOptions {
  readonly by: "lhs" | "spread" | "sobol";
  readonly rows: number;
  /** 1 where left out. */
  readonly seed?: string | number;
  /** Rank correlations of the factors' draws; none where left out. */
  readonly correlations?: Correlations;
}

/**
 * A sample of factors.
 *
 * @returns rows × factors
 * @throws DesignError where an option cannot be, or correlations cannot be together or are of factors without order
 * @source see `latinHypercube`, `spreadHypercube`, `scrambledSobol`, `rearrangedPoints` and `correlatedPoints`
 */
export function sampleOf(factors: readonly Factor[], options: SampleOptions): Float64Array[] {
  const { by, rows, seed = 1, correlations = [] } = options;
  mustBeWhole("The number of rows", rows, 1, 10_000_000);
  const names = factors.map(({ path }) => path);
  const points = pointsOf[by](names, rows, seed);
  if (correlations.length === 0) return valuesAt(factors, points);
  const matrix = correlationMatrix(names, correlations);
  mustHaveOrder(factors, matrix);
  // What a Sobol' sequence begins with stays when it goes on; a hypercube keeps one draw in each piece.
  const together = by === "sobol" ? correlatedPoints : rearrangedPoints;
  return valuesAt(factors, together(names, points, matrix));
}

const pointsOf: Record<SampleOptions["by"], (names: readonly string[], rows: number, seed: string | number) => Points> =
  {
    lhs: hypercubePoints,
    spread: (names, rows, seed) => spreadPoints(names.length, rows, seed),
    sobol: scrambledSobol,
  };
