import { exp } from "./exp.ts";

export { exp, expm1 } from "./exp.ts";
export { log, log1p } from "./log.ts";
export { normalQuantile } from "./normal-quantile.ts";
export { pow } from "./pow.ts";
export { sin } from "./sin.ts";

/**
 * The share that the logistic curve gives to x, in logits.
 *
 * @returns 0 to 1, within 2.6 ulp; sigmoid(-x) is 1 - sigmoid(x) but for rounding
 */
export function sigmoid(x: number): number {
  // The exponential of a number that is not positive cannot overflow.
  if (x >= 0) return 1 / (1 + exp(-x));
  const odds = exp(x);
  return odds / (1 + odds);
}
