import type { Estimate } from "../estimate.ts";
import { percentWithin } from "../words.ts";
import { narrowBelow, type PlotLibrary } from "./figure.ts";
import { palette } from "./palette.ts";
import { knownIn } from "./standing.ts";
import { mostLines, overLines } from "./texts.ts";

/** A row of the board as it is drawn. */
export interface BoardLine {
  readonly name: string;
  /** Whether its dots are filled. */
  readonly isBest: boolean;
  /** In the order of the columns, the same of every row. */
  readonly shares: readonly { readonly head: string; readonly share: Estimate }[];
  /** What stands beside the last column, or on a narrow screen below the name: worth, and who pays. */
  readonly beside: readonly [worth: string, payer: string];
}

/** px between lines of a text. */
const line = 12;
/** Letters of a name: above a row on a narrow screen, and beside it. */
const [lettersAbove, lettersBeside] = [44, 28];
/** A name goes over no more lines. */
const mostOfName = 3;

/** The board: an interval with its dot and number in every column of a row; names beside the rows, or above on a narrow screen. */
export function boardPlot(plot: PlotLibrary, lines: readonly BoardLine[], width: number) {
  const isNarrow = width < narrowBelow;
  const heads = lines[0]?.shares.map(({ head }) => head) ?? [];
  const rows = lines.map((row, index) => ({
    ...row,
    name: overLines(row.name, isNarrow ? lettersAbove : lettersBeside, mostOfName),
    key: String(index),
  }));
  const inName = mostLines(rows.map(({ name }) => name));
  return {
    height: rows.length * (isNarrow ? 62 + line * inName : 36) + 58,
    marginLeft: isNarrow ? 10 : 204,
    marginRight: isNarrow ? 22 : 194,
    marginTop: 28,
    marginBottom: 28,
    x: { domain: [0, 1], label: null, ticks: [0, 0.5, 1], tickFormat: tick(isNarrow) },
    y: { domain: rows.map(({ key }) => key), axis: null, padding: 0.5 },
    fx: {
      domain: heads,
      label: null,
      padding: isNarrow ? 0.16 : 0.24,
      tickSize: 0,
      tickPadding: 10,
      tickFormat: String,
    },
    marks: [
      plot.gridX([0, 0.5, 1], { strokeOpacity: 0.2 }),
      ...shareMarks(plot, rows, isNarrow ? 20 + (line * inName) / 2 : 7),
      ...(isNarrow ? namesAbove(plot, rows, heads, inName) : namesBeside(plot, rows, heads)),
    ],
  };
}

type Row = BoardLine & { readonly key: string };

/** The end of a column stands beside the beginning of the next, and on a narrow screen there is room for the middle alone. */
const tick = (isNarrow: boolean) => (share: number) => (share === 0.5 ? "50%" : share === 0 && !isNarrow ? "0" : "");

function shareMarks(plot: PlotLibrary, rows: readonly Row[], dy: number) {
  const all = rows.flatMap(({ key, isBest, shares }) =>
    shares.map(({ head, share }) => ({ key, head, isBest, share, draws: share.draws, known: knownIn(share) })),
  );
  const points = all.flatMap(({ known, ...at }) => (known === undefined ? [] : [{ ...at, ...known }]));
  const untold = all.filter(({ known }) => known === undefined);
  type Point = (typeof points)[number];
  const colour = ({ isBest }: Point) => (isBest ? palette.blue : palette.vermilion);
  const at = { fx: "head", y: "key" } as const;
  return [
    plot.ruleY(points, { ...at, x1: "low", x2: "high", stroke: colour, strokeWidth: 3, dy }),
    plot.dot(points, {
      ...at,
      x: "estimate",
      r: 3,
      stroke: colour,
      fill: (point: Point) => (point.isBest ? palette.blue : "none"),
      dy,
    }),
    // In the middle of its column, so that neither end reaches into the next.
    plot.text(points, { ...at, x: 0.5, text: ({ share }: Point) => percentWithin(share), dy: dy - 13 }),
    plot.text(untold, {
      ...at,
      x: 0.5,
      text: ({ draws }: (typeof all)[number]) => (draws === 0 ? "–" : "too few"),
      dy,
    }),
  ];
}

/** The name of a row in bold, and below it what stands beside a wide one. */
function namesAbove(plot: PlotLibrary, rows: readonly Row[], [first]: readonly string[], inName: number) {
  const at = { x: 0, textAnchor: "start", dx: -6, y: "key", fx: () => first, lineAnchor: "bottom" } as const;
  const beside = ({ beside: [worth, payer] }: Row) => `worth ${worth}; pays: ${payer}`;
  const below = (line * inName) / 2;
  return [
    plot.text(rows, { ...at, dy: below - 22, fontWeight: 600, text: "name" }),
    plot.text(rows, { ...at, dy: below - 8, fontSize: 11, text: beside }),
  ];
}

function namesBeside(plot: PlotLibrary, rows: readonly Row[], heads: readonly string[]) {
  const [first, last] = [heads[0], heads.at(-1)];
  const text = ({ beside: [worth, payer] }: Row) => `${worth}\npays: ${payer}`;
  return [
    plot.text(rows, { y: "key", fx: () => first, x: 0, textAnchor: "end", dx: -14, text: "name" }),
    plot.text(rows, {
      y: "key",
      fx: () => last,
      x: 1,
      textAnchor: "start",
      dx: 16,
      text,
    }),
    plot.text([0], {
      fx: () => last,
      frameAnchor: "top-right",
      textAnchor: "start",
      dx: 16,
      dy: -22,
      text: () => "worth, median",
    }),
  ];
}
