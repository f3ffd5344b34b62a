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
  if (outputs.length !== inputs.length)
    throw new RangeError(`${outputs.length} results do not fit ${inputs.length} rows: give one for each.`);
  const rows = Int32Array.from([...inputs.keys()].filter((row) => Number.isFinite(outputs[row])));
  if (rows.length < least)
    throw new RangeError(
      `${rows.length} of ${outputs.length} results are numbers, and at least ${least} are needed: run more draws.`,
    );
  const columns = names.map((name, factor) =>
    Float64Array.from(rows, (row) => {
      const value = inputs[row]![factor];
      if (value === undefined || !Number.isFinite(value))
        throw new RangeError(`${name} is ${value} in row ${row}: give a number for each row.`);
      return value;
    }),
  );
  const known = Float64Array.from(rows, (row) => outputs[row]!);
  if (known.every((one) => one === known[0]))
    throw new RangeError(`All ${known.length} results are ${known[0]}: nothing moves them.`);
  return { rows, outputs: known, columns, missing: outputs.length - rows.length };
}

/** The positions of some values in the order of these; of equal ones the earlier first. */
export const orderOf = (values: ArrayLike<number>): Int32Array =>
  Int32Array.from({ length: values.length }, (_, row) => row).sort((a, b) => values[a]! - values[b]! || a - b);
