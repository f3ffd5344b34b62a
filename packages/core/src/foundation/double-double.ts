import { SPLIT } from "./powers-of-two.ts";

/**
 * A number as an unevaluated sum of two doubles, good to about 104 bits. Slow and allocating: it
 * fills the tables of `exp` and `log` once, when they load.
 *
 * @source Dekker (1971), A floating-point technique for extending the available precision,
 *   Numerische Mathematik 18
 */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

/** A whole number or other double, exactly. */
export const exactly = (x: number): DoubleDouble => ({ hi: x, lo: 0 });

/** Two doubles whose sum is x + y exactly; |x| at least |y|, or x zero. */
function fastSum(x: number, y: number): DoubleDouble {
  const hi = x + y;
  return { hi, lo: x - hi + y };
}

/** Two doubles whose sum is x times y exactly. */
function exactProduct(x: number, y: number): DoubleDouble {
  const largeX = x * SPLIT;
  const xh = largeX - (largeX - x);
  const xl = x - xh;
  const largeY = y * SPLIT;
  const yh = largeY - (largeY - y);
  const yl = y - yh;
  const hi = x * y;
  return { hi, lo: xh * yh - hi + xh * yl + xl * yh + xl * yl };
}

export function plus(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const [large, small] = Math.abs(x.hi) >= Math.abs(y.hi) ? [x, y] : [y, x];
  const { hi, lo } = fastSum(large.hi, small.hi);
  return fastSum(hi, lo + large.lo + small.lo);
}

export function times(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const { hi, lo } = exactProduct(x.hi, y.hi);
  return fastSum(hi, lo + x.hi * y.lo + x.lo * y.hi);
}

/** The quotient of two doubles. */
export function quotient(x: number, y: number): DoubleDouble {
  const first = x / y;
  const { hi, lo } = exactProduct(first, y);
  return fastSum(first, (x - hi - lo) / y);
}

/** The positive root of a positive number, by one step of Newton from the rounded root. */
export function squareRoot(x: DoubleDouble): DoubleDouble {
  const first = Math.sqrt(x.hi);
  const { hi, lo } = exactProduct(first, first);
  return fastSum(first, (x.hi - hi - lo + x.lo) / (2 * first));
}
