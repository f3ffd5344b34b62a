import { listed } from "@stewardsim/core/foundation";
import { medianOf } from "@stewardsim/analysis";
import { estimated } from "../estimate.ts";
import { counted, percent, wholeWithin } from "../words.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { inWords } from "./in-words.ts";
import { armColours } from "./palette.ts";
import { mostNamed } from "./standing.ts";
import { overLines, shortenedName } from "./texts.ts";

/** When forks followed in the runs of an arm. */
export interface ForkLagRow {
  readonly arm: string;
  /** Months from the last relicensing or gating to the birth of the fork that followed it, by run; NaN where none followed. */
  readonly lags: ArrayLike<number>;
  /** Runs that there are. */
  readonly runs: number;
}

/**
 * How long after a relicensing or gating forks follow.
 *
 * @returns nothing where no fork followed in any run
 */
export function forkLagFigure(rows: readonly ForkLagRow[], { made }: { readonly made: string }): Figure | undefined {
  const found = rows.map(({ arm, lags, runs }) => {
    const known = Array.from(lags).filter(Number.isFinite);
    return { arm, runs, known, middle: estimated(medianOf(known, 1), "month") };
  });
  const forked = found.filter(({ known }) => known.length > 0);
  if (forked.length === 0) return undefined;
  const all = forked.reduce((sum, { known }) => sum + known.length, 0);
  const middle = estimated(
    medianOf(
      forked.flatMap(({ known }) => known),
      1,
    ),
    "month",
  );
  return {
    name: "fork-lag",
    title: `A fork follows a relicensing or gating in ${counted(all, "run")},${all === 1 ? "" : " all"} under ${underWhich(
      forked.map(({ arm }) => arm),
      rows.length,
    )}${middle.estimate === null ? "" : `, after a median of ${inWords(middle)} months`}.`,
    caption: `Months from the last relicensing or gating to the birth of the fork that followed it and counts; a line for each run, the longer one the median. ${made}`,
    alt: `How long forks take. ${found.map(({ arm, known, runs }) => `${arm}: ${known.length} of ${counted(runs, "run")}`).join("; ")}.`,
    columns: ["arm", "lag_month"],
    rows: forked.flatMap(({ arm, known }) => known.map((lag) => [arm, lag])),
    shown: {
      head: ["", "forked after that", "months, median"],
      rows: found.map(({ arm, known, runs, middle: own }) => [
        arm,
        runs === 0 ? "–" : `${known.length} of ${runs} (${percent(known.length / runs)})`,
        known.length === 0 ? "–" : wholeWithin(own),
      ]),
    },
    plot: (plot, width) => drawn(plot, forked, width),
  };
}

/** The arms by name, and of many how many they are. */
const underWhich = (names: readonly string[], count: number): string =>
  names.length <= mostNamed ? listed(names) : `${names.length} of ${counted(count, "arm")}`;

function drawn(
  plot: PlotLibrary,
  rows: readonly { readonly arm: string; readonly known: readonly number[] }[],
  width: number,
) {
  const isNarrow = width < narrowBelow;
  const marks = rows.flatMap(({ known }, index) => known.map((lag) => ({ key: String(index), lag })));
  const names = rows.map(({ arm }, index) => ({ key: String(index), arm }));
  const colour = ({ key }: { key: string }) => armColours[Number(key) % armColours.length]!;
  const dy = isNarrow ? 8 : 0;
  return {
    height: rows.length * (isNarrow ? 58 : 44) + 50,
    marginLeft: isNarrow ? 22 : 190,
    marginRight: 20,
    marginTop: 8,
    marginBottom: 38,
    x: { label: "months after", labelArrow: "none" as const, labelAnchor: "center" as const, zero: true, nice: true },
    y: { domain: names.map(({ key }) => key), axis: null, padding: 0.5 },
    marks: [
      plot.ruleY(names, { y: "key", strokeOpacity: 0.25, dy }),
      plot.tickX(marks, { x: "lag", y: "key", stroke: colour, strokeWidth: 1.5, strokeOpacity: 0.6, dy }),
      plot.tickX(marks, plot.groupY({ x: "median" }, { x: "lag", y: "key", stroke: colour, strokeWidth: 4, dy })),
      plot.text(
        names,
        isNarrow
          ? {
              y: "key",
              frameAnchor: "left",
              textAnchor: "start",
              dy: -18,
              fontWeight: 600,
              text: ({ arm }: { arm: string }) => shortenedName(arm, 40),
            }
          : {
              y: "key",
              frameAnchor: "left",
              textAnchor: "end",
              dx: -12,
              text: ({ arm }: { arm: string }) => overLines(arm, 24),
            },
      ),
    ],
  };
}
