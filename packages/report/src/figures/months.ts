import { counted } from "../words.ts";
import { column, type Run, version } from "@stewardsim/core";
import { listed } from "@stewardsim/core/foundation";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { armColours } from "./palette.ts";
import { shortenedName } from "./texts.ts";
import { unitText } from "./unit-text.ts";

/**
 * How an observable went in single runs, month by month: a line each.
 *
 * @param runs by what they are called
 * @param observable a column of their monthly tables, as `adoption-share`
 * @throws UnknownColumnError with the nearest name, where there is no such observable
 */
export function monthsFigure(runs: Readonly<Record<string, Run>>, observable: string): Figure {
  const lines = Object.entries(runs).map(([name, { table }]) => ({ name, values: column(table, observable) }));
  const { table, seed, replication } = Object.values(runs)[0] ?? noRun();
  const { unit } = table.columns.find(({ name }) => name === observable)!;
  const what = observable.replaceAll("-", " ");
  const show = (value: number) => unitText(value, unit);
  const ends = lines.map(({ name, values }) => ({ name, first: values[0]!, last: values.at(-1)! }));
  const from = ends.map(({ first }) => show(first));
  const said = ends.map(({ name, last }) => (ends.length === 1 ? show(last) : `${show(last)} under ${name}`));
  return {
    name: `months-${observable}`,
    title: `${upper(what)}: ${listed(said)} in the last month${new Set(from).size === 1 ? `, from ${from[0]!} in the first` : ""}.`,
    caption: `${upper(what)} (${unit === "" ? "a pure number" : unit}) by month, in one run${lines.length === 1 ? "" : " each, under the same random numbers"}: seed ${seed}, replication ${replication}, stewardsim ${version}. One run is one of many that may be.`,
    alt: `${upper(what)} over ${counted(table.rows, "month")}. ${ends.map(({ name, first, last }) => `${name}: from ${show(first)} to ${show(last)}`).join(". ")}.`,
    columns: ["run", "month", observable],
    rows: lines.flatMap(({ name, values }) => [...values].map((value, month) => [name, month + 1, cell(value)])),
    shown: {
      head: ["", "first month", "last month"],
      rows: ends.map(({ name, first, last }) => [name, show(first), show(last)]),
    },
    plot: (plot, width) => drawn(plot, lines, { width, show }),
  };
}

const upper = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`;
const cell = (value: number) => (Number.isFinite(value) ? value : null);

function noRun(): never {
  throw new RangeError("There is no run to draw: give at least one by its name, as { mine: simulate(scenario) }.");
}

interface Line {
  readonly name: string;
  readonly values: Float64Array;
}

function drawn(
  plot: PlotLibrary,
  lines: readonly Line[],
  { width, show }: { readonly width: number; readonly show: (value: number) => string },
) {
  const letters = width < narrowBelow ? 38 : 80;
  const points = lines.map(({ values }) =>
    [...values].flatMap((value, month) => (Number.isFinite(value) ? [{ month: month + 1, value }] : [])),
  );
  const legend = lines.length > 1 ? lines : [];
  return {
    height: 230 + legend.length * 16,
    marginLeft: 64,
    marginRight: 24,
    marginTop: 16 + legend.length * 16,
    marginBottom: 36,
    x: { label: "month", labelArrow: "none" as const, ticks: 6 },
    y: { label: null, ticks: 5, tickFormat: show, nice: true, zero: true },
    marks: [
      plot.gridY({ strokeOpacity: 0.15 }),
      ...points.map((own, index) =>
        plot.lineY(own, {
          x: "month",
          y: "value",
          stroke: colourOf(index),
          strokeWidth: 2,
          strokeDasharray: dashOf(index),
        }),
      ),
      ...legend.map(({ name }, index) =>
        plot.text([name], {
          frameAnchor: "top-left",
          dx: 4,
          dy: -16 - 16 * (legend.length - 1 - index),
          fill: colourOf(index),
          fontWeight: 600,
          text: () => `${["━━", "╍╍", "┄┄", "━╍"][index % 4]!} ${shortenedName(name, letters)}`,
        }),
      ),
    ],
  };
}

const colourOf = (index: number) => armColours[index % armColours.length]!;
/** Lines that lie on each other are told apart by their dashes. */
const dashOf = (index: number) => ["none", "6 3", "2 3", "8 3 2 3"][index % 4]!;
