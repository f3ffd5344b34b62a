import { type Box, boxAround, inside, isNarrower, meets, restricted, withLimit } from "./box.ts";
import { mustBeOneOf, mustBeShare } from "../designs/errors.ts";
import type { Input } from "../input.ts";
import { mustBeCases } from "./cases.ts";
import { objectives, type PrimObjective } from "./objective.ts";
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
  /** Indices of the inputs that the box restricts. */
  readonly dimensions: readonly number[];
}

/** The boxes in the order in which they were found, the first without any restriction. */
export interface PeelingTrajectory {
  readonly inputs: readonly Input[];
  /** How far each case is of interest: 1, 0, or the share of its runs. */
  readonly cases: ArrayLike<number>;
  /** The cases that were looked at. */
  readonly rows: Int32Array;
  readonly whole: Box;
  readonly steps: readonly Step[];
}

/** How patiently `prim` peels: 0.05 for `peel`, `paste` and `leastMass` where left out. */
export interface PrimOptions {
  /** Share of the cases inside that one step may cut off. */
  readonly peel?: number;
  /** Share of the cases beyond an end that one step may take back. */
  readonly paste?: number;
  /** No box holds less than this share of all cases. */
  readonly leastMass?: number;
  /** What the next box is chosen by; `lenient1` where left out. */
  readonly objective?: PrimObjective;
  /** The cases to look at; all where left out. Coverage and mass stay shares of all. */
  readonly rows?: ArrayLike<number>;
  /** Also does what the EMA Workbench does by mistake, so that its boxes are found again to the last digit. */
  readonly asWorkbench?: boolean;
}

/**
 * Finds where cases of interest lie together: cuts off, little by little, the end of some input that leaves the highest
 * density for what it loses, and then takes back what turns out to have been cut off for nothing.
 *
 * Agrees step by step with the EMA Workbench (`prim.py` of 2.x and 3.x, each of its objectives) for real inputs and categories:
 * where values are cut, the objective, which of equal candidates is taken, that peeling ends where no cut alone raises the
 * density (with LENIENT1 and LENIENT2; with ORIGINAL it goes on, as Friedman & Fisher do), and how pasting widens. Differs where the Workbench is mistaken, unless `asWorkbench`:
 *
 * - Whole numbers are cut like real ones. The Workbench drops the fraction of a cut (towards 0), so it spares the value
 *   next to a low end but not that next to a high end, and never moves a low end again whose own value has left the box.
 * - Pasting goes on without a restricted real input; the Workbench stops as soon as none is restricted.
 *
 * Categories of equal gain are tried in their order; the Workbench has the order of a hash.
 *
 * @throws RangeError where inputs and cases differ in length, or one of them is no finite number; DesignError where cases are
 *   no shares, rows are none of them, or an option cannot be
 * @source Friedman & Fisher (1999), Bump hunting in high-dimensional data, Statistics and Computing 9(2); Bryant & Lempert
 *   (2010), Thinking inside the box, Technological Forecasting & Social Change 77(1); Kwakkel (2017), The Exploratory
 *   Modeling Workbench, Environmental Modelling & Software 96
 */
export function prim(inputs: readonly Input[], cases: ArrayLike<number>, options: PrimOptions = {}): PeelingTrajectory {
  const { peel = 0.05, paste = 0.05, leastMass = 0.05, objective = "lenient1", asWorkbench = false } = options;
  mustBeShare("peel", peel);
  mustBeShare("paste", paste);
  mustBeShare("leastMass", leastMass, { from0: true });
  mustBeOneOf("objective", objective, Object.keys(objectives));
  mustBeCases(inputs, cases, options.rows);
  const gainOf = objectives[objective];
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
  const isEnough = (count: number) => count / all.length >= leastMass;
  peelAway(inputs, cases, { rows, whole, peel, isEnough, asWorkbench, gainOf }, steps[0]!, add);
  for (let now = steps.at(-1)!; now.dimensions.length > 0; now = steps.at(-1)!) {
    const dimensions = byKind(inputs, now.dimensions);
    if (asWorkbench && inputs[dimensions[0]!]!.kind !== "real") break;
    const ways = pastes(inputs, cases, rows, now.box, whole, dimensions, paste);
    const around = { count: now.count, sum: now.density * now.count };
    const best = bestOf(
      // Only what makes the box denser is taken back, whatever the objective.
      ways.filter((way) => way.count > now.count && objectives.lenient1(way, around) > 0),
      around,
      dimensionsWith(now, whole),
      gainOf,
    );
    if (!best) break;
    add(withLimit(now.box, best.dimension, best.limit), best.count, best.sum);
  }
  return { inputs, cases, rows, whole, steps };
}

/** Real inputs before whole numbers and these before categories: of equal candidates the first is taken. */
const byKind = (inputs: readonly Input[], dimensions: readonly number[]): number[] =>
  (["real", "integer", "category"] as const).flatMap((kind) =>
    dimensions.filter((dimension) => inputs[dimension]!.kind === kind),
  );

interface Peeling {
  readonly rows: Int32Array;
  readonly whole: Box;
  readonly peel: number;
  readonly isEnough: (count: number) => boolean;
  readonly asWorkbench: boolean;
  readonly gainOf: (typeof objectives)[PrimObjective];
}

function peelAway(
  inputs: readonly Input[],
  cases: ArrayLike<number>,
  { rows, whole, peel, isEnough, asWorkbench, gainOf }: Peeling,
  first: Step,
  add: (box: Box, count: number, sum: number) => Step,
): void {
  let now = first;
  let sum = sumOf(cases, rows);
  let orders = inputs.map(({ values, kind }) =>
    kind === "category" ? rows : Int32Array.from(rows).sort((a, b) => values[a]! - values[b]! || a - b),
  );
  const dimensions = byKind(inputs, [...inputs.keys()]);
  while (now.count > 1) {
    const ways = dimensions.flatMap((dimension) => {
      const [input, limit, order] = [inputs[dimension]!, now.box[dimension]!, orders[dimension]!];
      return input.kind === "category"
        ? peelsOfCategory(dimension, input, limit, order, cases)
        : peelsOfNumber(dimension, input, limit, { order, cases, total: sum }, peel, asWorkbench);
    });
    const best = bestOf(ways, { count: now.count, sum }, dimensionsWith(now, whole), gainOf);
    if (!best || !isEnough(best.count)) return;
    const { values } = inputs[best.dimension]!;
    const stays = new Uint8Array(values.length);
    for (const row of orders[0]!) stays[row] = Number(meets(best.limit, values[row]!));
    orders = orders.map((order) => kept(order, stays, best.count));
    sum = best.sum;
    now = add(withLimit(now.box, best.dimension, best.limit), best.count, sum);
  }
}

/** Those of some rows that stay, in their order. */
function kept(order: Int32Array, stays: Uint8Array, count: number): Int32Array {
  const found = new Int32Array(count);
  let filled = 0;
  for (const row of order) if (stays[row] === 1) found[filled++] = row;
  return found;
}

const dimensionsWith =
  ({ dimensions }: Step, whole: Box) =>
  ({ dimension, limit }: Candidate) =>
    dimensions.filter((one) => one !== dimension).length + Number(isNarrower(limit, whole[dimension]!));

function sumOf(cases: ArrayLike<number>, rows: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < rows.length; index++) sum += cases[rows[index]!]!;
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
