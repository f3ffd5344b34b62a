import {
  childKey,
  draw,
  type Interval,
  type Key,
  mean,
  namedKey,
  quantiles,
  seedKey,
} from "@stewardsim/core/foundation";
import { opened } from "./box.ts";
import { balance, type BoxChoice, chooseBox } from "./choose-box.ts";
import { mustBeWhole } from "../designs/errors.ts";
import type { Input } from "../input.ts";
import { prim, type PrimOptions, stepOf } from "./prim.ts";

/**
 * What is found again in other cases of the same kind. Estimates are means over halves, and nine of ten halves lie between
 * the ends: halves overlap, so that no interval of confidence comes of them, however many there are.
 */
export interface Reproducibility {
  /** Share of halves whose box restricts each input, by its index. */
  readonly restricts: readonly number[];
  /** Of the boxes, in the halves in which they were sought. */
  readonly coverage: Interval;
  readonly density: Interval;
  /** Of the same boxes in the halves that they have not seen: what may be promised. */
  readonly heldOutCoverage: Interval;
  readonly heldOutDensity: Interval;
}

/** How often `reproducibility` looks for a box again, and how: in 20 halves where left out, by the options of `prim`. */
export interface ReproducibilityOptions extends PrimOptions {
  readonly choice?: BoxChoice;
  /** How many random halves. */
  readonly halves?: number;
  readonly seed?: string | number;
}

/**
 * Looks for the box again in random halves of the cases, and tries each on the other half.
 *
 * @throws DesignError where there is no half or an option cannot be, and what `prim` throws
 * @source the resampling test of Bryant & Lempert (2010), Thinking inside the box, Technological Forecasting & Social
 *   Change 77(1), section 3.3; the held-out half is added to it
 */
export function reproducibility(
  inputs: readonly Input[],
  cases: ArrayLike<number>,
  { choice = {}, halves = 20, seed = "reproducibility", ...options }: ReproducibilityOptions = {},
): Reproducibility {
  mustBeWhole("The number of halves", halves, 1, 1_000_000);
  const key = namedKey(seedKey(seed), "halves");
  const times = new Float64Array(inputs.length);
  const [own, other] = [
    { coverage: [] as number[], density: [] as number[] },
    { coverage: [] as number[], density: [] as number[] },
  ];
  for (let sample = 0; sample < halves; sample++) {
    const order = shuffled(cases.length, childKey(key, sample));
    const half = Math.floor(cases.length / 2);
    const rows = order.subarray(0, half).sort();
    const [seen, values] = [inputs.map((input) => only(input, rows)), Float64Array.from(rows, (row) => cases[row]!)];
    const trajectory = prim(seen, values, options);
    const step = chooseBox(trajectory, choice);
    for (const dimension of step.dimensions) times[dimension]! += 1 / halves;
    own.coverage.push(step.coverage);
    own.density.push(step.density);
    const { box, whole } = opened(step.box, trajectory.whole);
    const held = stepOf(inputs, cases, order.slice(half), box, whole);
    if (held.count === 0) continue;
    other.coverage.push(held.coverage);
    other.density.push(held.density);
  }
  return {
    restricts: [...times],
    coverage: overHalves(own.coverage),
    density: overHalves(own.density),
    heldOutCoverage: overHalves(other.coverage),
    heldOutDensity: overHalves(other.density),
  };
}

function overHalves(values: readonly number[]): Interval {
  const [low, high] = quantiles(values, [0.05, 0.95]) as [number, number];
  return { estimate: mean(values), low, high };
}

/**
 * How often the search finds as good a box where nothing is to be found: in cases dealt out anew among the inputs.
 *
 * @returns the chance, counting the true cases as one of the deals: never below 1 / (deals + 1)
 * @source the randomization test of Fisher; with the added one, Phipson & Smyth (2010), Permutation p-values should never
 *   be zero, Stat. Appl. Genet. Mol. Biol. 9(1)
 */
export function soughtByChance(
  inputs: readonly Input[],
  cases: ArrayLike<number>,
  {
    choice = {},
    deals = 19,
    seed = "sought by luck",
    ...options
  }: PrimOptions & {
    readonly choice?: BoxChoice;
    readonly deals?: number;
    readonly seed?: string | number;
  } = {},
): number {
  const worth = (values: ArrayLike<number>) => balance(chooseBox(prim(inputs, values, options), choice));
  const found = worth(cases);
  const key = namedKey(seedKey(seed), "deals");
  let asGood = 1;
  for (let deal = 0; deal < deals; deal++) {
    const order = shuffled(cases.length, childKey(key, deal));
    if (worth(Float64Array.from(order, (row) => cases[row]!)) >= found) asGood++;
  }
  return asGood / (deals + 1);
}

const only = (input: Input, rows: Int32Array): Input => ({
  ...input,
  values: Float64Array.from(rows, (row) => input.values[row]!),
});

/** All indices from 0, in an order of chance. */
export function shuffled(count: number, { k0, k1 }: Key): Int32Array {
  const ranks = Float64Array.from({ length: count }, (_, row) => draw(k0, k1, row, 0));
  return Int32Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
}
