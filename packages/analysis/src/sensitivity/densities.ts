import { exp, pow } from "@stewardsim/core/foundation";

/** Of results of no more values than this shares are compared, and no densities. */
const fewValues = 10;
const gridPoints = 100;

/** How distributions of some results are written down: as densities on an even grid, or as shares of few values. */
export interface ResultGrid {
  readonly results: Float64Array;
  /** Least result, and from one point of the grid to the next. */
  readonly low: number;
  readonly step: number;
  /** Which of few values each result is; left out where there are more. */
  readonly valueIndex?: Int32Array;
  /** Points, or values. */
  readonly size: number;
}

/** @param results at least two of which differ */
export function resultGrid(results: Float64Array): ResultGrid {
  const values = Float64Array.from(new Set(results)).sort();
  const [low, high] = [values[0]!, values.at(-1)!];
  if (values.length > fewValues) return { results, low, step: (high - low) / (gridPoints - 1), size: gridPoints };
  return {
    results,
    low,
    step: 0,
    valueIndex: Int32Array.from(results, (one) => values.indexOf(one)),
    size: values.length,
  };
}

/** Rows of a sample, one after the other in `order` from `from` to before `to`, each as often as `counts` says. */
export interface RowsOf {
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly counts: Float64Array;
}

/**
 * The density of some results on the grid, or their shares of the values.
 *
 * @returns nothing where results of a density are all the same, or are none
 * @source the Gaussian kernel with the bandwidth of Silverman (1986), Density Estimation for Statistics and Data Analysis,
 *   section 3.4.2: (3n/4)^(-1/5) standard deviations
 */
export function distributionOf(grid: ResultGrid, rows: RowsOf): Float64Array | undefined {
  const { results, valueIndex, size } = grid;
  const { order, from, to, counts } = rows;
  const found = new Float64Array(size);
  let [count, sum] = [0, 0];
  for (let at = from; at < to; at++) {
    const row = order[at]!;
    count += counts[row]!;
    sum += counts[row]! * results[row]!;
    if (valueIndex !== undefined) found[valueIndex[row]!]! += counts[row]!;
  }
  if (count === 0) return undefined;
  if (valueIndex !== undefined) return found.map((one) => one / count);
  let squares = 0;
  for (let at = from; at < to; at++) squares += counts[order[at]!]! * (results[order[at]!]! - sum / count) ** 2;
  // Equal results differ from their mean by rounding.
  if (!(squares > 1e-24 * (sum / count) ** 2 * count)) return undefined;
  const bandwidth = Math.sqrt(squares / (count - 1)) * pow((3 * count) / 4, -1 / 5);
  addKernels(found, grid, rows, bandwidth);
  const scale = 1 / (count * bandwidth * Math.sqrt(2 * Math.PI));
  return found.map((one) => one * scale);
}

/**
 * Adds a normal curve around each result at the points of the grid. From one point to the next it changes by a factor, and
 * this by another one, so that two exponentials do for all points.
 */
function addKernels(
  found: Float64Array,
  { results, low, step, size }: ResultGrid,
  { order, from, to, counts }: RowsOf,
  bandwidth: number,
): void {
  const stride = step / bandwidth;
  const bend = exp(-stride * stride);
  for (let at = from; at < to; at++) {
    const row = order[at]!;
    const count = counts[row]!;
    if (count === 0) continue;
    const position = (results[row]! - low) / step;
    const nearest = Math.min(size - 1, Math.round(position));
    const distance = (nearest - position) * stride;
    const peak = count * exp((-distance * distance) / 2);
    found[nearest]! += peak;
    const rise = exp(-stride * distance - (stride * stride) / 2);
    for (let point = nearest + 1, value = peak, by = rise; point < size && value > 1e-18; point++, by *= bend)
      found[point]! += value *= by;
    for (let point = nearest - 1, value = peak, by = bend / rise; point >= 0 && value > 1e-18; point--, by *= bend)
      found[point]! += value *= by;
  }
}

/** Half of the area between two densities, or half of the sum of the differences between shares: 0 to 1. */
export function distanceBetween(
  { step, valueIndex, size }: ResultGrid,
  one: Float64Array,
  other: Float64Array,
): number {
  let sum = 0;
  for (let at = 0; at < size; at++) {
    const isEnd = valueIndex === undefined && (at === 0 || at === size - 1);
    sum += Math.abs(one[at]! - other[at]!) * (isEnd ? 1 / 2 : 1);
  }
  return (sum * (valueIndex === undefined ? step : 1)) / 2;
}
