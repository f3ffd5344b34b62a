import { type Box, boxAround, inside, isNarrower, meets, restricted, withLimit } from "./box.ts";
import type { Input } from "./input.ts";
import { pastes } from "./paste.ts";
import { bestOf, type Candidate, peelsOfCategory, peelsOfNumber } from "./peel.ts";

/** One box on the way from all cases to few. */
export interface Step {
  readonly box: Box;
  /** Share of the cases of interest that lie inside. */
  readonly coverage: number;
  /** Share of those inside that are of interest: the mean inside. */
  readonly density: number;
  /** Share of all cases that lie inside. */
  readonly mass: number;
  readonly count: number;
  /** Places of the inputs that the box restricts. */
  readonly dimensions: readonly number[];
}

/** The boxes in the order in which they were found, the first without any restriction. */
export interface Trajectory {
  readonly inputs: readonly Input[];
  /** How far each case is of interest: 1, 0, or the share of its histories. */
  readonly cases: ArrayLike<number>;
  /** The cases that were looked at. */
  readonly rows: Int32Array;
  readonly whole: Box;
  readonly steps: readonly Step[];
}

export interface PrimOptions {
  /** Share of the cases inside that one step may cut off. */
  readonly peel?: number;
  /** Share of the cases beyond an end that one step may take back. */
  readonly paste?: number;
  /** No box holds less than this share of all cases. */
  readonly leastMass?: number;
  /** The cases to look at; all where left out. Coverage and mass stay shares of all. */
  readonly rows?: ArrayLike<number>;
}

/**
 * Finds where cases of interest lie together: cuts off, little by little, the end of some input that leaves the highest
 * density for what it loses, and then takes back what turns out to have been cut off for nothing.
 *
 * Agrees step by step with the rules of the EMA Workbench for real inputs and categories: where values are cut, the
 * objective, that peeling ends where no cut alone raises the density (Friedman & Fisher peel on), and how pasting widens.
 * Differs in two points: whole numbers are cut like real ones (the Workbench truncates the cut, which spares the lower end
 * one value and never moves it again once a box holds none of its lowest values), and categories of equal gain are tried in
 * their order, not in that of a hash.
 *
 * @source Friedman & Fisher (1999), Bump hunting in high-dimensional data, Statistics and Computing 9(2); Bryant & Lempert
 *   (2010), Thinking inside the box, Technological Forecasting & Social Change 77(1); Kwakkel (2017), The Exploratory
 *   Modeling Workbench, Environmental Modelling & Software 96
 */
export function prim(inputs: readonly Input[], cases: ArrayLike<number>, options: PrimOptions = {}): Trajectory {
  const { peel = 0.05, paste = 0.05, leastMass = 0.05 } = options;
  const rows = Int32Array.from(options.rows ?? Array.from({ length: cases.length }, (_, row) => row));
  const all = options.rows ? Array.from({ length: cases.length }, (_, row) => row) : rows;
  const whole = boxAround(inputs, all);
  const total = sumOf(cases, all);
  const steps: Step[] = [];
  const add = (box: Box, count: number, sum: number) => {
    const dimensions = restricted(box, whole);
    steps.push({ box, coverage: sum / total, density: sum / count, mass: count / all.length, count, dimensions });
    return steps.at(-1)!;
  };
  add(whole, rows.length, sumOf(cases, rows));
  peelAway(inputs, cases, { rows, whole, peel, least: leastMass * all.length }, steps[0]!, add);
  for (let now = steps.at(-1)!; now.dimensions.length > 0; now = steps.at(-1)!) {
    const ways = pastes(inputs, cases, rows, now.box, whole, now.dimensions, paste);
    const best = bestOf(
      ways.filter(({ count }) => count > now.count),
      { count: now.count, sum: now.density * now.count },
      dimensionsWith(now, whole),
    );
    if (!best) break;
    add(withLimit(now.box, best.place, best.limit), best.count, best.sum);
  }
  return { inputs, cases, rows, whole, steps };
}

function peelAway(
  inputs: readonly Input[],
  cases: ArrayLike<number>,
  { rows, whole, peel, least }: { rows: Int32Array; whole: Box; peel: number; least: number },
  first: Step,
  add: (box: Box, count: number, sum: number) => Step,
): void {
  let now = first;
  let sum = sumOf(cases, rows);
  let orders = inputs.map(({ values, kind }) =>
    kind === "category" ? rows : Int32Array.from(rows).sort((a, b) => values[a]! - values[b]! || a - b),
  );
  while (now.count > 1) {
    const ways = inputs.flatMap((input, place) =>
      input.kind === "category"
        ? peelsOfCategory(place, input, now.box[place]!, orders[place]!, cases)
        : peelsOfNumber(place, input, now.box[place]!, { order: orders[place]!, cases, total: sum }, peel),
    );
    const best = bestOf(ways, { count: now.count, sum }, dimensionsWith(now, whole));
    if (!best || best.count < least) return;
    const { values } = inputs[best.place]!;
    const stays = new Uint8Array(values.length);
    for (const row of orders[0]!) stays[row] = Number(meets(best.limit, values[row]!));
    orders = orders.map((order) => kept(order, stays, best.count));
    sum = best.sum;
    now = add(withLimit(now.box, best.place, best.limit), best.count, sum);
  }
}

/** Those of some rows that stay, in their order. */
function kept(order: Int32Array, stays: Uint8Array, count: number): Int32Array {
  const found = new Int32Array(count);
  let place = 0;
  for (const row of order) if (stays[row] === 1) found[place++] = row;
  return found;
}

const dimensionsWith =
  ({ dimensions }: Step, whole: Box) =>
  ({ place, limit }: Candidate) =>
    dimensions.filter((one) => one !== place).length + Number(isNarrower(limit, whole[place]!));

function sumOf(cases: ArrayLike<number>, rows: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < rows.length; place++) sum += cases[rows[place]!]!;
  return sum;
}

/** What a box would be as a step, among some cases; coverage and mass are shares of those. */
export function stepOf(
  inputs: readonly Input[],
  cases: ArrayLike<number>,
  rows: Int32Array,
  box: Box,
  whole: Box,
): Step {
  const dimensions = restricted(box, whole);
  const found = inside(inputs, rows, box, dimensions);
  const sum = sumOf(cases, found);
  const [coverage, density] = [sum / sumOf(cases, rows), sum / found.length];
  return { box, coverage, density, mass: found.length / rows.length, count: found.length, dimensions };
}
