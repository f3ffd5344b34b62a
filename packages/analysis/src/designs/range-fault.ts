import { isCollapsed } from "../digits.ts";
import { type Factor, wholeEnds } from "../factor.ts";

/**
 * What is wrong with the ends of a range, as the end of a sentence that begins with the factor's name; `undefined` where
 * nothing is. A range must hold numbers that can be told apart: two whole ones at least where only whole ones count, some
 * 50,000 otherwise.
 */
export function rangeFault({ low, high, isInteger }: Pick<Factor, "low" | "high" | "isInteger">): string | undefined {
  if (!(Number.isFinite(high - low) && low < high))
    return `goes from ${low} to ${high}: the low end must lie below the high one`;
  const [least, greatest] = wholeEnds({ low, high });
  if (isInteger && least >= greatest)
    return `goes from ${low} to ${high}, which holds ${least > greatest ? "no whole number" : `no whole number but ${least}`}: there must be two`;
  if (!isInteger && isCollapsed(low, high))
    return `goes from ${low} to ${high}, which are too near each other for numbers between them: draw the distance from ${low} instead`;
  return undefined;
}
