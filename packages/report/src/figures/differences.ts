import { columnHeader } from "@stewardsim/core/foundation";
import { noneOfThem } from "@stewardsim/experiments";
import type { Estimate } from "../estimate.ts";
import { withBounds } from "../first/with-bounds.ts";
import { optionWords } from "../option-words.ts";
import { counted, estimateText, million, signed } from "../words.ts";
import { boundsCells, boundsColumns } from "./cells.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { palette } from "./palette.ts";
import { knownIn } from "./standing.ts";
import { mostLines, overLines } from "./texts.ts";

/** By how much one arm is ahead of another under the same draws and random numbers. */
export interface DifferenceRow {
  readonly arm: string;
  readonly than: string;
  /** In usd or in points; all rows of a figure have one unit. A mean over draws, or a difference of chances. */
  readonly difference: Estimate;
  /** Of a mean that a few large values may carry: whether its interval holds, and the median of the same. */
  readonly tail?: { readonly isMeanKnown: boolean; readonly median: Estimate };
}

/** What paired differences are drawn with: their unit, the smallest difference that matters, and how the numbers were made. */
export interface DifferencesOptions {
  /** What its files are called: `differences-` and this. */
  readonly name: string;
  /** What they differ in, as it stands in a sentence: `worth`, `the chance that all three win`. */
  readonly what: string;
  /** The smallest difference that matters, in the unit of the rows; null where none is known. */
  readonly smallest: number | null;
  /** How the numbers were made. */
  readonly made: string;
}

/** Arms held against each other in pairs, each with its interval and the band within which no difference matters. */
export function differencesFigure(given: readonly DifferenceRow[], options: DifferencesOptions): Figure {
  const { name, what, smallest, made } = options;
  const unknown = given.filter(({ tail }) => tail?.isMeanKnown === false);
  // What stands side by side is of one kind: medians, where one of the means would not hold.
  const isMedian = unknown.length > 0;
  const rows = given.map((row) => (isMedian && row.tail ? { ...row, difference: row.tail.median } : row));
  const hasTails = given.some(({ tail }) => tail !== undefined);
  const unit = rows[0]?.difference.unit ?? "ratio";
  const show = (value: number) => (unit === "usd" ? million(value) : signed(value).replace("+", ""));
  const known = rows.filter(({ difference }) => knownIn(difference) !== undefined).map(upward);
  const nameOf = ({ arm, than }: DifferenceRow) => `${optionWords(arm)} − ${optionWords(than)}`;
  return {
    name: `differences-${name}`,
    title: titleOf(rows.map(upward), isMedian ? `${what}, in the median draw` : what, smallest),
    caption: `By how much the first of each pair is ahead in ${what} under the same draws and random numbers, ${unit}; bars are 95% intervals${smallest === null ? "" : `; within the band, ${show(smallest)} either way, no difference matters`}.${isMedian ? ` Medians of draws: the mean of ${unknown.length} of ${counted(given.length, "pair")} is not known yet.` : ""} ${made}`,
    alt: `Paired differences in ${what}. ${rows.map((row) => `${nameOf(row)}: ${estimateText(row.difference)}`).join(". ")}.`,
    columns: ["arm", "than", ...boundsColumns(unit), ...(hasTails ? tailColumns(unit) : [])],
    rows: given.map(({ arm, than, difference, tail }) => [
      arm,
      than,
      ...boundsCells(difference),
      ...(hasTails ? tailCells(tail) : []),
    ]),
    shown: {
      head: ["pair", `ahead in ${what} by${isMedian ? ", median" : ""}`],
      rows: rows.map((row) => [nameOf(row), estimateText(row.difference)]),
    },
    plot: (plot, width) => drawn(plot, known, { width, smallest, show, nameOf }),
  };
}

/** Whether the mean holds (1) or not (0), and the median of the same. */
const tailColumns = (unit: string) => [
  "mean_known",
  ...["median", "median_low", "median_high"].map((one) => columnHeader(one, unit)),
];
const tailCells = (tail: DifferenceRow["tail"]) =>
  tail === undefined ? [null, null, null, null] : [Number(tail.isMeanKnown), ...boundsCells(tail.median).slice(0, 3)];

/** The pair turned so that the first has more. */
function upward({ arm, than, difference }: DifferenceRow): DifferenceRow {
  const { estimate, low, high } = difference;
  if (typeof estimate !== "number" || typeof low !== "number" || typeof high !== "number" || estimate >= 0)
    return { arm, than, difference };
  return { arm: than, than: arm, difference: { ...difference, estimate: -estimate, low: -high, high: -low } };
}

function titleOf(rows: readonly DifferenceRow[], what: string, smallest: number | null): string {
  const all = rows.flatMap((row) => {
    const known = knownIn(row.difference);
    return known === undefined ? [] : [{ ...row, known }];
  });
  if (all.length === 0) return `The draws are too few to hold arms against each other by ${what}.`;
  const clear = all
    .filter(({ known }) => known.low > (smallest ?? 0))
    .sort((a, b) => b.known.estimate - a.known.estimate);
  const matters = smallest === null ? "" : " by more than matters";
  const untold = `No two arms can be told apart in ${what}${matters}`;
  const [first] = clear;
  if (first === undefined) return `${untold}.`;
  // That something is ahead of doing nothing is no finding where one arm is ahead of another.
  const leading = clear.find(isOfArms);
  if (leading === undefined && all.some(isOfArms)) return `${untold}; ${aheadText(first)}.`;
  const pairs = all.length === 1 ? "the only pair" : `${clear.length} of ${all.length} pairs`;
  return `${aheadText(leading ?? first, what)}; ${pairs} can be told apart${matters}.`;
}

/** Whether both of a pair are arms, and none is to do none of them. */
const isOfArms = ({ arm, than }: DifferenceRow) => ![arm, than].includes(noneOfThem);

const aheadText = ({ arm, than, difference }: DifferenceRow, what?: string) =>
  `${optionWords(arm)} is ahead of ${optionWords(than)}${what === undefined ? "" : ` in ${what}`}, by ${withBounds(difference)}${difference.unit === "points" ? " points" : ""}`;

interface How {
  readonly width: number;
  readonly smallest: number | null;
  readonly show: (value: number) => string;
  readonly nameOf: (row: DifferenceRow) => string;
}

function drawn(plot: PlotLibrary, rows: readonly DifferenceRow[], { width, smallest, show, nameOf }: How) {
  const isNarrow = width < narrowBelow;
  const bars = rows.map((row, index) => ({
    key: String(index),
    ...knownIn(row.difference)!,
    name: overLines(nameOf(row), isNarrow ? 46 : 34, 4),
    text: estimateText(row.difference),
  }));
  type Bar = (typeof bars)[number];
  const colour = ({ low }: Bar) => (low > (smallest ?? 0) ? palette.blue : palette.grey);
  const inName = mostLines(bars.map(({ name }) => name));
  const dy = isNarrow ? 4 + 6 * inName : 0;
  return {
    height: bars.length * (isNarrow ? 38 + 12 * inName : Math.max(36, 4 + 12 * inName)) + 50,
    marginLeft: isNarrow ? 22 : 250,
    marginRight: isNarrow ? 24 : 184,
    marginTop: 6,
    marginBottom: 30,
    x: { label: null, ticks: 4, tickFormat: show, nice: true, zero: true },
    y: { domain: bars.map(({ key }) => key), axis: null, padding: 0.5 },
    marks: [
      ...(smallest === null || bars.length === 0
        ? []
        : [plot.rectX([0], { x1: -smallest, x2: smallest, fill: palette.grey, fillOpacity: 0.18 })]),
      plot.ruleX([0], { strokeOpacity: 0.6 }),
      plot.ruleY(bars, { y: "key", x1: "low", x2: "high", stroke: colour, strokeWidth: 2, dy }),
      plot.dot(bars, { y: "key", x: "estimate", r: 4, stroke: colour, fill: colour, dy }),
      plot.text(
        bars,
        isNarrow
          ? {
              y: "key",
              frameAnchor: "left",
              textAnchor: "start",
              dy: 6 * inName - 8,
              lineAnchor: "bottom",
              lineHeight: 1.05,
              text: ({ name, text }: Bar) => `${name}\n${text}`,
            }
          : { y: "key", frameAnchor: "left", textAnchor: "end", dx: -12, text: "name" },
      ),
      ...(isNarrow
        ? []
        : [plot.text(bars, { y: "key", frameAnchor: "right", textAnchor: "start", dx: 12, text: "text" })]),
    ],
  };
}
