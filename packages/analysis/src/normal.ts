/**
 * The chance that a standard normal number lies below x.
 *
 * @returns within 1e-15
 * @source Marsaglia (2004), Evaluating the normal distribution, Journal of Statistical Software 11(4)
 */
export function normalBelow(x: number): number {
  if (x <= -8) return 0;
  if (x >= 8) return 1;
  let term = x;
  let sum = x;
  for (let odd = 3, last = Number.NaN; sum !== last; odd += 2) {
    last = sum;
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * x * x) * 0.3989422804014327;
}

/** The chance of a standard normal number at least so far from 0. */
export const twoSided = (z: number): number => 2 * normalBelow(-Math.abs(z));
