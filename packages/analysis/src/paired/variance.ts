import { type Interval, meanInterval, sampleVariance, mustBeConfidence } from "@stewardsim/core/foundation";

/**
 * The variance of independent numbers, with an interval that does not take them for normal: chi-squared's is far too narrow
 * for what has long tails.
 *
 * @returns from 0 to infinity where all numbers, or all but one, are the same
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 * @source Miller (1968), Jackknifing variances, Annals of Mathematical Statistics 39(2): of the variance's logarithm
 */
export function varianceInterval(values: ArrayLike<number>, confidence = 0.95): Interval {
  mustBeConfidence(confidence);
  const count = values.length;
  const estimate = sampleVariance(values);
  let sum = 0;
  for (let index = 0; index < count; index++) sum += values[index]!;
  const mean = sum / count;
  const squares = estimate * (count - 1);
  const pseudo = Float64Array.from(values, (value) => {
    const rest = (squares - (count / (count - 1)) * (value - mean) ** 2) / (count - 2);
    // What is left of equal numbers is nothing but rounding.
    return rest > 1e-12 * estimate ? count * Math.log(estimate) - (count - 1) * Math.log(rest) : Number.NaN;
  });
  const { low, high } = meanInterval(pseudo, confidence);
  return Number.isFinite(low) && Number.isFinite(high)
    ? { estimate, low: Math.exp(low), high: Math.exp(high) }
    : { estimate, low: 0, high: Number.POSITIVE_INFINITY };
}
