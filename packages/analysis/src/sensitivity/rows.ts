import { mustBeOnce } from "../designs/errors.ts";

/** The rows of a sample that have a number, in their order. */
export interface KnownRows {
  /** Their positions among all rows. */
  readonly rows: Int32Array;
  /** The result of each of them. */
  readonly outputs: Float64Array;
  /** The values of each factor in them, a column each. */
  readonly columns: readonly Float64Array[];
  /** Rows that were left out, since their result is no finite number. */
  readonly missing: number;
}

/**
 * Leaves out the rows of a sample whose result is missing.
 *
 * @param names a factor each, in the order of the columns of `inputs`
 * @param inputs rows × factors, finite
 * @param outputs one for each row; what is not finite is missing
 * @param least how many rows must be left
 * @throws RangeError where names, inputs and outputs do not fit each other, a value of a factor is not finite, fewer rows
 *   than `least` have a result, or all results are the same
 */
export function knownRows(
  names: readonly string[],
  inputs: readonly ArrayLike<number>[],
  outputs: ArrayLike<number>,
  least: number,
): KnownRows {
  mustHaveColumns(names, inputs, outputs);
  const rows = Int32Array.from([...inputs.keys()].filter((row) => Number.isFinite(outputs[row])));
  if (rows.length < least)
    throw new RangeError(
      `${rows.length} of ${outputs.length} results are numbers, and at least ${least} are needed: run more draws.`,
    );
  const columns = names.map((_, factor) => Float64Array.from(rows, (row) => inputs[row]![factor]!));
  const known = Float64Array.from(rows, (row) => outputs[row]!);
  if (known.every((one) => one === known[0]))
    throw new RangeError(`All ${known.length} results are ${known[0]}: nothing moves them.`);
  return { rows, outputs: known, columns, missing: outputs.length - rows.length };
}

/**
 * Whether rows hold a number for each factor, and there is a result for each row.
 *
 * @param outputs of which those that are NaN or infinite say nothing of their row
 * @throws RangeError that names the first that does not fit; DesignError where a name is there twice
 */
export function mustHaveColumns(
  names: readonly string[],
  inputs: readonly ArrayLike<number>[],
  outputs: ArrayLike<number>,
): void {
  if (names.length === 0) throw new RangeError("No factor has a name: give one for each column.");
  mustBeOnce(names);
  if (outputs.length !== inputs.length)
    throw new RangeError(`${outputs.length} results do not fit ${inputs.length} rows: give one for each.`);
  inputs.forEach((row, at) => {
    if (typeof outputs[at] !== "number")
      throw new RangeError(
        `The result of row ${at} is ${JSON.stringify(outputs[at])}: give a number, or NaN where there is none.`,
      );
    if (row.length > names.length)
      throw new RangeError(`Row ${at} has ${row.length} values for ${names.length} factors: give one for each.`);
    if (Number.isFinite(outputs[at]))
      names.forEach((name, factor) => {
        if (!Number.isFinite(row[factor]))
          throw new RangeError(`${name} is ${row[factor]} in row ${at}: give a number for each row.`);
      });
  });
}

/** The positions of some values in the order of these; of equal ones the earlier first. */
export const orderOf = (values: ArrayLike<number>): Int32Array =>
  Int32Array.from({ length: values.length }, (_, row) => row).sort((a, b) => values[a]! - values[b]! || a - b);
