import { chanceOf } from "@stewardsim/analysis";
import { estimated } from "../estimate.ts";
import { counted, percentWithin } from "../words.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { inWords } from "./in-words.ts";
import { armColours } from "./palette.ts";
import { cannotBeTold, leadersOf } from "./standing.ts";
import { shortenedName } from "./texts.ts";

/** When the firm of an arm ended, run by run. */
export interface SurvivalRow {
  readonly arm: string;
  /** Month in which it failed, closed or was sold in distress, by run; infinite where it survives, NaN where there is no run. */
  readonly ended: ArrayLike<number>;
}

/** What curves of survival are drawn with: over how many months, and how the numbers were made. */
export interface SurvivalOptions {
  readonly months: number;
  /** Runs of a draw, which repeat each other. */
  readonly replications: number;
  readonly made: string;
}

/** In what share of runs the firm survives, month by month. */
export function survivalFigure(rows: readonly SurvivalRow[], { months, replications, made }: SurvivalOptions): Figure {
  const ends = rows.map(({ arm, ended }) => ({
    name: arm,
    value: estimated(
      chanceOf(
        Array.from(ended, (month) => (Number.isNaN(month) ? undefined : month > months)),
        replications,
      ),
      "share",
    ),
  }));
  const points = rows.flatMap(({ arm, ended }) => {
    const known = Array.from(ended).filter((month) => !Number.isNaN(month));
    return Array.from({ length: known.length === 0 ? 0 : months + 1 }, (_, month) => ({
      arm,
      month,
      share: known.filter((end) => end > month).length / known.length,
    }));
  });
  return {
    name: "survival",
    title: titleOf(ends, months),
    caption: `Share of runs in which the firm survives, by month; it leaves the line when it fails, closes or is sold for less than was put into it. One that is sold for more, or gives up the project and goes on without, survives. At the end with 95% intervals: ${ends.map(({ name, value }) => `${name} ${percentWithin(value)}`).join("; ")}. ${made}`,
    alt: `Share of firms that survive. ${ends.map(({ name, value }) => `${name}: ${percentWithin(value)} after ${counted(months, "month")}`).join(". ")}.`,
    columns: ["arm", "month", "survives_share"],
    rows: points.map(({ arm, month, share }) => [arm, month, share]),
    shown: {
      head: ["", `survives ${counted(months, "month")}`],
      rows: ends.map(({ name, value }) => [name, percentWithin(value)]),
    },
    plot: (plot, width) =>
      drawn(
        plot,
        points,
        rows.map(({ arm }) => arm),
        width,
      ),
  };
}

function titleOf(ends: Parameters<typeof leadersOf>[0], months: number): string {
  const leaders = leadersOf(ends);
  const [first] = leaders;
  if (first === undefined) return "The draws are too few to say how long firms survive.";
  const said = `${first.name} ${inWords(first.value)}`;
  if (ends.length === 1) return `The firm survives all ${counted(months, "month")} in ${inWords(first.value)} of runs.`;
  return leaders.length === 1
    ? `The firm survives all ${counted(months, "month")} most often under ${said}.`
    : cannotBeTold(
        "under which arm the firm survives most often",
        leaders.map(({ name }) => name),
        ends.length,
      );
}

interface Point {
  readonly arm: string;
  readonly month: number;
  readonly share: number;
}

function drawn(plot: PlotLibrary, points: readonly Point[], arms: readonly string[], width: number) {
  const isNarrow = width < narrowBelow;
  const index = (arm: string) => arms.indexOf(arm);
  const colour = ({ arm }: Point) => armColours[index(arm) % armColours.length]!;
  // Lines that lie on each other are told apart by their dashes.
  const dashes = ["none", "6 3", "2 3", "8 3 2 3"];
  const last = Math.max(0, ...points.map(({ month }) => month));
  const ends = points.filter(({ month }) => month === last).toSorted((a, b) => b.share - a.share);
  const legend = arms.map((arm, row) => ({ arm, row, month: last, share: 0 }));
  return {
    height: 250 + legend.length * 16,
    marginLeft: 48,
    marginRight: 24,
    marginTop: 20 + legend.length * 16,
    marginBottom: 36,
    x: { label: "month", labelArrow: "none" as const, ticks: 6 },
    y: { domain: [0, 1], label: null, ticks: 5, tickFormat: (share: number) => `${Math.round(100 * share)}%` },
    marks: [
      plot.gridY({ strokeOpacity: 0.15 }),
      ...arms.map((arm, row) =>
        plot.line(
          points.filter((point) => point.arm === arm),
          {
            x: "month",
            y: "share",
            curve: "step-after",
            stroke: colour,
            strokeWidth: 2,
            strokeDasharray: dashes[row % dashes.length]!,
          },
        ),
      ),
      plot.dot(ends, { x: "month", y: "share", fill: colour, r: 3 }),
      ...legend.map(({ arm, row }) =>
        plot.text([arm], {
          frameAnchor: "top-left",
          dx: 4,
          dy: -18 - 16 * (legend.length - 1 - row),
          fill: armColours[row % armColours.length]!,
          fontWeight: 600,
          text: () => `${["━━", "╍╍", "┄┄", "━╍"][row % 4]!} ${shortenedName(arm, isNarrow ? 38 : 80)}`,
        }),
      ),
    ],
  };
}
