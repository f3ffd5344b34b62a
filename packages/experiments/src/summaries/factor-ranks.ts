import type { Study } from "../study.ts";

/** The draws of a factor in the order of its values, these values, and the ranks of all draws. */
interface Sorted {
  readonly order: Int32Array;
  readonly values: Float64Array;
  readonly ranks: Float64Array;
}

const known = new WeakMap<Study, Map<number, Sorted>>();

function sortedBy(study: Study, factor: number): Sorted {
  const ofStudy = known.get(study) ?? new Map<number, Sorted>();
  known.set(study, ofStudy);
  const found = ofStudy.get(factor);
  if (found !== undefined) return found;
  const values = Float64Array.from(study.values, (row) => row[factor]!);
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const sorted = { order, values: Float64Array.from(order, (draw) => values[draw]!) };
  const made = { ...sorted, ranks: ranksAmong(sorted, Int32Array.from(order.keys()), order.length) };
  ofStudy.set(factor, made);
  return made;
}

/**
 * The ranks of a factor's values among some draws, as `ranksOf` gives them, without sorting them for every result that is
 * asked about.
 *
 * @param factor its position among the factors of the study
 * @param draws which draws, each once, ascending
 * @returns a rank for each of these draws, from 1; equal values share the mean of theirs. Not to be changed
 */
export function ranksOfFactor(study: Study, factor: number, draws: readonly number[]): Float64Array {
  const sorted = sortedBy(study, factor);
  if (draws.length === sorted.order.length) return sorted.ranks;
  const positions = new Int32Array(sorted.order.length).fill(-1);
  for (let position = 0; position < draws.length; position++) positions[draws[position]!] = position;
  return ranksAmong(sorted, positions, draws.length);
}

/** @param positions by draw, where its rank goes; below 0 where it is not among them */
function ranksAmong(
  { order, values }: Pick<Sorted, "order" | "values">,
  positions: Int32Array,
  count: number,
): Float64Array {
  const ranks = new Float64Array(count);
  let before = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    let equal = 0;
    for (; end < order.length && values[end] === values[start]; end++) if (positions[order[end]!]! >= 0) equal++;
    for (let at = start; at < end; at++) {
      const position = positions[order[at]!]!;
      if (position >= 0) ranks[position] = before + (equal + 1) / 2;
    }
    before += equal;
  }
  return ranks;
}
