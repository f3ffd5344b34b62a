import { clearBelow } from "@stewardsim/experiments";
import type { Estimate } from "../estimate.ts";
import type { Assumption } from "../findings/assumption.ts";
import { gradeWords } from "../grade-words.ts";
import { named, signedWithin } from "../words.ts";
import { boundsCells, boundsColumns } from "./cells.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { palette } from "./palette.ts";
import { knownIn } from "./standing.ts";
import { mostLines, overLines } from "./texts.ts";

/** An assumption and how strongly a result goes with it. */
export interface TornadoRow {
  readonly assumption: Assumption;
  /** Rank correlation over draws. */
  readonly correlation: Estimate;
  /** Chance that chance made it, corrected for how many were looked at. */
  readonly doubt: number;
}

/** What a tornado is drawn with: the arm whose result hangs on the assumptions, and how the numbers were made. */
export interface TornadoOptions {
  /** Whose worth it is. */
  readonly arm: string;
  /** How the numbers were made. */
  readonly made: string;
}

/** So many stand in the figure. */
const most = 8;

/** What the worth of an arm hangs on, the strongest first, each with how well it is known. */
export function tornadoFigure(rows: readonly TornadoRow[], { arm, made }: TornadoOptions): Figure {
  const shown = rows.filter(({ correlation }) => knownIn(correlation) !== undefined).slice(0, most);
  return {
    name: "tornado",
    title: titleOf(shown, arm),
    caption: `Rank correlation of each assumption with the worth of ${arm} over draws, from −1 to 1; bars are 95% intervals, as wide as picking the strongest takes, hollow dots may be chance. Evidence: A measured, B reported, C practitioners' word, D guessed. ${made}`,
    alt: `What the worth of ${arm} hangs on. ${shown.map(({ assumption, correlation }) => `${named(assumption)}, ${gradeWords[assumption.grade]}: ${signedWithin(correlation, 2)}`).join(". ")}.`,
    columns: ["assumption", "path", "unit", "grade", ...boundsColumns("", "rank_correlation"), "doubt"],
    rows: shown.map(({ assumption: { label, path, unit, grade }, correlation, doubt }) => [
      label,
      path,
      unit,
      grade,
      ...boundsCells(correlation),
      doubt,
    ]),
    shown: {
      head: ["assumption", "evidence", "rank correlation with worth"],
      rows: shown.map(({ assumption, correlation, doubt }) => [
        named(assumption),
        `${assumption.grade} ${gradeWords[assumption.grade]}`,
        `${signedWithin(correlation, 2)}${doubt < clearBelow ? "" : ", may be chance"}`,
      ]),
    },
    plot: (plot, width) => drawn(plot, shown, width),
  };
}

function titleOf(rows: readonly TornadoRow[], arm: string): string {
  const [first, ...others] = rows.filter(({ doubt }) => doubt < clearBelow);
  if (rows.length === 0)
    return `On what the worth of ${arm} hangs cannot be said: nothing was drawn, or the draws are too few.`;
  if (first === undefined) return `No assumption stands out from chance in what makes the worth of ${arm}.`;
  const also = others.length === 0 ? "" : `, and on ${others.length} more that are clear of chance`;
  return `The worth of ${arm} hangs most on ${named(first.assumption)}, which is ${gradeWords[first.assumption.grade]}${also}.`;
}

function drawn(plot: PlotLibrary, rows: readonly TornadoRow[], width: number) {
  const isNarrow = width < narrowBelow;
  const bars = rows.map(({ assumption, correlation, doubt }, index) => ({
    key: String(index),
    ...knownIn(correlation)!,
    isClear: doubt < clearBelow,
    name: overLines(assumption.label, isNarrow ? 46 : 34, 3),
    grade: assumption.grade,
  }));
  type Bar = (typeof bars)[number];
  const colour = ({ estimate }: Bar) => (estimate < 0 ? palette.vermilion : palette.blue);
  const inName = mostLines(bars.map(({ name }) => name));
  const dy = isNarrow ? 2 + 6 * inName : 0;
  const gradeAt = { y: "key", frameAnchor: "right", textAnchor: "start", dx: 10, dy, fontWeight: 600 } as const;
  return {
    height: rows.length * (isNarrow ? 30 + 12 * inName : Math.max(30, 4 + 12 * inName)) + 46,
    marginLeft: isNarrow ? 22 : 240,
    marginRight: isNarrow ? 32 : 160,
    marginTop: 6,
    marginBottom: 40,
    x: {
      domain: [-1, 1],
      label: "rank correlation with worth",
      labelAnchor: "center" as const,
      labelArrow: "none" as const,
      ticks: [-1, -0.5, 0, 0.5, 1],
      tickFormat: (value: number) => String(value).replace("-", "−"),
    },
    y: { domain: bars.map(({ key }) => key), axis: null, padding: 0.35 },
    marks: [
      plot.gridX([-1, -0.5, 0.5, 1], { strokeOpacity: 0.15 }),
      plot.barX(bars, { y: "key", x1: 0, x2: "estimate", fill: colour, fillOpacity: 0.35, dy }),
      plot.ruleX([0], { strokeOpacity: 0.6 }),
      plot.ruleY(bars, { y: "key", x1: "low", x2: "high", stroke: colour, strokeWidth: 2, dy }),
      plot.dot(bars, {
        y: "key",
        x: "estimate",
        r: 4,
        stroke: colour,
        fill: (one: Bar) => (one.isClear ? colour(one) : "none"),
        dy,
      }),
      plot.text(
        bars,
        isNarrow
          ? { ...gradeAt, text: "grade" }
          : { ...gradeAt, text: ({ grade }: Bar) => `${grade} ${gradeWords[grade]}` },
      ),
      plot.text(
        bars,
        isNarrow
          ? { y: "key", x: -1, textAnchor: "start", dy: 6 * inName - 12, lineAnchor: "bottom" as const, text: "name" }
          : { y: "key", x: -1, textAnchor: "end", dx: -12, text: "name" },
      ),
    ],
  };
}
