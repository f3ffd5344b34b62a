import { DesignError } from "./designs/errors.ts";

/** Ranks from 1; equal values share the mean of theirs, and what is no number has no rank. */
export function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()]
    .filter((position) => !Number.isNaN(values[position]))
    .sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : 0));
  const ranks = Array.from(values, () => Number.NaN);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let position = start; position < end; position++) ranks[order[position]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/**
 * Pearson's correlation, without a unit, -1 to 1.
 *
 * @returns 0 where one of them does not vary, NaN where a number is none
 * @throws DesignError where there are not as many of both
 */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length)
    throw new DesignError([`${a.length} and ${b.length} numbers do not pair: give as many of both.`]);
  const [meanA, meanB] = [middle(a), middle(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    const [offA, offB] = [a[index]! - meanA, b[index]! - meanB];
    both += offA * offB;
    ofA += offA * offA;
    ofB += offB * offB;
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}

function middle(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]!;
  return sum / values.length;
}
