import { type BoxChoice, chooseBox } from "./choose-box.ts";
import type { Input } from "../input.ts";
import { inside } from "./box.ts";
import { prim, type PrimOptions, type Step, type PeelingTrajectory } from "./prim.ts";

/** One of several boxes, with the way to it. */
export interface FoundBox {
  readonly trajectory: PeelingTrajectory;
  readonly step: Step;
}

/**
 * Several boxes, each looked for among the cases that lie in none before; coverage and mass are shares of all cases. Ends
 * where a box would be no denser than all cases together, or restrict nothing.
 *
 * @source the covering of Friedman & Fisher (1999), section 10
 */
export function coveringBoxes(
  inputs: readonly Input[],
  cases: ArrayLike<number>,
  { most = 3, choice = {}, ...options }: PrimOptions & { readonly most?: number; readonly choice?: BoxChoice } = {},
): FoundBox[] {
  const found: FoundBox[] = [];
  let rows = Int32Array.from(options.rows ?? Array.from({ length: cases.length }, (_, row) => row));
  const base = rows.reduce((sum, row) => sum + cases[row]!, 0) / rows.length;
  while (found.length < most && rows.length > 1) {
    const trajectory = prim(inputs, cases, { ...options, rows });
    const step = chooseBox(trajectory, choice);
    if (step.dimensions.length === 0 || !(step.density > base)) break;
    found.push({ trajectory, step });
    const taken = new Set(inside(inputs, rows, step.box, step.dimensions));
    rows = rows.filter((row) => !taken.has(row));
  }
  return found;
}
