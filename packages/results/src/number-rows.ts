/** Rows of numbers that come in any order and are asked for by column; what has not come is NaN. */
export interface NumberRows {
  /**
   * Puts numbers into a row.
   *
   * @param from the column of the first of them
   */
  set(row: number, from: number, values: Float64Array): void;
  /** One number of each row. Not to be changed. */
  column(position: number): Float64Array;
  at(row: number, position: number): number;
}

/** Makes rows: so many, each of so many numbers. */
export type MakeRows = (count: number, width: number) => NumberRows;

/** Rows in memory: eight bytes a number, one array a column, and nothing more. */
export const memoryRows: MakeRows = (count, width) => {
  const columns = Array.from({ length: width }, () => new Float64Array(count).fill(Number.NaN));
  return {
    set(row, from, values) {
      for (let index = 0; index < values.length; index++) columns[from + index]![row] = values[index]!;
    },
    column: (position) => columns[position]!,
    at: (row, position) => columns[position]![row]!,
  };
};
