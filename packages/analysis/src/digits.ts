/** The exponent of a number as it is written: 2 of 123; the same in every engine, which a logarithm is not. */
const exponentOf = (value: number): number => Number(value.toExponential().split("e")[1]);

/** Digits with which a number is itself. */
const all = 17;

/**
 * How many significant digits numbers of a range keep: six, with which they are readable and the same in every engine, or
 * where six do not tell 50,000 numbers of the range apart so many that a thousand million are.
 *
 * @param low the low end, finite
 * @param high the high end, finite
 * @param width how far apart most numbers lie; the whole range where left out
 * @returns 6 to 17
 */
export function digitsOf(low: number, high: number, width = high - low): number {
  // An end that is a power of ten is one number, and all others have a digit less in front.
  const scale = Math.max(Math.abs(low), Math.abs(high)) * (1 - 1e-9);
  if (!(width > 0) || !(scale > 0)) return all;
  const needed = (numbers: number) => exponentOf(scale) - exponentOf(width / numbers) + 1;
  const step = Number(`1e${exponentOf(scale) - 5}`);
  return step <= width / 50_000 ? 6 : Math.max(6, Math.min(all, needed(1e9)));
}

/** A number to so many significant digits. */
export const toDigits = (value: number, digits: number): number =>
  digits >= all ? value : Number(value.toPrecision(digits));

/** Whether a range is so narrow beside its distance from 0 that fewer than some 50,000 numbers lie in it. */
export const isCollapsed = (low: number, high: number): boolean =>
  high - low < 1e-11 * Math.max(Math.abs(low), Math.abs(high));
