/** Functions of points in the unit cube whose indices are known in closed form. */

/**
 * Three inputs from -pi to pi, of which the third acts only with the first.
 *
 * @source Ishigami & Homma (1990), at a = 7 and b = 0.1; indices as in Saltelli et al. (2008), Global Sensitivity Analysis
 */
export function ishigami(point: ArrayLike<number>): number {
  const [x1, x2, x3] = Array.from(point, (quantile) => Math.PI * (2 * quantile - 1)) as [number, number, number];
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

const x3 = 1 / 2 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 50;
const both = 0.01 * Math.PI ** 8 * (1 / 18 - 1 / 50);
const whole = x3 + both + 49 / 8;
export const ishigamiVariance = whole;
export const ishigamiFirst = [x3 / whole, 49 / 8 / whole, 0];
export const ishigamiTotal = [(x3 + both) / whole, 49 / 8 / whole, both / whole];

export const sobolGWeights = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** @source Saltelli & Sobol' (1995), Reliability Engineering & System Safety 50(3) */
export const sobolG = (point: ArrayLike<number>): number =>
  sobolGWeights.reduce((product, a, index) => (product * (Math.abs(4 * point[index]! - 2) + a)) / (1 + a), 1);

const partial = sobolGWeights.map((a) => 1 / (3 * (1 + a) ** 2));
const product = (factors: readonly number[]) => factors.reduce((all, one) => all * (1 + one), 1);
export const sobolGVariance = product(partial) - 1;
export const sobolGFirst = partial.map((one) => one / sobolGVariance);
export const sobolGTotal = partial.map((one) => (one * product(partial)) / (1 + one) / sobolGVariance);
