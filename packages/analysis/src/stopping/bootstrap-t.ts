import { draw, type MeanInterval, namedKey, seedKey, mustBeConfidence } from "@stewardsim/core/foundation";

/** How `bootstrapT` resamples: 999 times, with seed 1 and an interval of 0.95, where left out. */
export interface BootstrapOptions {
  readonly confidence?: number;
  /** 999 where left out. */
  readonly resamples?: number;
  readonly seed?: string | number;
}

/**
 * The mean with an interval that is as lopsided as the values: how far means of resamples lie from the mean, in their own
 * standard errors, takes the place of Student's t.
 *
 * @param values independent of each other: means of blocks
 * @param count only the first so many of them
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 12.5; Hall (1988), Theoretical comparison of
 *   bootstrap confidence intervals, Annals of Statistics 16(3): its error is of second order where Student's is of first
 */
export function bootstrapT(
  values: ArrayLike<number>,
  { confidence = 0.95, resamples = 999, seed = 1 }: BootstrapOptions = {},
  count = values.length,
): MeanInterval {
  mustBeConfidence(confidence);
  let mean = 0;
  for (let index = 0; index < count; index++) mean += values[index]! / count;
  const centred = new Float64Array(count);
  let squares = 0;
  for (let index = 0; index < count; index++) {
    centred[index] = values[index]! - mean;
    squares += centred[index]! * centred[index]!;
  }
  const standardError = Math.sqrt(squares / (count * (count - 1)));
  if (count < 3 || !(standardError > 0))
    return {
      estimate: mean,
      low: -Infinity,
      high: Infinity,
      standardError: count < 2 ? Infinity : standardError,
      count,
    };
  const ratios = studentRatios(centred, resamples, seed).sort();
  // The ranks of order statistics that cut off the tails exactly where (resamples + 1) × tail is whole.
  const cut = Math.max(1, Math.floor(((1 - confidence) / 2) * (resamples + 1) + 1e-9));
  const low = mean - ratios[resamples - cut]! * standardError;
  const high = mean - ratios[cut - 1]! * standardError;
  return { estimate: mean, low, high, standardError, count };
}

/**
 * Means of resamples over their own standard errors.
 *
 * @param centred values whose mean is nothing
 */
export function studentRatios(centred: Float64Array, resamples: number, seed: string | number): Float64Array {
  const count = centred.length;
  const { k0, k1 } = namedKey(seedKey(seed), "bootstrap-t");
  const ratios = new Float64Array(resamples);
  // The 52 bits of one draw are chance for several indices, with twelve bits left over to make them even.
  const parts = Math.max(1, Math.floor(40 / Math.log2(count)));
  for (let resample = 0; resample < resamples; resample++) {
    let [sum, squares] = [0, 0];
    for (let index = 0, question = 0; index < count; question++) {
      let uniform = draw(k0, k1, resample, question);
      for (let part = 0; part < parts && index < count; part++, index++) {
        uniform *= count;
        const chosen = Math.floor(uniform);
        uniform -= chosen;
        const value = centred[chosen]!;
        sum += value;
        squares += value * value;
      }
    }
    const variance = (squares - (sum * sum) / count) / (count - 1);
    // Where a resample does not vary its mean is infinitely far, unless it is the mean itself.
    ratios[resample] = sum === 0 ? 0 : sum / Math.sqrt(Math.max(0, variance) * count);
  }
  return ratios;
}
