import { loadMathematics, type QuantityError, readQuantity, type Scenario, type Unit } from "@stewardsim/core";
import { csvRows, DesignError, type Factor, twiceAmong, writtenNumber, type WrittenRow } from "@stewardsim/analysis";
import { factorOf } from "../catalogue-factor.ts";
import { numberAt } from "./number-at.ts";

/** A design that someone wrote: what `createStudy` takes as `factors` and `values`. */
export interface WrittenDesign {
  readonly factors: readonly Factor[];
  /** draws × factors */
  readonly values: readonly Float64Array[];
  /** What a column `draw` called the rows, where that is anything else than from 0 in their order, which is how draws are numbered. */
  readonly calledBefore?: readonly string[];
}

/** What `designFromCsv` and `designFromRows` ask of a design that somebody wrote. */
export interface WrittenOptions {
  /** Paths that must have a column. */
  readonly paths?: readonly string[];
}

/** The number of a cell, in the unit of its column. */
type CellReader = (cell: string, unit: Unit) => number | QuantityError;

/** A plain number, or NaN. */
const readPlain: CellReader = writtenNumber;

/**
 * A design from comma-separated text: a line of paths, then a line a draw. A cell is a number in the unit of its parameter, or
 * one with a unit as in a scenario, such as `45%`. A column called `draw` is passed over, so that a
 * design that was written out can be read again; draws are numbered from 0 in the order of the lines.
 *
 * @throws DesignError that names everything that is wrong, with its line
 */
export async function designFromCsv(
  text: string,
  scenario: Scenario,
  options: WrittenOptions = {},
): Promise<WrittenDesign> {
  const [first, ...rest] = csvRows(text);
  if (first === undefined) throw new DesignError(["The design is empty: begin with a line of paths."]);
  const isPlain = rest.every(({ cells }) => cells.every((cell) => Number.isFinite(writtenNumber(cell))));
  const mathematics = isPlain ? undefined : await loadMathematics();
  const read: CellReader = (cell, unit) => {
    const value = writtenNumber(cell);
    return Number.isFinite(value) || !/\d/.test(cell) ? value : readQuantity(cell, unit, mathematics)!;
  };
  return designOf(first.cells, rest, scenario, options, read);
}

/**
 * A design from rows of numbers.
 *
 * @param paths one for each number of a row
 * @throws DesignError that names everything that is wrong, with its row, from 1
 */
export const designFromRows = (
  paths: readonly string[],
  rows: readonly ArrayLike<number>[],
  scenario: Scenario,
  options: WrittenOptions = {},
): WrittenDesign =>
  designOf(
    paths,
    rows.map((row, index) => ({ where: `Row ${index + 1}`, cells: Array.from(row, String) })),
    scenario,
    options,
    readPlain,
  );

function designOf(
  header: readonly string[],
  rows: readonly WrittenRow[],
  scenario: Scenario,
  { paths = [] }: WrittenOptions,
  readCell: CellReader,
): WrittenDesign {
  const errors: string[] = [];
  const columns = header.flatMap((path, position) => {
    if (path === "draw") return [];
    const found = numberAt(scenario, path);
    if (typeof found !== "string") return [{ path: found.entry.path, position, ...found }];
    errors.push(`Column ${position + 1}: ${found}`);
    return [];
  });
  // Of a table of something else each name would be a mistake of its own.
  if (columns.length === 0 && errors.length > 1)
    errors.splice(
      0,
      errors.length,
      "None of its columns is a parameter: a design is a line of their paths, then a line a draw. stewardsim parameters WORD finds paths.",
    );
  errors.push(...twiceAmong(columns.map(({ path }) => path)));
  for (const path of paths)
    if (!header.includes(path) && !columns.some((column) => column.path === path))
      errors.push(`There is no column for ${path}.`);
  if (columns.length === 0 && errors.length === 0) errors.push("There is no column but draw: name a path.");
  if (rows.length === 0) errors.push("There are no draws: write a line of numbers below the paths.");
  const values = rows.map(({ where, cells }) => {
    if (cells.length !== header.length) {
      errors.push(`${where} has ${cells.length} cells for ${header.length} columns.`);
      return new Float64Array(columns.length);
    }
    return Float64Array.from(columns, ({ path, position, entry }) => {
      const text = cells[position]!;
      const value = readCell(text, entry.unit);
      const [least, most] = entry.bounds;
      const say = (fault: string) => errors.push(`${where}: ${path} is ${text === "" ? "empty" : text}: ${fault}.`);
      if (typeof value !== "number") {
        errors.push(`${where}: ${path} ${value.reason}. Found: "${text}". ${value.hint}`);
        return Number.NaN;
      }
      if (!Number.isFinite(value)) say("write a number");
      else if (value < least || value > most) say(`allowed is ${least} to ${most} ${entry.unit}`);
      else if (entry.integer && !Number.isInteger(value)) say("write a whole number");
      return value;
    });
  });
  if (errors.length > 0) throw new DesignError(errors);
  const factors = columns.map(({ entry, value }, index): Factor => {
    const column = values.map((row) => row[index]!);
    const low = column.reduce((least, one) => Math.min(least, one), entry.plausible[0]);
    const high = column.reduce((most, one) => Math.max(most, one), entry.plausible[1]);
    return { ...factorOf(entry, low, high), middle: value, isCentred: false };
  });
  const position = header.indexOf("draw");
  const called = position < 0 ? [] : rows.map(({ cells }) => cells[position]!);
  const isRenumbered = called.some((name, draw) => name !== String(draw));
  return { factors, values, ...(isRenumbered ? { calledBefore: called } : {}) };
}
