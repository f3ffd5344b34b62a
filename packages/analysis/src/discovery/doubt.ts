import { binomialTail } from "./binomial.ts";
import { type Limit, withLimit } from "./box.ts";
import { type Step, stepOf, type PeelingTrajectory } from "./prim.ts";

/** Where a box was looked for. */
type Searched = Pick<PeelingTrajectory, "inputs" | "cases" | "rows" | "whole">;

/** Whether chance alone would make a box as dense as it is with one restriction left away. */
export interface RestrictionDoubt {
  /** Index of the input. */
  readonly dimension: number;
  /** The quasi-p value: chance of as many cases of interest inside if the restriction said nothing. */
  readonly chance: number;
  /** The same of each end alone; `undefined` where it is not restricted, or a category. */
  readonly low?: number;
  readonly high?: number;
}

/**
 * How much each restriction of a box is worth. These values forget that the box was sought: in a search among many inputs
 * some are small by chance. `soughtByChance` and the held-out half of `reproducibility` do not forget it.
 *
 * @source Bryant & Lempert (2010), Thinking inside the box, Technological Forecasting & Social Change 77(1), appendix: a
 *   one-sided binomial test; each end alone as in the EMA Workbench
 */
export function doubts({ inputs, cases, rows, whole }: Searched, { box, density, count, dimensions }: Step) {
  // Shares of runs are counted down to whole cases, as the Workbench does.
  const successes = Math.floor(density * count + 1e-9);
  const chance = (dimension: number, limit: Limit) =>
    binomialTail(successes, count, stepOf(inputs, cases, rows, withLimit(box, dimension, limit), whole).density);
  return dimensions.map((dimension): RestrictionDoubt => {
    const [limit, open] = [box[dimension]!, whole[dimension]!];
    return {
      dimension,
      chance: chance(dimension, open),
      ...(!limit.kept && limit.low > open.low && { low: chance(dimension, { ...limit, low: open.low }) }),
      ...(!limit.kept && limit.high < open.high && { high: chance(dimension, { ...limit, high: open.high }) }),
    };
  });
}

/**
 * A box with the restriction of one input given up, by hand.
 *
 * @param dimension index of the input
 * @returns the box of the same cases with that input anywhere; coverage and mass are shares of all cases
 * @throws RangeError where the box does not restrict the input
 */
export function withoutRestriction(searched: Searched, step: Step, dimension: number): Step {
  const { inputs, cases, rows, whole } = searched;
  if (!step.dimensions.includes(dimension)) {
    const names = step.dimensions.map((one) => inputs[one]!.name);
    const own = names.length === 0 ? "no input" : `only ${names.join(", ")}`;
    throw new RangeError(
      `The box does not restrict ${inputs[dimension]?.name ?? `input ${dimension}`}: it restricts ${own}.`,
    );
  }
  const seen = stepOf(inputs, cases, rows, withLimit(step.box, dimension, whole[dimension]!), whole);
  return { ...seen, ...asSharesOfAll(cases, rows, seen) };
}

/**
 * A box without the restrictions that chance alone would explain, the most doubtful given up first.
 *
 * @param level a restriction stays whose quasi-p value is not above it
 */
export function withoutDoubtful(searched: Searched, step: Step, level = 0.05): Step {
  let now = step;
  for (;;) {
    const worst = doubts(searched, now).reduce<RestrictionDoubt | undefined>(
      (most, one) => (most && most.chance >= one.chance ? most : one),
      undefined,
    );
    if (!worst || !(worst.chance > level)) return now;
    now = withoutRestriction(searched, now, worst.dimension);
  }
}

/** Coverage and mass among all cases, where a box was looked for among some. */
function asSharesOfAll(cases: ArrayLike<number>, rows: Int32Array, { coverage, mass }: Step) {
  if (rows.length === cases.length) return {};
  let [here, all] = [0, 0];
  for (let row = 0; row < cases.length; row++) all += cases[row]!;
  for (const row of rows) here += cases[row]!;
  return { coverage: (coverage * here) / all, mass: (mass * rows.length) / cases.length };
}
