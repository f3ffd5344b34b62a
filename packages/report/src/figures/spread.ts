import { listed, quantiles } from "@stewardsim/core/foundation";
import { byDraw, medianOf } from "@stewardsim/analysis";
import { aboutResult, type Ensemble, isLessBetter, type StudyResult, unitOf } from "@stewardsim/experiments";
import { type Estimate, type EstimateUnit, estimated } from "../estimate.ts";
import { counted, estimateText } from "../words.ts";
import { boundsCells, boundsColumns } from "./cells.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { inWords } from "./in-words.ts";
import { armColours, palette } from "./palette.ts";
import { knownIn, leadersOf, mostNamed } from "./standing.ts";
import { overLines, shortenedName } from "./texts.ts";
import { unitText } from "./unit-text.ts";

/**
 * How one result lies in the draws of each arm: a tick a draw, and the median with its interval where draws are a sample of what
 * may be. The points of a design are none: of those only how far they reach is said.
 *
 * @param result a number that is kept of every run, as `deltaValueLowExit`
 * @param arms by name; all of the study where left out
 * @throws RangeError with the nearest name, where there is no such result or arm
 */
export function spreadFigure(
  { study, column }: Pick<Ensemble, "study" | "column">,
  result: StudyResult,
  arms: readonly string[] = study.arms.map(({ name }) => name),
): Figure {
  const unit = unitOf(result);
  const { isSample } = study;
  const all = arms.map((arm) => rowOf({ study, column }, result, arm));
  const isNothing = ({ known }: Row) => known.length > 0 && known.every((value) => value === 0);
  const rows = all.every(isNothing) ? all : all.filter((row) => !isNothing(row));
  const leftOut = all.filter((row) => !rows.includes(row)).map(({ arm }) => arm);
  const text = (row: Row) => textOf(row, unit, isSample);
  const about = aboutResult(result);
  return {
    name: `spread-${result}`,
    title: isSample ? titleOf(rows, about, isLessBetter(result)) : `${upper(about)}, over the points of the design.`,
    caption: `${upper(about)} (${unit}): a tick for each ${isSample ? "draw" : "point"}; ${isSample ? "dot and bar are the median and its 95% interval" : "in brackets the least and the most: the points are no sample, and say nothing of how often"}. What lies beyond the middle nine tenths is drawn at the edge. ${leftOut.length === 0 ? "" : `It is 0 in every run of ${listed(leftOut)}. `}${counted(study.draws, isSample ? "draw" : "point")}, ${counted(study.months, "month")}, seed ${study.seed}.`,
    alt: `${upper(about)}. ${rows.map((row) => `${row.arm}: ${text(row)}`).join(". ")}.`,
    columns: ["arm", ...boundsColumns(unit, "median")],
    rows: rows.map(({ arm, median }) => [arm, ...boundsCells(median)]),
    shown: {
      head: ["", isSample ? `median (${unit})` : `middle (least to most), ${unit}`],
      rows: rows.map((row) => [row.arm, text(row)]),
    },
    plot: (plot, width) => drawn(plot, rows, { width, unit, isSample, text }),
  };
}

interface Row {
  readonly arm: string;
  /** By draw, where there is a number. */
  readonly known: Float64Array;
  readonly median: Estimate;
}

function rowOf({ study, column }: Pick<Ensemble, "study" | "column">, result: StudyResult, arm: string): Row {
  const values = column(arm, result);
  return {
    arm,
    known: byDraw(values, study.replications).filter(Number.isFinite),
    median: estimated(medianOf(values, study.replications), unitOf(result) as EstimateUnit),
  };
}

function textOf({ known, median }: Row, unit: string, isSample: boolean): string {
  if (isSample) return estimateText(median);
  if (known.length === 0) return "–";
  const [least, middle, most] = quantiles(known, [0, 0.5, 1]).map((value) => unitText(value, unit));
  return `${middle} (${least} to ${most})`;
}

/** The median of a result in the draws of an arm with its interval, or of points the middle one with the least and the most. */
export const spreadText = (ensemble: Pick<Ensemble, "study" | "column">, result: StudyResult, arm: string): string =>
  textOf(rowOf(ensemble, result, arm), unitOf(result), ensemble.study.isSample);

const upper = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`;

function titleOf(rows: readonly Row[], about: string, isLess: boolean): string {
  const sign = isLess ? -1 : 1;
  const turned = (value: number | "never" | null) => (typeof value === "number" ? sign * value : value);
  const rated = rows.map(({ arm, median }) => ({
    name: arm,
    value: isLess
      ? { ...median, estimate: turned(median.estimate), low: turned(median.high), high: turned(median.low) }
      : median,
  }));
  const leaders = leadersOf(rated).map(({ name }) => name);
  const told = leaders
    .slice(0, mostNamed)
    .map((name) => `${name} ${inWords(rows.find(({ arm }) => arm === name)!.median)}`);
  const said = leaders.length > mostNamed ? [...told, `${leaders.length - mostNamed} more`] : told;
  if (said.length === 0) return `${upper(about)}: the draws are too few to say what is usual.`;
  if (rows.length === 1) return `${upper(about)}: in the median draw ${inWords(rows[0]!.median)}.`;
  const most = isLess ? "least" : "most";
  return said.length === 1
    ? `${upper(about)}: ${most} in the median draw under ${said[0]!}.`
    : `${upper(about)}: ${most} cannot be told between ${listed(said)}.`;
}

interface How {
  readonly width: number;
  readonly unit: string;
  readonly isSample: boolean;
  readonly text: (row: Row) => string;
}

function drawn(plot: PlotLibrary, rows: readonly Row[], { width, unit, isSample, text }: How) {
  const isNarrow = width < narrowBelow;
  const bands = rows.map((row, index) => ({
    ...row,
    key: String(index),
    colour: armColours[index % armColours.length]!,
  }));
  type Band = (typeof bands)[number];
  const [low = 0, high = 1] = quantiles(
    bands.flatMap(({ known }) => [...known]),
    [0.05, 0.95],
  );
  const bars = isSample ? bands.filter(({ median }) => knownIn(median) !== undefined) : [];
  const of = ({ median }: Band) => knownIn(median)!;
  const dy = isNarrow ? 8 : 0;
  return {
    height: rows.length * (isNarrow ? 52 : 40) + 44,
    marginLeft: isNarrow ? 22 : 230,
    marginRight: isNarrow ? 24 : isSample ? 170 : 210,
    marginTop: 6,
    marginBottom: 30,
    x: {
      label: null,
      ticks: 4,
      tickFormat: (value: number) => unitText(value, unit),
      domain: low < high ? [Math.min(0, low), Math.max(0, high)] : [Math.min(0, low), Math.max(1, high)],
      clamp: true,
    },
    y: { domain: bands.map(({ key }) => key), axis: null, padding: 0.4 },
    marks: [
      plot.ruleX([0], { strokeOpacity: 0.6 }),
      ...bands.map(({ key, known, colour }) =>
        plot.tickX([...known], { x: (value: number) => value, y: () => key, stroke: colour, strokeOpacity: 0.4, dy }),
      ),
      plot.ruleY(bars, {
        y: "key",
        x1: (band: Band) => of(band).low,
        x2: (band: Band) => of(band).high,
        stroke: palette.grey,
        strokeWidth: 4,
        dy,
      }),
      plot.dot(bars, { y: "key", x: (band: Band) => of(band).estimate, r: 5, fill: "colour", stroke: "white", dy }),
      plot.text(
        bands,
        isNarrow
          ? {
              y: "key",
              frameAnchor: "left",
              textAnchor: "start",
              dy: -14,
              text: (band: Band) => `${shortenedName(band.arm, 24)} ${text(band)}`,
            }
          : { y: "key", frameAnchor: "left", textAnchor: "end", dx: -12, text: ({ arm }: Band) => overLines(arm, 33) },
      ),
      ...(isNarrow
        ? []
        : [
            plot.text(bands, {
              y: "key",
              frameAnchor: "right",
              textAnchor: "start",
              dx: 10,
              text: (band: Band) => text(band),
            }),
          ]),
    ],
  };
}
