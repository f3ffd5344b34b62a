import { mustBeOneOf } from "./designs/errors.ts";
import { type Factor, valueAt } from "./factor.ts";

/** A column of what was assumed: one value for each case. Nothing here knows where the cases come from. */
export interface Input {
  /** Unique among the inputs, such as a path. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: "real" | "integer" | "category";
  /** One for each case; of a category its index in `categories`. */
  readonly values: ArrayLike<number>;
  readonly categories?: readonly string[];
  /** Between which values it is plausible; where left out, between its least and its greatest. */
  readonly plausible?: readonly [low: number, high: number];
  /** What is assumed where nothing is changed; the middle of the cases where left out. */
  readonly middle?: number;
}

/** The drawn parameters of a study, a column each. */
export const inputsOf = (study: {
  readonly factors: readonly Factor[];
  readonly values: readonly ArrayLike<number>[];
}): Input[] =>
  study.factors.map((factor, index) => {
    const { path: name, label, unit, categories } = factor;
    const values = Float64Array.from(study.values, (row) => row[index]!);
    const middle = factor.isCentred || categories ? factor.middle : valueAt(factor, 0.5);
    if (categories) return { name, label, unit, kind: "category", values, categories, middle };
    const kind = factor.isInteger ? "integer" : "real";
    // Draws of an open end lie beyond any range.
    const range = factor.open ? {} : { plausible: [factor.low, factor.high] as const };
    return { name, label, unit, kind, values, ...range, middle };
  });

/**
 * Whether columns have a number for each of so many cases, and inputs are of a kind that there is.
 *
 * @throws RangeError that names the first that has not; DesignError for a kind that there is not
 */
export function mustHaveNumbers(inputs: readonly Input[], others: Readonly<Record<string, ArrayLike<number>>>): void {
  for (const { name, kind } of inputs) mustBeOneOf(`The kind of ${name}`, kind, ["real", "integer", "category"]);
  const columns = [...Object.entries(others), ...inputs.map(({ name, values }) => [name, values] as const)];
  const [first] = columns;
  for (const [name, values] of columns) {
    if (values.length !== first![1].length)
      throw new RangeError(
        `${name} has ${values.length} numbers, and ${first![0]} ${first![1].length}: give one for each case.`,
      );
    for (let row = 0; row < values.length; row++)
      if (!Number.isFinite(values[row]))
        throw new RangeError(`${name} is ${values[row]} in case ${row}: leave out the cases that have no number.`);
  }
}

/** The plausible range of an input, or the range of its values. */
export function rangeOf({ plausible, values }: Input): readonly [low: number, high: number] {
  if (plausible) return plausible;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < values.length; row++) {
    low = Math.min(low, values[row]!);
    high = Math.max(high, values[row]!);
  }
  return [low, high];
}
