import { type GrowingEnsemble } from "../ensemble.ts";
import type { TaskResult } from "../task.ts";
import type { Reading } from "./readings.ts";
import { type Decision, isWhole, type Stopped, type StoppingRule } from "@stewardsim/analysis";

/** Puts results that come in order together to blocks, and tells a rule of them. */
export function blockByBlock<D extends Decision>(
  { ensemble, add }: GrowingEnsemble,
  rule: StoppingRule<D>,
  read: Reading,
  length: number,
) {
  const state = rule.begin();
  let [empty, missing] = [0, 0];
  return {
    /** Takes in the next result; whether the rule has decided with it. */
    take(result: TaskResult): boolean {
      add(result);
      const next = result.task + 1;
      if (next % length !== 0) return false;
      const { block, known } = meanBlock(length, (index) => read(ensemble, next - length + index));
      missing += length - known;
      if (known > 0) return state.update(block);
      empty++;
      return false;
    },
    /** Columns that need not be run any further. */
    needless: (): readonly number[] => state.needless?.() ?? [],
    stopped(): Stopped<D> & { readonly missing: number } {
      const decision = state.decision();
      return { decision, blocks: decision.blocks, empty, missing };
    },
  };

  /** The mean of each column over the replications in which all that are needed have a number, and how many these are. */
  function meanBlock(count: number, of: (index: number) => ArrayLike<number>) {
    const sums = new Float64Array(rule.columns);
    let known = 0;
    for (let index = 0; index < count; index++) {
      const row = of(index);
      if (!isWhole(row, rule.columns, state.needless?.())) continue;
      for (let column = 0; column < rule.columns; column++) sums[column]! += row[column]!;
      known++;
    }
    return { block: sums.map((sum) => sum / known), known };
  }
}
