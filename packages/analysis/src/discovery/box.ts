import type { Input } from "../input.ts";

/** What a box asks of one input: a value from low to high, both included, or one of the categories kept. */
export interface Limit {
  readonly low: number;
  readonly high: number;
  readonly kept?: readonly number[];
}

/** A limit for each input, in their order. */
export type Box = readonly Limit[];

/** The box around some cases. */
export function boxAround(inputs: readonly Input[], rows: ArrayLike<number>): Box {
  return inputs.map(({ kind, values }) => {
    const seen = new Set<number>();
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let dimension = 0; dimension < rows.length; dimension++) {
      const value = values[rows[dimension]!]!;
      low = Math.min(low, value);
      high = Math.max(high, value);
      if (kind === "category") seen.add(value);
    }
    return kind === "category" ? { low, high, kept: [...seen].sort((a, b) => a - b) } : { low, high };
  });
}

export const meets = ({ low, high, kept }: Limit, value: number): boolean =>
  kept ? kept.includes(value) : value >= low && value <= high;

/** Whether a limit asks for less than another one allows. */
export const isNarrower = (limit: Limit, than: Limit): boolean =>
  limit.low > than.low || limit.high < than.high || (limit.kept?.length ?? 0) < (than.kept?.length ?? 0);

/** Which inputs a box restricts, by their indices. */
export const restricted = (box: Box, whole: Box): number[] =>
  box.flatMap((limit, dimension) => (isNarrower(limit, whole[dimension]!) ? [dimension] : []));

/** Those of some cases that lie in a box, in their order; only the restricted inputs are looked at. */
export function inside(
  inputs: readonly Input[],
  rows: ArrayLike<number>,
  box: Box,
  dimensions: readonly number[],
): Int32Array {
  const found = new Int32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    if (dimensions.every((input) => meets(box[input]!, inputs[input]!.values[row]!))) found[count++] = row;
  }
  return found.subarray(0, count);
}

export const withLimit = (box: Box, dimension: number, limit: Limit): Box =>
  box.map((one, other) => (other === dimension ? limit : one));

/** The same box for other cases: an end that nothing was cut from is no end. */
export function opened(box: Box, whole: Box): { readonly box: Box; readonly whole: Box } {
  const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return {
    box: box.map((limit, dimension) => ({
      ...limit,
      low: limit.low > whole[dimension]!.low ? limit.low : least,
      high: limit.high < whole[dimension]!.high ? limit.high : most,
    })),
    whole: whole.map((limit) => ({ ...limit, low: least, high: most })),
  };
}
