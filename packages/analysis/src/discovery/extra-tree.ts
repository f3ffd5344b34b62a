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

/** Which rows go to the first side of a split: those up to a number, or of some categories. */
type Side = { readonly upTo: number } | { readonly of: ReadonlySet<number> };

interface DrawnSplit {
  readonly dimension: number;
  readonly side: Side;
  readonly gain: number;
}

/** A tree while it grows. */
interface Growing extends TreeShape {
  readonly columns: readonly { readonly values: ArrayLike<number>; readonly isCategory: boolean }[];
  readonly counts: Float64Array;
  /** Each result as often as its row is there. */
  readonly sums: Float64Array;
  /** All inputs, in the order in which they were last drawn. */
  readonly order: Int32Array;
  readonly next: () => number;
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
export function gainsOfTree({ inputs, results, counts }: TreeData, shape: TreeShape, key: Key): Float64Array {
  const gains = new Float64Array(inputs.length);
  let question = 0;
  const growing: Growing = {
    ...shape,
    columns: inputs.map(({ values, kind }) => ({ values, isCategory: kind === "category" })),
    counts,
    sums: counts.map((count, row) => count * results[row]!),
    order: Int32Array.from(inputs.keys()),
    next: () => draw(key.k0, key.k1, question++, 0),
  };
  const rows = Int32Array.from(Array.from(counts.keys()).filter((row) => counts[row]! > 0));
  const open: (readonly [from: number, to: number])[] = [[0, rows.length]];
  while (open.length > 0) {
    const [from, to] = open.pop()!;
    const own = rows.subarray(from, to);
    if (own.length < 2 * shape.leastRows || own.every((row) => results[row] === results[own[0]!])) continue;
    const split = drawnSplit(growing, own);
    if (split === undefined) continue;
    gains[split.dimension]! += split.gain;
    const middle = from + parted(own, inputs[split.dimension]!.values, split.side);
    open.push([from, middle], [middle, to]);
  }
  return gains;
}

/** The best of the splits that are drawn for some rows; none where no side of one would hold enough rows. */
function drawnSplit(growing: Growing, rows: Int32Array): DrawnSplit | undefined {
  const { columns, order, tried, leastRows, next } = growing;
  const { part: all } = partOf(growing, columns[0]!.values, rows, { upTo: Number.POSITIVE_INFINITY });
  let best: DrawnSplit | undefined;
  for (let remaining = order.length, seen = 0; remaining > 0 && seen < tried; remaining--) {
    const at = Math.floor(next() * remaining);
    const dimension = order[at]!;
    order[at] = order[remaining - 1]!;
    order[remaining - 1] = dimension;
    const { values, isCategory } = columns[dimension]!;
    const side = isCategory ? someCategories(values, rows, next) : upToSome(values, rows, next);
    if (side === undefined) continue;
    seen++;
    const { part, size } = partOf(growing, values, rows, side);
    if (size < leastRows || rows.length - size < leastRows) continue;
    const gain = squaresLost(all, part);
    // Splits of the same rows gain the same but for rounding: the first drawn is taken.
    if (best === undefined || gain > best.gain * (1 + 1e-9)) best = { dimension, side, gain };
  }
  return best;
}

/** What the first side of a split holds, and of how many different rows. Most of the time goes here. */
function partOf(
  { counts, sums }: Growing,
  values: ArrayLike<number>,
  rows: Int32Array,
  side: Side,
): { readonly part: Rows; readonly size: number } {
  let [count, sum, size] = [0, 0, 0];
  const cut = "upTo" in side ? side.upTo : 0;
  const taken = "upTo" in side ? undefined : side.of;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (taken === undefined ? values[row]! > cut : !taken.has(values[row]!)) continue;
    size++;
    count += counts[row]!;
    sum += sums[row]!;
  }
  return { part: { count, sum }, size };
}

/** Up to a value drawn between the least and the greatest; nothing where these are the same. */
function upToSome(values: ArrayLike<number>, rows: Int32Array, next: () => number): Side | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < rows.length; at++) {
    const value = values[rows[at]!]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(low < high)) return undefined;
  const drawn = low + next() * (high - low);
  return { upTo: drawn < high ? drawn : low };
}

/** Some of the categories that are there, drawn evenly among all ways to part these in two; nothing where there is one. */
function someCategories(values: ArrayLike<number>, rows: Int32Array, next: () => number): Side | undefined {
  const there = [...new Set(Array.from(rows, (row) => values[row]!))].sort((a, b) => a - b);
  if (there.length < 2) return undefined;
  for (;;) {
    const taken = new Set(there.filter(() => next() < 0.5));
    if (taken.size > 0 && taken.size < there.length) return { of: taken };
  }
}

/** Puts the rows of the first side in front, and says how many they are. */
function parted(rows: Int32Array, values: ArrayLike<number>, side: Side): number {
  const isFirst = (row: number) => ("upTo" in side ? values[row]! <= side.upTo : side.of.has(values[row]!));
  const first = rows.filter(isFirst);
  const second = rows.filter((row) => !isFirst(row));
  rows.set(first);
  rows.set(second, first.length);
  return first.length;
}
