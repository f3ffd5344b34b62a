import { quantiles } from "@stewardsim/core/foundation";
import { medianOf } from "@stewardsim/analysis";
import { type Estimate, type EstimateUnit, estimated } from "../estimate.ts";
import { counted, estimateText, million, percent } from "../words.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { inWords } from "./in-words.ts";
import { armColours } from "./palette.ts";
import { cannotBeTold, leadersOf } from "./standing.ts";
import { overLines, shortenedName } from "./texts.ts";

/** How one measure went in the runs of an arm. */
export interface FanSeries {
  readonly arm: string;
  /** By run, one number a year of `years`; NaN where there is none. */
  readonly runs: readonly ArrayLike<number>[];
}

/** What a fan chart is drawn with: its measure and unit, when it begins, and how the numbers were made. */
export interface FanOptions {
  /** What its files are called. */
  readonly name: string;
  /** What is measured, as it stands in a sentence: `adoption`. */
  readonly what: string;
  /** Of the measure, for texts. */
  readonly unit: EstimateUnit;
  /** Years since the beginning, at which it was measured. */
  readonly years: readonly number[];
  /** What else is to be said of it, in a sentence. */
  readonly about?: string;
  /** How the numbers were made. */
  readonly made: string;
}

/** The middle four fifths and the middle half of the runs, and the middle one. */
const shares = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** How a measure goes over the years, with how far runs lie apart: medians and quantiles over draws, an arm beside another. */
export function fanFigure(series: readonly FanSeries[], options: FanOptions): Figure {
  const { name, what, unit, years, about = "", made } = options;
  const points = series.flatMap(({ arm, runs }) =>
    years.map((year, index) => {
      const values = runs.map((run) => run[index]!).filter(Number.isFinite);
      return { arm, year, runs: values.length, of: quantiles(values, shares) };
    }),
  );
  const last = years.at(-1) ?? 0;
  const ends = series.map(({ arm, runs }) => ({
    name: arm,
    value: endOf(
      runs.map((run) => run[years.length - 1] ?? Number.NaN),
      unit,
    ),
  }));
  const count = Math.max(0, ...series.map(({ runs }) => runs.length));
  const differs = pairedEnds(series, years.length - 1, unit);
  return {
    name: `fan-${name}`,
    title: titleOf(ends, { what, year: last, count, differs }),
    caption: `${sentence(what)} (${unit}) by year, over ${counted(count, "run")} of each arm: line the median, bands the middle half and the middle four fifths, which may be cut off above. ${about === "" ? "" : `${about} `}${made}`,
    alt: `${sentence(what)} over ${counted(last, "year")}. ${ends.map((one) => `${one.name} ends at a median of ${estimateText(one.value)}`).join("; ")}.`,
    columns: [
      "arm",
      "year",
      "runs",
      ...shares.map((share) => `q${Math.round(100 * share)}_${unit.replaceAll("/", "_per_")}`),
    ],
    rows: points.map(({ arm, year, runs, of }) => [arm, year, runs, ...of]),
    shown: {
      head: ["", `${what}, median after ${counted(last, "year")}`],
      rows: ends.map((one) => [one.name, estimateText(one.value)]),
    },
    plot: (plot, width) => drawn(plot, points, { width, arms: series.map(({ arm }) => arm), unit }),
  };
}

const endOf = (values: readonly number[], unit: EstimateUnit): Estimate => estimated(medianOf(values, 1), unit);
const sentence = (what: string) => `${what[0]!.toUpperCase()}${what.slice(1)}`;

/** The median by which one arm ends above another in runs with the same random numbers; nothing where they have not as many runs. */
const pairedEnds =
  (series: readonly FanSeries[], at: number, unit: EstimateUnit) =>
  (first: string, other: string): Estimate | undefined => {
    const [own, than] = [first, other].map((name) => series.find(({ arm }) => arm === name)!.runs);
    if (own!.length !== than!.length) return undefined;
    return endOf(
      own!.map((run, index) => (run[at] ?? Number.NaN) - (than![index]![at] ?? Number.NaN)),
      unit,
    );
  };

interface Ends {
  readonly what: string;
  readonly year: number;
  /** Runs of an arm. */
  readonly count: number;
  readonly differs: ReturnType<typeof pairedEnds>;
}

function titleOf(
  ends: readonly { readonly name: string; readonly value: Estimate }[],
  { what, year, count, differs }: Ends,
): string {
  const leaders = leadersOf(ends, differs);
  const [first] = leaders;
  if (first === undefined) return `The runs are too few to say how ${what} goes.`;
  const said = `${first.name} ${inWords(first.value)}`;
  if (ends.length === 1)
    return `${sentence(what)} comes to a median of ${inWords(first.value)} after ${counted(year, "year")}.`;
  return leaders.length === 1
    ? `${sentence(what)} is highest after ${counted(year, "year")} under ${said}.`
    : cannotBeTold(
        `from ${counted(count, "run")} under which arm ${what} is highest after ${counted(year, "year")}`,
        leaders.map((one) => one.name),
        ends.length,
      );
}

interface Point {
  readonly arm: string;
  readonly year: number;
  readonly of: readonly number[];
}

function drawn(
  plot: PlotLibrary,
  points: readonly Point[],
  { width, arms, unit }: { readonly width: number; readonly arms: readonly string[]; readonly unit: EstimateUnit },
) {
  const isNarrow = width < narrowBelow;
  const known = points.filter(({ of }) => of.every(Number.isFinite));
  const facet = isNarrow ? "fy" : "fx";
  const heads = arms.map((_, index) => index);
  const colour = ({ arm }: Point) => armColours[arms.indexOf(arm) % armColours.length]!;
  const at = { x: "year", [facet]: ({ arm }: Point) => arms.indexOf(arm) };
  const band = (low: number, high: number, fillOpacity: number) =>
    plot.areaY(known, {
      ...at,
      y1: ({ of }: Point) => of[low]!,
      y2: ({ of }: Point) => of[high]!,
      fill: colour,
      fillOpacity,
    });
  const letters = Math.floor(isNarrow ? 40 : (width - 70) / Math.max(1, arms.length) / 8);
  return {
    height: isNarrow ? 130 * arms.length + 50 : 260,
    marginLeft: 56,
    marginRight: 16,
    marginTop: isNarrow ? 24 : 44,
    marginBottom: 36,
    x: { label: "year", ticks: 5, labelArrow: "none" as const },
    y: {
      label: null,
      ticks: isNarrow ? 3 : 5,
      tickFormat: tickOf(unit),
      nice: true,
      clamp: true,
      domain: domainOf(known),
    },
    [facet]: { domain: heads, axis: null, padding: 0.1 },
    marks: [
      plot.gridY({ strokeOpacity: 0.15 }),
      band(0, 4, 0.18),
      band(1, 3, 0.3),
      plot.lineY(known, { ...at, y: ({ of }: Point) => of[2]!, stroke: colour, strokeWidth: 2 }),
      plot.text(heads, {
        [facet]: (index: number) => index,
        frameAnchor: "top-left",
        lineAnchor: "bottom",
        dy: -6,
        fontWeight: 600,
        text: (index: number) => (isNarrow ? shortenedName(arms[index]!, letters) : overLines(arms[index]!, letters)),
      }),
    ],
  };
}

/** Everything, but for a tail so long that nothing else could be seen beside it: that is cut off at the edge. */
function domainOf(points: readonly Point[]): [number, number] {
  const most = (quantile: number) => Math.max(0, ...points.map(({ of }) => of[quantile]!));
  const least = Math.min(0, ...points.map(({ of }) => of[0]!));
  const [high, usual] = [most(4), most(3)];
  return [least, high > 3 * usual && usual > 0 ? 1.5 * usual : high > 0 ? high : 1];
}

const tickOf = (unit: EstimateUnit) => (value: number) =>
  unit === "usd" ? million(value) : unit === "share" ? percent(value) : String(Number(value.toPrecision(3)));
