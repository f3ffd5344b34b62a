/** Columns made orthonormal one after the other: a column more costs one pass, and what it predicts is known at once. */
export interface Fit {
  readonly size: number;
  /** Orthonormal columns, the first of them the constant. */
  readonly basis: readonly Float64Array[];
  /** How much each value weighs in its own prediction. */
  readonly leverage: Float64Array;
  /** How many columns were given, those included that the others make up. */
  readonly given: number;
  /** How each orthonormal column was made: (given − Σ inner × earlier) / scale. */
  readonly recipes: readonly { readonly inner: Float64Array; readonly scale: number; readonly given: number }[];
}

/** A fit of the mean alone. */
export const constantFit = (size: number): Fit =>
  withColumn(
    { size, basis: [], leverage: new Float64Array(size), given: 0, recipes: [] },
    new Float64Array(size).fill(1),
  );

/**
 * Takes in a column; one that the others already make up is passed over.
 *
 * @source modified Gram-Schmidt with a second pass: Björck (1996), Numerical Methods for Least Squares Problems, 2.4
 */
export function withColumn(fit: Fit, column: ArrayLike<number>): Fit {
  const { basis, recipes, leverage, given } = fit;
  const rest = Float64Array.from(column);
  const before = Math.sqrt(dot(rest, rest));
  const inner = new Float64Array(basis.length);
  for (let pass = 0; pass < 2; pass++)
    basis.forEach((earlier, index) => {
      const along = dot(earlier, rest);
      inner[index]! += along;
      for (let row = 0; row < rest.length; row++) rest[row]! -= along * earlier[row]!;
    });
  const scale = Math.sqrt(dot(rest, rest));
  if (!(scale > 1e-9 * before)) return { ...fit, given: given + 1 };
  const weighed = Float64Array.from(leverage);
  for (let row = 0; row < rest.length; row++) {
    rest[row]! /= scale;
    weighed[row]! += rest[row]! ** 2;
  }
  return {
    ...fit,
    basis: [...basis, rest],
    leverage: weighed,
    given: given + 1,
    recipes: [...recipes, { inner, scale, given }],
  };
}

export const withColumns = (fit: Fit, columns: readonly ArrayLike<number>[]): Fit => columns.reduce(withColumn, fit);

export const coefficients = ({ basis }: Fit, values: ArrayLike<number>): Float64Array =>
  Float64Array.from(basis, (column) => dot(column, values));

export function fitted({ size, basis }: Fit, weights: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(size);
  basis.forEach((column, index) => {
    for (let row = 0; row < size; row++) sum[row]! += weights[index]! * column[row]!;
  });
  return sum;
}

/** The coordinates of a new case among the orthonormal columns, from its values of the given ones, the 1 first. */
export function coordinates({ recipes }: Fit, given: ArrayLike<number>): Float64Array {
  const found = new Float64Array(recipes.length);
  recipes.forEach(({ inner, scale, given: column }, index) => {
    let value = given[column]!;
    for (let earlier = 0; earlier < inner.length; earlier++) value -= inner[earlier]! * found[earlier]!;
    found[index] = value / scale;
  });
  return found;
}

/** What each value differs by from its prediction by all the others. */
export function predictionErrors(fit: Fit, values: ArrayLike<number>): Float64Array {
  const guess = fitted(fit, coefficients(fit, values));
  return guess.map((value, row) => {
    const left = 1 - fit.leverage[row]!;
    return left < 1e-9 ? Number.POSITIVE_INFINITY : (values[row]! - value) / left;
  });
}

/**
 * Mean squared error of predicting each value from all the others.
 *
 * @source PRESS: Allen (1974), The relationship between variable selection and data augmentation, Technometrics 16(1)
 */
export const predictionError = (fit: Fit, values: ArrayLike<number>): number => {
  const errors = predictionErrors(fit, values);
  return dot(errors, errors) / errors.length;
};

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}
