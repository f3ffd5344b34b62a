import { mean } from "@stewardsim/core/foundation";

/** The mean of the best in each state, less the best of the means; the strategy that gains nothing is always there. */
export function worthOf(gains: readonly Float64Array[]): number {
  if (gains.length === 0) return 0;
  return mean(bestOf(gains)) - gains.reduce((most, gain) => Math.max(most, mean(gain)), 0);
}

/** The best in each state, over the strategy that gains nothing. */
export const bestOf = (gains: readonly Float64Array[]): Float64Array =>
  gains[0]!.map((_, row) => gains.reduce((most, gain) => Math.max(most, gain[row]!), 0));
