import { type Interval, namedKey, seedKey, wilsonInterval, mustBeConfidence } from "@stewardsim/core/foundation";
import { type Box, boxAround, opened, withLimit } from "./box.ts";
import { bestSplit } from "./cart-split.ts";
import { DesignError, mustBeShare } from "../designs/errors.ts";
import type { Input } from "../input.ts";
import { mustBeCases } from "./cases.ts";
import { type Step, stepOf } from "./prim.ts";
import { shuffled } from "./reproducibility.ts";

/** A leaf of the tree, as the box that all its rows lie in. */
export interface Leaf extends Step {
  /** The density in the rows that were held out, of which the tree knew nothing; nothing where none of them lies inside. */
  readonly heldOut?: Interval & { readonly count: number };
}

/** The boxes of a classification tree, which part the cases among them. */
export interface CartBoxes {
  readonly inputs: readonly Input[];
  /** How far each case is of interest: 1, 0, or the share of its runs. */
  readonly cases: ArrayLike<number>;
  /** The cases that the tree was grown on. */
  readonly rows: Int32Array;
  readonly whole: Box;
  /** From the low side of the first split to its high side. */
  readonly leaves: readonly Leaf[];
  /** The part of all that the splits gain in purity which those of each input gain; all 0 where there is no split. */
  readonly importances: readonly number[];
}

/** How far `cart` grows its tree: until a leaf would hold less than 0.05 of the cases where left out. */
export interface CartOptions {
  /** No leaf holds less than this share of the cases that the tree is grown on. */
  readonly leastMass?: number;
  /** How many splits lie above a leaf at most; any number where left out. */
  readonly depth?: number;
  /** The cases to grow on; all where left out. Coverage and mass are shares of these. */
  readonly rows?: ArrayLike<number>;
  /** Share of the cases that the tree is not grown on, dealt out by chance, in which the density of each leaf is then measured. */
  readonly heldOut?: number;
  /** By which the cases held out are dealt out. */
  readonly seed?: string | number;
  /** Chance that the interval of such a density covers the truth. */
  readonly confidence?: number;
}

/**
 * Parts the cases by a tree: again and again at the value of the input, or by the category, that leaves both sides purest,
 * as long as a leaf may be as small. A leaf is a box, so `boxSentence`, `doubts` and `withoutDoubtful` read it like one of
 * PRIM; unlike PRIM's, the boxes cover all cases and none twice. A density in the cases that the tree was grown on is too good, since
 * it was sought; that in the cases held out is not, and its Wilson interval holds what it says.
 *
 * Parts as scikit-learn (DecisionTreeClassifier of 1.9, `min_samples_leaf`) and so the EMA Workbench (CART) do, but:
 *
 * - of splits of equal gain the one of the first input, at the lowest value, where scikit-learn draws lots; a split that
 *   gains nothing is none;
 * - values are numbers of 64 bits, where scikit-learn rounds them to 32;
 * - a leaf of one category is a box of that category, of which the Workbench (3.0) leaves the restriction out;
 * - a whole number ends at the last value that is kept.
 *
 * @param cases 1, 0, or the share of a case's runs that are of interest
 * @throws RangeError where inputs and cases differ in length, or one of them is no finite number, or the share
 *   held out is not from 0 to below 1; ConfidenceError; DesignError where cases are no shares, rows are none of them, or the
 *   least mass or the depth cannot be
 * @source Breiman, Friedman, Olshen & Stone (1984), Classification and Regression Trees; for discovery: Lempert, Bryant &
 *   Bankes (2008), Comparing algorithms for scenario discovery, RAND WR-557; held out: Athey & Imbens (2016), Recursive
 *   partitioning for heterogeneous causal effects, PNAS 113(27)
 */
export function cart(inputs: readonly Input[], cases: ArrayLike<number>, options: CartOptions = {}): CartBoxes {
  const { leastMass = 0.05, depth = Number.POSITIVE_INFINITY, confidence = 0.95 } = options;
  mustBeConfidence(confidence);
  if (!(depth >= 0)) throw new DesignError([`depth is ${depth}: give a number from 0, or leave it out.`]);
  mustBeShare("leastMass", leastMass, { from0: true });
  mustBeCases(inputs, cases, options.rows);
  const { rows, heldOut } = dealtOut(
    Int32Array.from(options.rows ?? Array.from({ length: cases.length }, (_, row) => row)),
    options,
  );
  const least = Math.max(1, Math.floor(leastMass * rows.length));
  const whole = boxAround(inputs, rows);
  const leaves: Leaf[] = [];
  const gains = new Float64Array(inputs.length);
  const part = (own: Int32Array, box: Box, level: number): void => {
    const split = level < depth ? bestSplit(inputs, cases, own, box, least) : undefined;
    if (split === undefined) {
      leaves.push(leafOf(box));
      return;
    }
    gains[split.dimension]! += split.gain;
    split.sides.forEach(({ rows: side, limit }) => part(side, withLimit(box, split.dimension, limit), level + 1));
  };
  const leafOf = (box: Box): Leaf => {
    const step = stepOf(inputs, cases, rows, box, whole);
    // Other cases lie beyond the ends of those that the tree has seen.
    const open = opened(box, whole);
    const { count, density } = stepOf(inputs, cases, heldOut, open.box, open.whole);
    if (count === 0) return step;
    return { ...step, heldOut: { ...wilsonInterval(density * count, count, confidence), count } };
  };
  part(rows, whole, 0);
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  return { inputs, cases, rows, whole, leaves, importances: [...gains].map((gain) => (all > 0 ? gain / all : 0)) };
}

/** Which cases the tree is grown on, and which it never sees. */
function dealtOut(rows: Int32Array, { heldOut = 0, seed = 1 }: Pick<CartOptions, "heldOut" | "seed">) {
  if (!(heldOut >= 0 && heldOut < 1))
    throw new RangeError(`A share of ${heldOut} cannot be held out: give one from 0, for none, to below 1.`);
  const out = new Set(
    shuffled(rows.length, namedKey(seedKey(seed), "held out")).subarray(0, Math.floor(heldOut * rows.length)),
  );
  return { rows: rows.filter((_, at) => !out.has(at)), heldOut: rows.filter((_, at) => out.has(at)) };
}
