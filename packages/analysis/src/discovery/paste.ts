import { type Box, meets } from "./box.ts";
import type { Input } from "../input.ts";
import { type Candidate, cutAt } from "./peel.ts";

/**
 * Every way to widen a restricted input again: at either end by a share of the cases that lie beyond it, all else being
 * inside; or by one category.
 *
 * @param alpha share of the cases beyond the end, as the EMA Workbench has it; Friedman & Fisher (1999), section 8.3,
 *   take a share of the box instead
 */
export function pastes(
  inputs: readonly Input[],
  cases: ArrayLike<number>,
  rows: Int32Array,
  box: Box,
  whole: Box,
  dimensions: readonly number[],
  alpha: number,
): Candidate[] {
  const near = missedAtMostOnce(inputs, rows, box, dimensions);
  return dimensions.flatMap((dimension, index) => {
    const around = near[index]!;
    const { values } = inputs[dimension]!;
    const current = box[dimension]!;
    const limits = current.kept
      ? whole[dimension]!.kept!.filter((one) => !current.kept!.includes(one)).map((one) => ({
          ...current,
          kept: [...current.kept!, one].sort((a, b) => a - b),
        }))
      : [
          { ...current, low: widened(around, inputs[dimension]!, current.low, whole[dimension]!.low, alpha, false) },
          { ...current, high: widened(around, inputs[dimension]!, current.high, whole[dimension]!.high, alpha, true) },
        ];
    return limits.map((limit) => {
      let [count, sum] = [0, 0];
      for (const row of around) {
        if (!meets(limit, values[row]!)) continue;
        count++;
        sum += cases[row]!;
      }
      return { dimension, limit, count, sum };
    });
  });
}

function widened(
  around: Int32Array,
  { values, kind }: Input,
  end: number,
  last: number,
  alpha: number,
  isUpper: boolean,
): number {
  const beyond = Float64Array.from(around, (row) => values[row]!)
    .filter((value) => (isUpper ? value >= end && value <= last : value <= end && value >= last))
    .sort();
  if (beyond.length === 0) return last;
  // The nearest share: from the low side of what lies above, from the high side of what lies below.
  const cut = cutAt(beyond, isUpper ? alpha : 1 - alpha, !isUpper);
  if (kind !== "integer") return cut;
  const taken = beyond.filter((value) => (isUpper ? value <= cut : value >= cut));
  return taken.length === 0 ? end : isUpper ? taken.at(-1)! : taken[0]!;
}

/** For each restricted input the cases that lie inside but, perhaps, for that input. */
function missedAtMostOnce(
  inputs: readonly Input[],
  rows: Int32Array,
  box: Box,
  dimensions: readonly number[],
): Int32Array[] {
  const within: number[] = [];
  const missed = dimensions.map((): number[] => []);
  for (const row of rows) {
    let only = -1;
    let index = 0;
    for (; index < dimensions.length; index++) {
      const dimension = dimensions[index]!;
      if (meets(box[dimension]!, inputs[dimension]!.values[row]!)) continue;
      if (only >= 0) break;
      only = index;
    }
    if (index < dimensions.length) continue;
    if (only < 0) within.push(row);
    else missed[only]!.push(row);
  }
  return missed.map((some) => Int32Array.from([...within, ...some]));
}
