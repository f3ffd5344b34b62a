import type { Factor } from "../factor.ts";
import type { Design } from "./design.ts";
import { DesignError, twiceAmong } from "./errors.ts";
import { csvRows, writtenNumber } from "./rows-of-text.ts";

/**
 * A design of rows that somebody chose.
 *
 * @param names a factor each
 * @param rows numbers, one for each name
 * @returns a design whose factors range over what the rows hold
 * @throws DesignError that names everything that is wrong, with its row, from 1
 */
export function matrixDesign<const Name extends string>(
  names: readonly Name[],
  rows: readonly ArrayLike<number>[],
): Design<undefined, Name> {
  return designOf(
    names,
    rows.map((row, index) => ({ where: `Row ${index + 1}`, cells: Array.from(row, String) })),
  );
}

/**
 * A design from comma-separated text: a line of factors' names, then a line a row. A column called `draw` is passed over, so
 * that a design that was written out can be read again.
 *
 * @throws DesignError that names everything that is wrong, with its line
 */
export function csvDesign(text: string): Design<undefined> {
  const [header, ...rows] = csvRows(text);
  if (header === undefined) throw new DesignError(["The design is empty: begin with a line of factors' names."]);
  return designOf(header.cells, rows);
}

function designOf<Name extends string>(
  header: readonly Name[],
  rows: readonly { readonly where: string; readonly cells: readonly string[] }[],
): Design<undefined, Name> {
  const columns = [...header.keys()].filter((index) => header[index] !== "draw");
  const names = columns.map((index) => header[index]!);
  const errors = twiceAmong(names);
  if (names.length === 0) errors.push("There is no factor: name one.");
  if (names.length === 1 && /[;\t]/.test(names[0]!))
    errors.push(
      `The first line has no comma, but ${names[0]!.includes(";") ? "semicolons" : "tabs"}: part the cells by commas.`,
    );
  if (names.some((name) => name === "")) errors.push("A column has no name: name its factor in the first line.");
  if (rows.length === 0) errors.push("There are no rows: write a line of numbers below the names.");
  const values = rows.map(({ where, cells }) => {
    if (cells.length !== header.length) {
      errors.push(`${where} has ${cells.length} cells for ${header.length} columns.`);
      return new Float64Array(columns.length);
    }
    return Float64Array.from(columns, (index) => {
      const value = writtenNumber(cells[index]!);
      if (!Number.isFinite(value))
        errors.push(
          `${where}: ${header[index]} is ${cells[index] === "" ? "empty" : cells[index]}: write a number${/^[^a-z]*\d/i.test(cells[index]!) ? " alone, without a unit or commas" : ""}.`,
        );
      return value;
    });
  });
  if (errors.length > 0) throw new DesignError(errors);
  return {
    factors: names.map((name, index) => factorOver(name, values, index)),
    values,
    isSample: false,
    plan: undefined,
  };
}

/** A factor that ranges over what stands in a column. */
function factorOver<Name extends string>(path: Name, values: readonly Float64Array[], index: number): Factor<Name> {
  let [low, high, isInteger] = [Infinity, -Infinity, true];
  for (const row of values) {
    low = Math.min(low, row[index]!);
    high = Math.max(high, row[index]!);
    isInteger &&= Number.isInteger(row[index]);
  }
  const middle = isInteger ? Math.round((low + high) / 2) : (low + high) / 2;
  return { path, label: path, unit: "", grade: "D", low, high, middle, isCentred: false, isLog: false, isInteger };
}
