import type { Limit } from "./box.ts";
import type { Input } from "../input.ts";
import type { Inside } from "./objective.ts";

/** One way to change a box: another limit for one input, and what would lie inside. */
export interface Candidate {
  readonly dimension: number;
  readonly limit: Limit;
  readonly count: number;
  /** Of the cases of interest. */
  readonly sum: number;
}

/**
 * Where a share of sorted values is cut off: halfway between the two values around the quantile. Where those are equal,
 * halfway to the next value that differs, away from the end, so that equal values are cut off together.
 *
 * @param isUpper cuts at the upper end, where `share` is the share that stays
 * @source the quantile of sdtoolkit (Bryant & Lempert 2010) and of the EMA Workbench, prim_util.py
 */
export const cutAt = (sorted: ArrayLike<number>, share: number, isUpper: boolean): number =>
  cutOf(sorted.length, (rank) => sorted[rank]!, share, isUpper);

function cutOf(count: number, at: (rank: number) => number, share: number, isUpper: boolean): number {
  const rank = (count - 1) * share;
  let [below, above] = [Math.floor(rank), Math.ceil(rank)];
  if (isUpper) while (at(below) === at(above) && below > 0) below--;
  else while (at(below) === at(above) && above < count - 1) above++;
  return (at(below) + at(above)) / 2;
}

/**
 * Both ends of a number cut by a share `alpha` of the cases, each alone.
 *
 * @param order of the cases inside, by the number
 * @param total of the cases of interest among them
 * @param isTruncated whole numbers as the EMA Workbench cuts them: at the cut without its fraction, which stays inside
 *   unless it is the end of the box already
 */
export function peelsOfNumber(
  dimension: number,
  { values, kind }: Input,
  current: Limit,
  { order, cases, total }: { order: Int32Array; cases: ArrayLike<number>; total: number },
  alpha: number,
  isTruncated = false,
): Candidate[] {
  const count = order.length;
  const candidates: Candidate[] = [];
  for (const isUpper of [true, false]) {
    const halfway = cutOf(count, (at) => values[order[at]!]!, isUpper ? 1 - alpha : alpha, isUpper);
    const cut = isTruncated && kind === "integer" ? Math.trunc(halfway) : halfway;
    const isAtEnd = cut !== halfway && cut === (isUpper ? current.high : current.low);
    let [removed, gone] = [0, 0];
    // From the end inwards, which costs as much as is cut off.
    for (; removed < count; removed++) {
      const row = order[isUpper ? count - 1 - removed : removed]!;
      const value = values[row]!;
      if ((isUpper ? value <= cut : value >= cut) && !(isAtEnd && value === cut)) break;
      gone += cases[row]!;
    }
    if (removed === 0 || removed === count) continue;
    // A whole number ends at the last value that is kept; a real one between that and the first that is not.
    const end = kind === "integer" ? values[order[isUpper ? count - 1 - removed : removed]!]! : cut;
    const limit = isUpper ? { ...current, high: end } : { ...current, low: end };
    candidates.push({ dimension, limit, count: count - removed, sum: total - gone });
  }
  return candidates;
}

/** Each category that is still kept given up, one at a time. */
export function peelsOfCategory(
  dimension: number,
  { values }: Input,
  current: Limit,
  rows: Int32Array,
  cases: ArrayLike<number>,
): Candidate[] {
  const kept = current.kept!;
  if (kept.length < 2) return [];
  return kept.map((given) => {
    let [count, sum] = [0, 0];
    for (const row of rows) {
      if (values[row] === given) continue;
      count++;
      sum += cases[row]!;
    }
    return { dimension, limit: { ...current, kept: kept.filter((one) => one !== given) }, count, sum };
  });
}

/**
 * The candidate that gains most; of equals the one that restricts fewer inputs, then the first.
 *
 * @returns `undefined` where nothing gains
 */
export function bestOf(
  candidates: readonly Candidate[],
  now: Inside,
  dimensionsWith: (candidate: Candidate) => number,
  gainOf: (box: Inside, from: Inside) => number,
): Candidate | undefined {
  let [best, bestGain, bestDimensions]: [Candidate | undefined, number, number] = [undefined, 0, 0];
  for (const candidate of candidates) {
    if (candidate.count === now.count || candidate.count === 0) continue;
    const gain = gainOf(candidate, now);
    if (!(gain > 0) || gain < bestGain) continue;
    const dimensions = dimensionsWith(candidate);
    if (best && gain === bestGain && dimensions >= bestDimensions) continue;
    [best, bestGain, bestDimensions] = [candidate, gain, dimensions];
  }
  return best;
}
