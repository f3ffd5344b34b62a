import { type DoubleDouble, exactly, squareRoot, times } from "./double-double.ts";
import { powerOfTwo } from "./powers-of-two.ts";

/**
 * exp by table: x = (128 k + i) ln 2 / 128 + r with |r| < ln 2 / 256, so exp x = 2^k 2^(i/128) e^r,
 * and five terms of the series for e^r suffice.
 *
 * @source Tang (1989), Table-driven implementation of the exponential function in IEEE
 *   floating-point arithmetic, ACM TOMS 15(2)
 */

/** 2^(i/128) and, next to it, what its rounding lost relative to it. */
const roots = new Float64Array(256);
fillRoots();

function fillRoots(): void {
  // The binary digits of i say which of 2^(1/2), 2^(1/4), ... 2^(1/128) to multiply.
  const factors: DoubleDouble[] = [];
  for (let bit = 0, factor = exactly(2); bit < 7; bit++) factors.unshift((factor = squareRoot(factor)));
  for (let i = 0; i < 128; i++) {
    let root = exactly(1);
    for (let bit = 0; bit < 7; bit++) if ((i >> bit) & 1) root = times(root, factors[bit]!);
    roots[2 * i] = root.hi;
    roots[2 * i + 1] = root.lo / root.hi;
  }
}

const PER_LN2 = 184.6649652337873; // 128 / ln 2
// ln 2 / 128 in two parts: the first ends at 2^-42, so any multiple that occurs is exact.
const LN2_HIGH = 0.0054152123482253955;
const LN2_LOW = -1.0082281460997769e-13;
/** Adding and taking away 1.5 * 2^52 rounds to a whole number: half to even, in every engine. */
const ROUND = 6755399441055744;

/**
 * e to the power x.
 *
 * @returns within 0.51 ulp, 0.76 where the result is subnormal; 0 below -745.14, infinite above 709.79
 */
export function exp(x: number): number {
  if (!(x > -690 && x < 709)) return extremeExp(x, 0);
  const whole = x * PER_LN2 + ROUND - ROUND;
  const r = x - whole * LN2_HIGH - whole * LN2_LOW;
  const n = whole | 0;
  const i = (n & 127) << 1;
  const root = roots[i]! * powerOfTwo(n >> 7);
  return root + root * (roots[i + 1]! + smallExpm1(r));
}

/** e^r - 1 for |r| < 0.003. */
const smallExpm1 = (r: number) => {
  const square = r * r;
  return r + square * (0.5 + r * (1 / 6)) + square * square * (1 / 24 + r * (1 / 120));
};

/**
 * e to the power x + low, for a sum that one double cannot hold; the heart of `pow`.
 *
 * @param low at most 0.001 in size
 */
export function expOfSum(x: number, low: number): number {
  if (!(x > -690 && x < 709)) return extremeExp(x, low);
  const whole = x * PER_LN2 + ROUND - ROUND;
  const r = x - whole * LN2_HIGH + (low - whole * LN2_LOW);
  const n = whole | 0;
  const i = (n & 127) << 1;
  const root = roots[i]! * powerOfTwo(n >> 7);
  return root + root * (roots[i + 1]! + smallExpm1(r));
}

/** Where the power of two, the result, or a term of the sum leaves the range of normal doubles. */
function extremeExp(x: number, low: number): number {
  if (x !== x) return x;
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const whole = x * PER_LN2 + ROUND - ROUND;
  const r = x - whole * LN2_HIGH + (low - whole * LN2_LOW);
  const n = whole | 0;
  const i = (n & 127) << 1;
  const significand = roots[i]! + roots[i]! * (roots[i + 1]! + smallExpm1(r));
  // In two steps, of which only the last can round or overflow.
  const half = x > 0 ? 1000 : -60;
  return significand * powerOfTwo((n >> 7) - half) * powerOfTwo(half);
}

/**
 * e to the power x, less one, without the loss near zero.
 *
 * @returns within 0.62 ulp; expm1(-0) is -0
 */
export function expm1(x: number): number {
  if (x > -0.0625 && x < 0.0625) {
    // The series; beyond x^10 / 10! it is below 2^-58 of the sum.
    const square = x * x;
    let tail = 1 / 362880 + x * (1 / 3628800);
    tail = 1 / 40320 + x * tail;
    tail = 1 / 5040 + x * tail;
    tail = 1 / 720 + x * tail;
    tail = 1 / 120 + x * tail;
    tail = 1 / 24 + x * tail;
    tail = 1 / 6 + x * tail;
    // x itself where the square is nothing, which also keeps the sign of a zero.
    return square < 1e-36 ? x : x + (square * 0.5 + square * x * tail);
  }
  if (!(x > -40 && x < 40)) return x < 0 ? -1 : exp(x);
  const whole = x * PER_LN2 + ROUND - ROUND;
  const r = x - whole * LN2_HIGH - whole * LN2_LOW;
  const n = whole | 0;
  const i = (n & 127) << 1;
  const root = roots[i]! * powerOfTwo(n >> 7);
  const head = root - 1;
  const lost = root > 1 ? root - head - 1 : root - (head + 1);
  return head + (lost + root * (roots[i + 1]! + smallExpm1(r)));
}
