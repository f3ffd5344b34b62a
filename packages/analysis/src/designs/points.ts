import { type Factor, valueAt } from "../factor.ts";

/** Rows of points in the unit cube, a column a factor: 0 is the low end of a range and 1 the high one. */
export type Points = readonly Float64Array[];

/** The values of factors at points: draws × factors. */
export const valuesAt = (factors: readonly Factor[], points: Points): Float64Array[] =>
  points.map((point) => Float64Array.from(factors, (factor, index) => valueAt(factor, point[index]!)));

/** Rows of what stands in columns. */
export const rowsOf = (columns: readonly Float64Array[], count: number): Float64Array[] =>
  Array.from({ length: count }, (_, row) => Float64Array.from(columns, (column) => column[row]!));
