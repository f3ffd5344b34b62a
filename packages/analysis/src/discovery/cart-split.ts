import type { Box, Limit } from "./box.ts";
import { type Rows, squaresLost } from "./impurity.ts";
import type { Input } from "../input.ts";

/** Rows parted in two by one input. */
export interface Split {
  readonly dimension: number;
  /** By how much the sum of squares around the mean falls. */
  readonly gain: number;
  /** Lower values first; of categories those that stay together, then the one that is told from them. */
  readonly sides: readonly [Side, Side];
}

interface Side {
  readonly rows: Int32Array;
  readonly limit: Limit;
}

/** What one side of a split would hold, of all rows. */
interface Cut {
  readonly dimension: number;
  readonly gain: number;
  /** The greatest value of the lower side; of a category that which is told from the others. */
  readonly at: number;
  /** The least value of the upper side. */
  readonly next: number;
}

/**
 * The split of some rows that gains most; of equals that of the first input, at the lowest value.
 *
 * @param least rows that either side holds
 * @returns nothing where no split gains anything
 */
export function bestSplit(
  inputs: readonly Input[],
  cases: ArrayLike<number>,
  rows: Int32Array,
  box: Box,
  least: number,
): Split | undefined {
  const all: Rows = { count: rows.length, sum: rows.reduce((sum, row) => sum + cases[row]!, 0) };
  let best: Cut | undefined;
  inputs.forEach((input, dimension) => {
    const cuts = input.kind === "category" ? cutsOfCategory(input, cases, rows) : cutsOfNumber(input, cases, rows);
    for (const { part, at, next } of cuts) {
      if (part.count < least || all.count - part.count < least) continue;
      const gain = squaresLost(all, part);
      // What rounding makes of nothing, or of equals, is no gain.
      if (gain > (best?.gain ?? 0) + 1e-12 * all.count) best = { dimension, gain, at, next };
    }
  });
  if (best === undefined) return undefined;
  const { dimension, gain, at } = best;
  const { values, kind } = inputs[dimension]!;
  const isFirst = kind === "category" ? (row: number) => values[row] !== at : (row: number) => values[row]! <= at;
  const [first, second] = limitsOf(kind, box[dimension]!, best);
  return {
    dimension,
    gain,
    sides: [
      { rows: rows.filter(isFirst), limit: first },
      { rows: rows.filter((row) => !isFirst(row)), limit: second },
    ],
  };
}

interface Candidate {
  readonly part: Rows;
  readonly at: number;
  readonly next: number;
}

/** Between each two values that differ. */
function* cutsOfNumber({ values }: Input, cases: ArrayLike<number>, rows: Int32Array): Generator<Candidate> {
  const order = Int32Array.from(rows).sort((a, b) => values[a]! - values[b]!);
  let [count, sum] = [0, 0];
  for (let rank = 0; rank + 1 < order.length; rank++) {
    const [row, after] = [order[rank]!, order[rank + 1]!];
    count++;
    sum += cases[row]!;
    if (values[row]! < values[after]!) yield { part: { count, sum }, at: values[row]!, next: values[after]! };
  }
}

/** Each category told from all others. */
function* cutsOfCategory({ values }: Input, cases: ArrayLike<number>, rows: Int32Array): Generator<Candidate> {
  const own = new Map<number, { count: number; sum: number }>();
  for (const row of rows) {
    const { count, sum } = own.get(values[row]!) ?? { count: 0, sum: 0 };
    own.set(values[row]!, { count: count + 1, sum: sum + cases[row]! });
  }
  if (own.size < 2) return;
  for (const at of [...own.keys()].sort((a, b) => a - b)) yield { part: own.get(at)!, at, next: at };
}

function limitsOf(kind: Input["kind"], now: Limit, { at, next }: Cut): readonly [Limit, Limit] {
  if (kind === "category")
    return [
      { ...now, kept: now.kept!.filter((one) => one !== at) },
      { ...now, kept: [at] },
    ];
  if (kind === "integer")
    return [
      { ...now, high: at },
      { ...now, low: next },
    ];
  const middle = at / 2 + next / 2;
  return [
    { ...now, high: middle < next ? middle : at },
    { ...now, low: middle > at ? middle : next },
  ];
}
