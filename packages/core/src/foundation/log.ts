import { type DoubleDouble, exactly, plus, quotient, times } from "./double-double.ts";
import { powerOfTwo } from "./powers-of-two.ts";

/**
 * log by table: x = 2^k z with z from 0.701 to 1.402, c the nearest of 128 table points, so
 * log x = k ln 2 + log c + log(1 + (z - c) / c), and seven terms of the last series suffice.
 *
 * @source Tang (1990), Table-driven implementation of the logarithm function in IEEE
 *   floating-point arithmetic, ACM TOMS 16(4)
 */

/** For every interval of z: c, 1 / c, and log c in two parts of which the first ends at 2^-42. */
export const points = new Float64Array(512);
fillPoints();

function fillPoints(): void {
  // Steps of 1/256 below one and of 1/128 above: one step of the leading bits of a double.
  const point = (i: number) => (i < 76 ? (180 + i) / 256 : 1 + (i - 76) / 128);
  const set = (i: number, log: DoubleDouble) => {
    const high = Math.round(log.hi * 4398046511104) / 4398046511104;
    points.set([point(i), 1 / point(i), high, log.hi - high + log.lo], 4 * i);
  };
  // From log 1 = 0 outwards, each logarithm from its neighbour's.
  let log = exactly(0);
  set(76, log);
  for (let i = 77; i < 128; i++) set(i, (log = plus(log, logRatio(point(i), point(i - 1)))));
  log = exactly(0);
  for (let i = 75; i >= 0; i--) set(i, (log = plus(log, logRatio(point(i), point(i + 1)))));
}

/** log(to / from) of near numbers: twice the inverse hyperbolic tangent of (to - from) / (to + from). */
function logRatio(to: number, from: number): DoubleDouble {
  const s = quotient(to - from, to + from);
  const square = times(s, s);
  // |s| < 1/256, so the first term left out, s^13 / 13, is below 2^-107.
  let sum = quotient(1, 11);
  for (let n = 9; n >= 1; n -= 2) sum = plus(quotient(1, n), times(square, sum));
  return times(exactly(2), times(s, sum));
}

/** ln 2 in two parts: the first ends at 2^-42, so its product with any exponent is exact. */
export const LN2_HIGH = 0.6931471805598903;
export const LN2_LOW = 5.497923018708371e-14;

/** A double, and the same eight bytes as words; allocated once, so looking at bits is a store and a load. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const HIGH_WORD = words[1] === 0 ? 0 : 1; // big-endian machines keep it first
/** The leading word of the least z, half an interval below the first table point. */
const LEAST_Z = 0x3fe67000;

/** The leading word of x, less that of the least z: its bits 20 and up are k, bits 13 to 19 the interval. */
export function leadingBits(x: number): number {
  double[0] = x;
  return (words[HIGH_WORD]! - LEAST_Z) | 0;
}

/**
 * The natural logarithm.
 *
 * @returns within 0.56 ulp; -infinity at 0 and -0, NaN below
 */
export function log(x: number): number {
  const f = x - 1;
  if (f > -0.03125 && f < 0.03125) return nearOne(f);
  if (!(x >= 2.2250738585072014e-308 && x < Number.POSITIVE_INFINITY)) return extremeLog(x);
  return logOfNormal(x, 0);
}

/** log x + k ln 2 for a normal double x away from 1. */
function logOfNormal(x: number, k: number): number {
  const bits = leadingBits(x);
  const exponent = bits >> 20;
  const z = x * powerOfTwo(-exponent);
  const i = (bits >> 11) & 508;
  const r = (z - points[i]!) * points[i + 1]!;
  const whole = exponent + k;
  const head = whole * LN2_HIGH + points[i + 2]!;
  const sum = head + r;
  const square = r * r;
  const tail = r * (1 / 3 - r * 0.25) + square * (r * (1 / 5 - r * (1 / 6)) + square * r * (1 / 7)) - 0.5;
  return sum + (head - sum + r + (whole * LN2_LOW + points[i + 3]! + square * tail));
}

/** log(1 + f) for |f| < 1/32, by the series to f^12; the rest is below 2^-60 of it. */
function nearOne(f: number): number {
  const square = f * f;
  const fourth = square * square;
  const a = 1 / 3 - f * 0.25 + square * (1 / 5 - f * (1 / 6));
  const b = 1 / 7 - f * 0.125 + square * (1 / 9 - f * 0.1);
  const tail = a + fourth * (b + fourth * (1 / 11 - f * (1 / 12)));
  return f - (square * 0.5 - square * f * tail);
}

function extremeLog(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x > 0 && x < Number.POSITIVE_INFINITY) return logOfNormal(x * 18014398509481984, -54);
  return x > 0 ? x : Number.NaN;
}

/**
 * log(1 + x), without the loss near zero.
 *
 * @returns within 1.1 ulp; log1p(-0) is -0, -infinity at -1, NaN below
 */
export function log1p(x: number): number {
  // Below 2^-54 the square is nothing; returning x keeps the sign of a zero.
  if (x > -0.03125 && x < 0.03125) return x * x < 1e-33 ? x : nearOne(x);
  const sum = 1 + x;
  if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) return extremeLog(sum);
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return log(sum) + lost / sum;
}
