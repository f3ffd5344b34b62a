/** A cell is a few short lines, one below the other. */
export type Cell = readonly string[];

/** A table of cells in columns of the given widths; the first column is as wide as it is told, too. */
export function grid(rows: readonly (readonly Cell[])[], widths: readonly number[]): string[] {
  return rows.flatMap((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      row
        .map((cell, index) => fit(cell[line] ?? "", widths[index]!))
        .join(" ")
        .trimEnd(),
    );
  });
}

/** Longer texts end in an ellipsis: a table that breaks its columns cannot be read at all. */
const fit = (text: string, width: number) =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
