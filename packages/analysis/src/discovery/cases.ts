import { DesignError } from "../designs/errors.ts";
import { type Input, mustHaveNumbers } from "../input.ts";

/**
 * Whether boxes can be looked for: cases are shares of what is of interest, and rows are some of them.
 *
 * @throws RangeError where inputs and cases differ in length, or one of them is no finite number; DesignError for the rest
 */
export function mustBeCases(inputs: readonly Input[], cases: ArrayLike<number>, rows?: ArrayLike<number>): void {
  mustHaveNumbers(inputs, { cases });
  for (let row = 0; row < cases.length; row++)
    if (cases[row]! < 0 || cases[row]! > 1)
      throw new DesignError([
        `Case ${row} is ${cases[row]}: give 1 for what is of interest, 0 for what is not, or a share; outcomes are no cases yet.`,
      ]);
  for (const row of Array.from(rows ?? []))
    if (!Number.isInteger(row) || row < 0 || row >= cases.length)
      throw new DesignError([
        `There is no case ${row} among ${cases.length}: give rows from 0 to ${cases.length - 1}.`,
      ]);
}
