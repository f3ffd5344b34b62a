import { expOfSum } from "./exp.ts";
import { LN2_HIGH, LN2_LOW, leadingBits, points } from "./log.ts";
import { powerOfTwo, SPLIT } from "./powers-of-two.ts";

/**
 * x to the power y.
 *
 * The logarithm is carried in two doubles, to about 2^-68 of itself, because the exponential
 * multiplies its error by up to 745.
 *
 * @returns within 0.52 ulp (0.77 where the result is subnormal), exact where the true result is a
 *   double; special cases are those of ECMAScript's `**`, where 1 to the power of infinity is NaN
 * @source the two-part logarithm is Tang's (1990, ACM TOMS 16(4)) with Dekker's exact products (1971)
 */
export function pow(x: number, y: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Number.POSITIVE_INFINITY)) return extremePow(x, y);
  return y > -1e19 && y < 1e19 ? powOfNormal(x, 0, y) : powOfHuge(x, y);
}

/** (x 2^k)^y for a normal positive double x. */
function powOfNormal(x: number, k: number, y: number): number {
  const bits = leadingBits(x);
  const exponent = bits >> 20;
  const z = x * powerOfTwo(-exponent);
  const i = (bits >> 11) & 508;
  const c = points[i]!;

  // r = (z - c) / c in two parts. The first has 26 bits, so it times c (9 bits), and its square, are exact.
  const difference = z - c;
  const first = difference * points[i + 1]!;
  const large = first * SPLIT;
  const rh = large - (large - first);
  const rl = (difference - rh * c) * points[i + 1]!;
  const r = rh + rl;

  // log x as sums whose rounding errors are caught: k ln 2 + log c, + r, - r^2 / 2.
  const whole = exponent + k;
  const head = whole * LN2_HIGH + points[i + 2]!;
  const withR = head + rh;
  const half = -0.5 * rh * rh;
  const sum = withR + half;
  const caught = head - withR + rh + (withR - sum + half);
  const square = r * r;
  const higher = 1 / 7 - r * 0.125 + square * (1 / 9);
  const tail = square * r * (1 / 3 - r * 0.25 + square * (1 / 5 - r * (1 / 6) + square * higher));
  const low = caught + (rl - 0.5 * rl * (rh + r) + tail + (whole * LN2_LOW + points[i + 3]!));
  const log = sum + low;

  // y log x: the product of the leading 26 bits of each is exact.
  const largeLog = log * SPLIT;
  const logHigh = largeLog - (largeLog - log);
  const logLow = sum - logHigh + low;
  const largeY = y * SPLIT;
  const yHigh = largeY - (largeY - y);
  return expOfSum(yHigh * logHigh, y * logLow + (y - yHigh) * logHigh);
}

/** For |y| beyond 1e19, infinite or NaN, every x but 1 gives 0 or infinity: log x is at least 2^-53. */
function powOfHuge(x: number, y: number): number {
  if (y !== y) return y;
  if (x === 1) return y === Number.POSITIVE_INFINITY || y === Number.NEGATIVE_INFINITY ? Number.NaN : 1;
  return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
}

/** Zero, subnormal, negative, infinite or NaN to the power y. */
function extremePow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return Number.NaN;
  const size = Math.abs(x);
  const isWhole = Math.abs(y) < Number.POSITIVE_INFINITY && Math.trunc(y) === y;
  if (x < 0 && x > Number.NEGATIVE_INFINITY && !isWhole && Math.abs(y) < Number.POSITIVE_INFINITY) return Number.NaN;
  const isNegative = (x < 0 || Object.is(x, -0)) && isWhole && Math.abs(y % 2) === 1;
  let power: number;
  if (size === 0 || size === Number.POSITIVE_INFINITY) power = (size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
  else if (!(Math.abs(y) < 1e19)) power = powOfHuge(size, y);
  else if (size < 2.2250738585072014e-308) power = powOfNormal(size * 18014398509481984, -54, y);
  else power = powOfNormal(size, 0, y);
  return isNegative ? -power : power;
}
