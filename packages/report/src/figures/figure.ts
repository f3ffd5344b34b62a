import { csvLine } from "@stewardsim/core/foundation";
import type * as Plot from "@observablehq/plot";

/** Observable Plot, as a figure is handed it: only who draws loads it. */
export type PlotLibrary = typeof Plot;

/** A cell of a figure's data; null where nothing is known. */
export type DataCell = string | number | null;

/**
 * A figure as data: what it finds in words, its numbers, and how Observable Plot draws them. A page or a notebook takes one
 * line: `Plot.plot(figure.plot(Plot, 640))`.
 */
export interface Figure {
  /** What its files are called, in letters that every file system takes. */
  readonly name: string;
  /** The finding, in words that are computed from the data; a tie is called a tie. */
  readonly title: string;
  /** How to read it: unit, interval, and how it was made. */
  readonly caption: string;
  /** What a reader is told who cannot see it. */
  readonly alt: string;
  /** Names of the columns of its data, the unit in the name. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
  /** The numbers as the screen prints them. */
  readonly shown: ShownTable;
  /** @param width px; below `narrowBelow` names of rows stand above them and not beside */
  plot(plot: PlotLibrary, width: number): Plot.PlotOptions;
}

/** A table of texts; the first column names the rows. */
export interface ShownTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Below this many px a figure is drawn for a narrow screen. */
export const narrowBelow = 480;

/** The data of a figure as CSV: a header, and a line for each row. A number that is not known is an empty cell. */
export const figureCsv = ({ columns, rows }: Pick<Figure, "columns" | "rows">): string =>
  [columns, ...rows].map((row) => `${csvLine(row.map((cell) => cell ?? Number.NaN))}\n`).join("");
