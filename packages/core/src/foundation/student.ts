import { expm1, normalQuantile, pow, sin } from "./numerics.ts";

/**
 * The value below which Student's t lies with the stated chance.
 *
 * @param u 0 < u < 1
 * @param degrees of freedom, at least 1; need not be whole
 * @returns exact but for rounding at 1 and 2 degrees; within 2e-5 relative up to 5 degrees, 5e-6
 *   at 6 and 3e-7 above, for u from 0.0005 to 0.9995
 * @source Hill (1970), Algorithm 396: Student's t-quantiles, Communications of the ACM 13(10); the
 *   letters are his. Below 3 degrees, where his expansions miss by up to a tenth, the tail is integrated
 */
export function studentQuantile(u: number, degrees: number): number {
  if (!(u > 0 && u < 1 && degrees >= 1)) return Number.NaN;
  const tails = 2 * Math.min(u, 1 - u);
  const size = tails === 1 ? 0 : upperQuantile(tails, degrees);
  return u < 0.5 ? -size : size;
}

/** The value that |t| exceeds with chance `tails`. */
function upperQuantile(tails: number, n: number): number {
  if (n === 1) {
    const angle = 1.5707963267948966 * tails;
    return sin(1.5707963267948966 - angle) / sin(angle);
  }
  if (n === 2) return Math.sqrt(2 / (tails * (2 - tails)) - 2);
  if (n < 3) return ofFewDegrees(tails, n);
  const a = 1 / (n - 0.5);
  const b = 48 / (a * a);
  let c = (((20700 * a) / b - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * 1.5707963267948966) * n;
  let x = d * tails;
  let y = pow(x, 2 / n);
  if (y > 0.05 + a) {
    // The middle: an expansion around the normal quantile.
    x = normalQuantile(tails / 2);
    y = x * x;
    if (n < 5) c += 0.3 * (n - 4.5) * (x + 0.6);
    c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = expm1(a * y * y);
  } else {
    // The tail: an expansion in the chance itself.
    const inner = 1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3);
    y = ((inner + 0.5 / (n + 4)) * y - 1) * ((n + 1) / (n + 2)) + 1 / y;
  }
  return Math.sqrt(n * y);
}

const right = 1.5707963267948966;

/**
 * With t = √n · cot φ the chance of more than t is in proportion to ∫ sinⁿ⁻¹ from 0 to φ. Its φ is found by Newton's steps from
 * that of φⁿ⁻¹, which lies below: the first goes beyond it, and the others come back from there, since the integral is convex.
 */
function ofFewDegrees(tails: number, n: number): number {
  const wanted = tails * upTo(right, n);
  let phi = Math.min(right, pow(n * wanted, 1 / n));
  for (let step = 0; step < mostSteps; step++) {
    const next = Math.min(right, phi - (upTo(phi, n) - wanted) / pow(sin(phi), n - 1));
    const isThere = Math.abs(next - phi) <= 1e-14 * phi;
    phi = next;
    if (isThere) break;
  }
  return (Math.sqrt(n) * sin(right - phi)) / sin(phi);
}

/** Far more than it takes; rounding may keep the last ones from being the same. */
const mostSteps = 30;

const panels = 64;

/** ∫ sinⁿ⁻¹ from 0 to an angle φ, by Simpson's rule in the fourth root of φ, in which it is smooth at 0. */
function upTo(angle: number, n: number): number {
  const end = Math.sqrt(Math.sqrt(angle));
  const at = (part: number) => {
    const root = part * end;
    const square = root * root;
    return part === 0 ? 0 : 4 * root * square * pow(sin(square * square), n - 1);
  };
  let sum = at(1);
  for (let panel = 1; panel < panels; panel++) sum += (panel % 2 === 0 ? 2 : 4) * at(panel / panels);
  return (end * sum) / (3 * panels);
}
