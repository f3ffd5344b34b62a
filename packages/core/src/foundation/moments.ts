/** All sums run plainly from the first to the last, so that bits repeat. */

/** The arithmetic mean; NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/**
 * The mean where some count more; NaN when nothing counts.
 *
 * @param weights as many as values, none negative; only their ratios matter
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]! * weights[i]!;
    total += weights[i]!;
  }
  return sum / total;
}

/** The unbiased variance, over n - 1; NaN of fewer than two. */
export function sampleVariance(values: ArrayLike<number>): number {
  return values.length < 2 ? Number.NaN : squaredDeviations(values) / (values.length - 1);
}

/** In a second pass around the mean, since the difference of large sums would lose the digits. */
export function squaredDeviations(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - centre;
    sum += deviation * deviation;
  }
  return sum;
}
