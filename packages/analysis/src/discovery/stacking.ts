import { type Interval, meanInterval, wilsonInterval, mustBeConfidence } from "@stewardsim/core/foundation";
import { DesignError, mustBeWhole } from "../designs/errors.ts";
import { type Input, mustHaveNumbers } from "../input.ts";
import { featureScores } from "./feature-scores.ts";

/** A range of an input, or one of its categories. */
export interface Bin {
  /** Values above `low`, of the first bin from it on, and up to `high`. Of a category its index, twice. */
  readonly low: number;
  readonly high: number;
  readonly category?: string;
}

/** An input along one side of the table. */
export interface StackedInput {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly bins: readonly Bin[];
}

/** What the cases of one cell come to. */
export interface StackedCell {
  /** Their mean; not a number where there are none. */
  readonly mean: Interval;
  readonly count: number;
}

/** Means of a result by the bins of several inputs at once. */
export interface DimensionalStack {
  /** Down the table, the outermost first: a row for each way to choose a bin of each, that of the last input changing first. */
  readonly rows: readonly StackedInput[];
  /** Across the table, likewise. */
  readonly columns: readonly StackedInput[];
  /** rows × columns */
  readonly cells: readonly (readonly StackedCell[])[];
  /** Cases that were used: those whose result is a number. */
  readonly cases: number;
  readonly missing: number;
}

/** How `dimensionalStack` lays out its grid: two inputs on each side, in 3 bins each, where left out. */
export interface StackOptions {
  /** Inputs on each side at most. */
  readonly levels?: number;
  /** Bins of equal width of a number; a whole number of fewer values has one for each, a category one for each that comes. */
  readonly bins?: number;
  /** Names of inputs, the most important first; by their feature scores where left out. */
  readonly order?: readonly string[];
  /** Chance that the interval of a cell covers its mean. */
  readonly confidence?: number;
  /** Of the feature scores. */
  readonly seed?: string | number;
}

/**
 * A table in which one sees where a result is high: the most important input parts the rows, the next one the columns, the
 * third parts each row again, and so on. As data, to be drawn by others.
 *
 * @param inputs a column each, finite, of one length
 * @param outputs one for each case, such as 1 and 0 for yes and no; a case of which it is not finite is left out
 * @returns the means of the EMA Workbench (3.0, `discretize` and the pivot table of `create_pivot_plot`), with Wilson's interval
 *   of yes and no, and Student's of others, which knows no ends of one case
 * @throws RangeError where columns differ in length or an input is not finite, no result is a number, or an input of the order
 *   is not there; DesignError where levels or bins are not whole, or an input is in the order twice; ConfidenceError
 * @source LeBlanc, Ward & Wittels (1990), Exploring n-dimensional databases, IEEE Visualization; for scenario discovery:
 *   Suzuki, Stern & Manzocchi (2015), Using association rule mining and high-dimensional visualization to explore the impact of
 *   geological features on dynamic flow behavior, SPE 174774
 */
export function dimensionalStack(
  inputs: readonly Input[],
  outputs: ArrayLike<number>,
  { levels = 2, bins = 3, order, confidence = 0.95, seed = 1 }: StackOptions = {},
): DimensionalStack {
  mustBeConfidence(confidence);
  mustBeWhole("The number of levels", levels, 1, 5);
  mustBeWhole("The number of bins", bins, 2, 20);
  const chosen = inOrder(inputs, order ?? byScore(inputs, outputs, seed)).slice(0, 2 * levels);
  mustHaveNumbers(chosen, {});
  const cases = Array.from(outputs, (_, row) => row).filter((row) => Number.isFinite(outputs[row]));
  if (cases.length === 0) throw new RangeError(`None of ${outputs.length} results is a number.`);
  for (const { name, values } of chosen)
    if (values.length !== outputs.length)
      throw new RangeError(
        `${name} has ${values.length} numbers, and there are ${outputs.length} results: give one for each case.`,
      );
  const stacked = chosen.map((input) => ({ input, bins: binsOf(input, cases, bins) }));
  const sides = [0, 1].map((side) => stacked.filter((_, at) => at % 2 === side));
  const [down, across] = sides.map((side) => side.reduce((all, one) => all * one.bins.length, 1)) as [number, number];
  const found = Array.from({ length: down }, () => Array.from({ length: across }, (): number[] => []));
  for (const row of cases) {
    const [at, to] = sides.map((side) =>
      side.reduce((all, { input, bins: own }) => all * own.length + binAt(input.values[row]!, own), 0),
    ) as [number, number];
    found[at]![to]!.push(outputs[row]!);
  }
  const isYesOrNo = cases.every((row) => outputs[row] === 0 || outputs[row] === 1);
  const named = (side: typeof stacked) =>
    side.map(({ input: { name, label, unit }, bins: own }): StackedInput => ({ name, label, unit, bins: own }));
  return {
    rows: named(sides[0]!),
    columns: named(sides[1]!),
    cells: found.map((row) => row.map((values) => cellOf(values, isYesOrNo, confidence))),
    cases: cases.length,
    missing: outputs.length - cases.length,
  };
}

function byScore(inputs: readonly Input[], outputs: ArrayLike<number>, seed: string | number): string[] {
  const { factors } = featureScores(inputs, outputs, { seed });
  return [...factors].sort((one, other) => other.score.estimate - one.score.estimate).map(({ name }) => name);
}

function inOrder(inputs: readonly Input[], order: readonly string[]): Input[] {
  if (new Set(order).size < order.length) throw new DesignError(["An input is in the order twice: name each once."]);
  return order.map((name) => {
    const found = inputs.find((input) => input.name === name);
    if (found === undefined)
      throw new RangeError(`There is no input ${name}: there are ${inputs.map((input) => input.name).join(", ")}.`);
    return found;
  });
}

/** Bins of equal width from the least to the greatest value of some cases, or the categories that come. */
function binsOf({ kind, values, categories }: Input, cases: readonly number[], most: number): Bin[] {
  const there = [...new Set(cases.map((row) => values[row]!))].sort((a, b) => a - b);
  if (kind === "category")
    return there.map((one) => ({ low: one, high: one, category: categories?.[one] ?? String(one) }));
  const [low, high] = [there[0]!, there.at(-1)!];
  const count = kind === "integer" || there.length === 1 ? Math.min(most, there.length) : most;
  const end = (at: number) => (at === count ? high : low + (at * (high - low)) / count);
  return Array.from({ length: count }, (_, at) => ({ low: end(at), high: end(at + 1) }));
}

/** The first bin that reaches so far. */
const binAt = (value: number, bins: readonly Bin[]): number => bins.findIndex(({ high }) => value <= high);

function cellOf(values: readonly number[], isYesOrNo: boolean, confidence: number): StackedCell {
  const count = values.length;
  if (count === 0) return { mean: { estimate: Number.NaN, low: Number.NaN, high: Number.NaN }, count };
  if (isYesOrNo) return { mean: wilsonInterval(values.filter((one) => one === 1).length, count, confidence), count };
  const { estimate, low, high } = meanInterval(values, confidence);
  return { mean: { estimate, low, high }, count };
}
