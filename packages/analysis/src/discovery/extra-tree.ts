import { draw, type Key } from "@stewardsim/core/foundation";
import { type Rows, squaresLost } from "./impurity.ts";
import type { Input } from "../input.ts";

/** What a tree is grown on. */
export interface TreeData {
  readonly inputs: readonly Input[];
  readonly results: ArrayLike<number>;
  /** How often each row is there; rows that are there no time are left out. */
  readonly counts: Float64Array;
}

export interface TreeShape {
  /** How many inputs are tried at a split, of those that vary there. */
  readonly tried: number;
  /** Rows that either side of a split holds, each counted once. */
  readonly leastRows: number;
}

/** A split that was drawn: which rows go to its first side. */
interface DrawnSplit {
  readonly dimension: number;
  readonly isFirst: (value: number) => boolean;
  readonly gain: number;
}

/**
 * Grows a tree whose splits are drawn, down to leaves in which results are the same or which cannot be parted, and says what
 * the splits of each input gain.
 *
 * @param key the random numbers of this tree
 * @returns by input, the sum of squares around the mean that its splits take away
 * @source Geurts, Ernst & Wehenkel (2006), Extremely randomized trees, Machine Learning 63(1): of `tried` inputs one split
 *   each, at a value drawn evenly between the least and the greatest, or between two sets of categories, and of these
 *   the one that gains most
 */
export function gainsOfTree(data: TreeData, { tried, leastRows }: TreeShape, key: Key): Float64Array {
  const { inputs, results, counts } = data;
  const gains = new Float64Array(inputs.length);
  let question = 0;
  const next = () => draw(key.k0, key.k1, question++, 0);
  const rows = Int32Array.from(Array.from(counts.keys()).filter((row) => counts[row]! > 0));
  const open: (readonly [from: number, to: number])[] = [[0, rows.length]];
  while (open.length > 0) {
    const own = rows.subarray(...open.pop()!);
    if (own.length < 2 * leastRows || own.every((row) => results[row] === results[own[0]!])) continue;
    const split = drawnSplit(data, own, { tried, leastRows }, next);
    if (split === undefined) continue;
    gains[split.dimension]! += split.gain;
    const first = parted(own, inputs[split.dimension]!.values, split.isFirst);
    const from = (own.byteOffset - rows.byteOffset) / rows.BYTES_PER_ELEMENT;
    open.push([from, from + first], [from + first, from + own.length]);
  }
  return gains;
}

/** The best of the splits that are drawn for some rows; none where no side of one would hold enough rows. */
function drawnSplit(
  { inputs, results, counts }: TreeData,
  rows: Int32Array,
  { tried, leastRows }: TreeShape,
  next: () => number,
): DrawnSplit | undefined {
  const all = { count: 0, sum: 0 };
  for (const row of rows) {
    all.count += counts[row]!;
    all.sum += counts[row]! * results[row]!;
  }
  const left = Int32Array.from(inputs.keys());
  let best: DrawnSplit | undefined;
  for (let remaining = left.length, seen = 0; remaining > 0 && seen < tried; remaining--) {
    const at = Math.floor(next() * remaining);
    const dimension = left[at]!;
    left[at] = left[remaining - 1]!;
    const input = inputs[dimension]!;
    const isFirst = input.kind === "category" ? someCategories(input, rows, next) : upTo(input, rows, next);
    if (isFirst === undefined) continue;
    seen++;
    const { part, size } = partOf(input, rows, results, counts, isFirst);
    if (size < leastRows || rows.length - size < leastRows) continue;
    const gain = squaresLost(all, part);
    // Splits of the same rows gain the same but for rounding: the first drawn is taken.
    if (best === undefined || gain > best.gain * (1 + 1e-9)) best = { dimension, isFirst, gain };
  }
  return best;
}

/** What the first side of a split holds, and of how many different rows. */
function partOf(
  { values }: Input,
  rows: Int32Array,
  results: ArrayLike<number>,
  counts: Float64Array,
  isFirst: (value: number) => boolean,
): { readonly part: Rows; readonly size: number } {
  let [count, sum, size] = [0, 0, 0];
  for (const row of rows) {
    if (!isFirst(values[row]!)) continue;
    size++;
    count += counts[row]!;
    sum += counts[row]! * results[row]!;
  }
  return { part: { count, sum }, size };
}

/** Up to a value drawn between the least and the greatest; nothing where these are the same. */
function upTo({ values }: Input, rows: Int32Array, next: () => number): ((value: number) => boolean) | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const value = values[row]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(low < high)) return undefined;
  const drawn = low + next() * (high - low);
  const cut = drawn < high ? drawn : low;
  return (value) => value <= cut;
}

/** Some of the categories that are there, drawn evenly among all ways to part these in two; nothing where there is one. */
function someCategories({ values }: Input, rows: Int32Array, next: () => number) {
  const there = [...new Set(Array.from(rows, (row) => values[row]!))].sort((a, b) => a - b);
  if (there.length < 2) return undefined;
  for (;;) {
    const taken = new Set(there.filter(() => next() < 0.5));
    if (taken.size > 0 && taken.size < there.length) return (value: number) => taken.has(value);
  }
}

/** Puts the rows of the first side in front, and says how many they are. */
function parted(rows: Int32Array, values: ArrayLike<number>, isFirst: (value: number) => boolean): number {
  const first = rows.filter((row) => isFirst(values[row]!));
  const second = rows.filter((row) => !isFirst(values[row]!));
  rows.set(first);
  rows.set(second, first.length);
  return first.length;
}
