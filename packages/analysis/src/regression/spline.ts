import { quantiles } from "@stewardsim/core/foundation";

/** Smooth columns of one input: the input itself, and as many bends as there are inner knots. */
export interface Spline {
  readonly knots: readonly number[];
  /** The columns' values at one point, without the constant. */
  readonly at: (value: number) => number[];
}

/**
 * A natural cubic spline with knots at even quantiles, straight beyond the last ones. Fewer where the values repeat.
 *
 * @param bends how far it may curve: 0 is a straight line
 * @source Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning, equations 5.4 and 5.5
 */
export function naturalSpline(values: ArrayLike<number>, bends: number): Spline {
  // A curve through as few values as these could be any other.
  const inner = Math.min(bends, new Set(Array.from(values)).size - 2);
  const shares = Array.from({ length: inner + 2 }, (_, knot) => 0.03 + (0.94 * knot) / (inner + 1));
  const knots = inner > 0 ? [...new Set(quantiles(values, shares))] : [];
  if (knots.length < 3) return { knots, at: (value) => [value] };
  const low = knots[0]!;
  const span = knots.at(-1)! - low;
  const cube = (value: number) => (value > 0 ? value * value * value : 0);
  // In units of the span, so that cubes of large numbers stay small.
  const scaled = (value: number) => (value - low) / span;
  const scaledKnots = knots.map(scaled);
  const beyond = (x: number, knot: number) => (cube(x - knot) - cube(x - 1)) / (1 - knot);
  const last = scaledKnots.at(-2)!;
  return {
    knots,
    at(value) {
      const x = scaled(value);
      return [x, ...scaledKnots.slice(0, -2).map((knot) => beyond(x, knot) - beyond(x, last))];
    },
  };
}

/** Columns of a spline at all values. */
export function columnsOf(spline: Spline, values: ArrayLike<number>): Float64Array[] {
  const rows = Array.from({ length: values.length }, (_, row) => spline.at(values[row]!));
  return (rows[0] ?? []).map((_, column) => Float64Array.from(rows, (row) => row[column]!));
}
