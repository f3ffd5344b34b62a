import { unitsOf } from "./blocks.ts";

/** Whether there is enough of something for Student's interval of its mean to hold what it says. */
export interface MeanKnown {
  readonly isKnown: boolean;
  /** Independent units, which are draws, from which on it is; infinite where nothing is known. */
  readonly needed: number;
  /** Units that there are. */
  readonly count: number;
}

/** The mean absolute third moment of a normal number of variance 1: 2 √(2/π). */
const absoluteOfNormal = 2 * Math.sqrt(2 / Math.PI);

/**
 * How many draws the mean needs by their own tail before its interval holds. Below that, a few large values that happened to
 * be drawn, or not, decide the mean: show the median. A tail that no draw has shown cannot be seen here: what happens in
 * one of a hundred draws is missing from 64 of them every other time.
 *
 * Held against differences between arms of the default scenario, whose worth lies to 82–97% in one draw of a hundred and whose
 * intervals at 95% cover 44–64% of 16 draws and 85–91% of 512: at most 4% of samples of 16 to 512 draws are called known. Of
 * independent lognormal money of sigma 1.5, it is 2% of 256 and 7% of 512; normal numbers are known from 33 draws or so, and
 * exponential ones from about 100.
 *
 * @param values by replication; what is no finite number is missing
 * @param replications of each draw
 * @source n > 28 + 25 G² for a coverage of 94% at 95%: Sugden, Smith & Jones (2000), Cochran's rule for simple random sampling,
 *   Journal of the Royal Statistical Society B 62(4), after Cochran (1977), Sampling Techniques, section 2.15. G is the skewness,
 *   or the absolute third moment beyond that of a normal number where that is more, so that tails on both sides count
 *   too: by it the theorem of Berry (1941) and Esseen (1942) bounds how far the mean is from normal
 */
export function meanKnown(values: ArrayLike<number>, replications = 1): MeanKnown {
  const { ofDraws } = unitsOf(values, replications);
  const count = ofDraws.length;
  if (count < 2) return { isKnown: false, needed: Number.POSITIVE_INFINITY, count };
  const needed = Math.ceil(28 + 25 * tailOf(ofDraws) ** 2);
  return { isKnown: count >= needed, needed, count };
}

/** How long the longer tail of so many numbers is: their skewness, or the absolute third moment beyond that of a normal number. */
export function tailOf(values: ArrayLike<number>): number {
  const count = values.length;
  let mean = 0;
  for (let index = 0; index < count; index++) mean += values[index]! / count;
  let [squares, cubes, absolutes] = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    const away = values[index]! - mean;
    squares += away * away;
    cubes += away * away * away;
    absolutes += Math.abs(away * away * away);
  }
  const cubed = (squares / count) ** 1.5 * count;
  return cubed > 0 ? Math.max(Math.abs(cubes) / cubed, absolutes / cubed - absoluteOfNormal) : 0;
}
