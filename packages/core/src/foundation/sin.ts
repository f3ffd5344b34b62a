// pi / 2 in three parts of 32, 33 and 53 bits: multiples up to 2^20 of the first two are exact.
const FIRST = 1.5707963267341256;
const SECOND = 6.077100506303966e-11;
const THIRD = 2.0222662487959506e-21;
const PER_QUARTER = 0.6366197723675814; // 2 / pi
const ROUND = 6755399441055744; // adding and taking it away rounds to a whole number

/**
 * The sine of an angle in radians.
 *
 * @param x at most 2^20 in size; beyond it NaN is returned, since no use in the house turns so far
 * @returns within 0.8 ulp; sin(-0) is -0
 * @source reduction by pi / 2 in three parts, Cody & Waite (1980), Software manual for the
 *   elementary functions, chapter 8; then Taylor's series
 */
export function sin(x: number): number {
  // Below 2^-26 the cube is nothing; returning x keeps the sign of a zero.
  if (x > -1e-8 && x < 1e-8) return x;
  if (x > -0.7853981633974483 && x < 0.7853981633974483) return smallSin(x, 0);
  if (!(x >= -1048576 && x <= 1048576)) return Number.NaN;
  const quarters = x * PER_QUARTER + ROUND - ROUND;
  const rest = x - quarters * FIRST;
  const step = quarters * SECOND;
  const reduced = rest - step;
  // What the subtraction rounded away, whichever of the two was larger (Knuth's two-sum).
  const back = reduced - rest;
  const low = rest - (reduced - back) - (step + back) - quarters * THIRD;
  const high = reduced + low;
  const lost = reduced - high + low;
  const turn = quarters & 3;
  const size = turn & 1 ? smallCos(high, lost) : smallSin(high, lost);
  return turn & 2 ? -size : size;
}

/** sin(x + low) for |x| up to pi / 4; beyond x^17 / 17! the series is below 2^-63. */
function smallSin(x: number, low: number): number {
  const square = x * x;
  let tail = -1 / 1307674368000 + square * (1 / 355687428096000);
  tail = 1 / 6227020800 + square * tail;
  tail = -1 / 39916800 + square * tail;
  tail = 1 / 362880 + square * tail;
  tail = -1 / 5040 + square * tail;
  tail = 1 / 120 + square * tail;
  tail = -1 / 6 + square * tail;
  return x + (square * x * tail + low * (1 - 0.5 * square));
}

/** cos(x + low) for |x| up to pi / 4; beyond x^16 / 16! the series is below 2^-58. */
function smallCos(x: number, low: number): number {
  const square = x * x;
  let tail = -1 / 87178291200 + square * (1 / 20922789888000);
  tail = 1 / 479001600 + square * tail;
  tail = -1 / 3628800 + square * tail;
  tail = 1 / 40320 + square * tail;
  tail = -1 / 720 + square * tail;
  tail = 1 / 24 + square * tail;
  // 1 - square / 2, and what its rounding lost.
  const half = 0.5 * square;
  const head = 1 - half;
  return head + (1 - head - half + (square * square * tail - x * low));
}
