export {
  type Interval,
  jackknifeInterval,
  type MeanInterval,
  meanInterval,
  medianInterval,
  pairedInterval,
  pairedShareInterval,
  rankCorrelationInterval,
  wilsonInterval,
} from "./interval.ts";
export { mean, sampleVariance } from "./moments.ts";

/** Numbers about numbers. All sums run plainly from the first to the last, so that bits repeat. */

/**
 * The value below which a share of the values lies, linear between neighbours.
 *
 * @param share 0 (the least) to 1 (the greatest)
 * @returns NaN of nothing, and where a value is none
 * @throws RangeError where it is no share
 * @source type 7 of Hyndman & Fan (1996), Sample quantiles in statistical packages, The American
 *   Statistician 50(4): the default of R, NumPy and spreadsheets
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  return quantiles(values, [share])[0]!;
}

/**
 * Several quantiles of the same values, which are sorted once; as `quantile`.
 *
 * @param shares each from 0 to 1
 * @returns one a share, in their order
 * @throws RangeError where one is no share
 */
export function quantiles(values: ArrayLike<number>, shares: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  return shares.map((share) => {
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`There is no quantile at ${share}: give a share from 0 to 1.`);
    // What is no number stands last.
    if (last < 0 || Number.isNaN(sorted[last])) return Number.NaN;
    const rank = share * last;
    const below = Math.floor(rank);
    const low = sorted[below]!;
    // On a value, or between equal ones, without arithmetic: infinity less infinity is not a number.
    const high = rank > below ? sorted[below + 1]! : low;
    return low === high ? low : low + (rank - below) * (high - low);
  });
}

/**
 * How unequally a total is shared out: 0 when all have the same, towards 1 when one has all.
 *
 * @param values none negative
 * @returns half the mean difference between two drawn with replacement, over the mean; 0 of a total of 0
 * @source Gini (1912), by the ranks as in Sen (1973), On economic inequality, section 2.8
 */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  let total = 0;
  let ranked = 0;
  for (let i = 0; i < count; i++) {
    total += sorted[i]!;
    ranked += (2 * i + 1 - count) * sorted[i]!;
  }
  return total === 0 ? 0 : ranked / (count * total);
}
