import { textOfCell } from "@stewardsim/core/foundation";

/** A line of a written design, and how it is called in what is said of it. */
export interface WrittenRow {
  readonly where: string;
  readonly cells: readonly string[];
}

/** The lines of comma-separated text that hold anything; quotes around a cell are left out, and a comma within them parts no cells. */
export const csvRows = (text: string): WrittenRow[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ where: `Line ${index + 1}`, cells: cellsOf(line).map(bare) }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== "");

/** Where quotes are not closed, they part nothing and hold nothing together. */
const cellsOf = (line: string): readonly string[] =>
  line.includes('"') && line.split('"').length % 2 === 1
    ? (line.match(/(?<=^|,)(?:"[^"]*"|[^,"])*(?=,|$)/g) ?? [])
    : line.split(",");

const bare = (cell: string) => textOfCell(cell.trim().replace(/^"(.*)"$/, "$1"));

/** The number that a cell holds; NaN where it holds none. */
export const writtenNumber = (cell: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN;
