import { type Cell, grid } from "../grid.ts";
import { wrap } from "../words.ts";

/** A column of a table that gives way where the screen is too narrow for all. */
export interface Column<Row> {
  /** Two lines. */
  readonly head: readonly [string, string];
  readonly cell: (row: Row) => string;
  /** The one of the highest rank is left out first. */
  readonly rank: number;
}

/** Names are broken down to this before a column is left out. */
const leastName = 14;

/** A table in so many letters: names in lines at their dashes, and as many columns as there is room for, in their order. */
export function fitted<Row>(
  title: string,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  columns: readonly Column<Row>[],
  width: number,
): string[] {
  const cells = columns.map(({ head, cell }) => {
    const texts = rows.map(cell);
    return { texts, width: Math.max(...[...head, ...texts].map(({ length }) => length)) };
  });
  const roomFor = (shown: readonly number[]) => width - shown.reduce((sum, one) => sum + cells[one]!.width + 1, 0);
  let shown = columns.map((_, index) => index);
  while (roomFor(shown) < leastName && shown.length > 1) {
    const last = Math.max(...shown.map((one) => columns[one]!.rank));
    shown = shown.filter((one) => columns[one]!.rank < last);
  }
  const names = rows.map(nameOf);
  const nameWidth = Math.min(
    Math.max(...[title, ...names].map(({ length }) => length)),
    Math.max(leastName, roomFor(shown)),
  );
  return grid(
    [
      [["", title], ...shown.map((one): Cell => columns[one]!.head)],
      ...names.map((name, row) => [broken(name, nameWidth), ...shown.map((one): Cell => [cells[one]!.texts[row]!])]),
    ],
    [nameWidth, ...shown.map((one) => cells[one]!.width)],
  );
}

/** A name over lines, at its dashes. */
const broken = (name: string, width: number): Cell =>
  name.length <= width ? [name] : wrap(name.replaceAll("-", "- "), width).map((line) => line.replaceAll("- ", "-"));
