import type { Verdict } from "@stewardsim/evidence";
import { counted } from "../words.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { palette } from "./palette.ts";
import { shortened } from "./texts.ts";

/** A figure that was observed, and what the model makes of it. */
export type PatternRow = Pick<Verdict, "value" | "interval" | "verdict"> & {
  readonly name: string;
  /** What was observed. */
  readonly band: readonly [low: number, high: number];
};

/** The model against what was observed: each figure on a scale on which its band lies from 0 to 1. */
export function patternsFigure(rows: readonly PatternRow[], { made }: { readonly made: string }): Figure {
  const count = (verdict: Verdict["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  return {
    name: "patterns",
    title:
      rows.length === 0
        ? "No pattern was looked at."
        : `${count("in")} of ${counted(rows.length, "observed figure")} lie in their bands, ${count("near")} near, ${count("out")} out${count("unseen") === 0 ? "" : `, ${count("unseen")} unseen`}.`,
    caption: `What the model makes of what was observed, each on the scale of its own band, which is grey; bars are where nine of ten other sets of as many seeds would lie. What lies far off stands at the edge. ${made}`,
    alt: `The model against observed figures. ${rows.map(({ name, value, band, verdict }) => `${name}: ${shown(value)}, band ${shown(band[0])} to ${shown(band[1])}, ${verdict}`).join(". ")}.`,
    columns: ["figure", "value", "low", "high", "band_low", "band_high", "verdict"],
    rows: rows.map(({ name, value, interval, band, verdict }) => [name, value, ...interval, ...band, verdict]),
    shown: {
      head: ["figure", "value", "band", "verdict"],
      rows: rows.map(({ name, value, interval, band, verdict }) => [
        name,
        `${shown(value)} ${shown(interval[0])}–${shown(interval[1])}`,
        `${shown(band[0])}–${shown(band[1])}`,
        verdict,
      ]),
    },
    plot: (plot, width) => drawn(plot, rows, width),
  };
}

const shown = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "–");

/** How far from its band a figure is drawn at the most, in widths of the band. */
const [least, most] = [-1.5, 2.5];

function drawn(plot: PlotLibrary, rows: readonly PatternRow[], width: number) {
  const isNarrow = width < narrowBelow;
  const colours = { in: palette.blue, near: palette.purple, out: palette.vermilion, unseen: palette.grey };
  const points = rows.flatMap(({ name, value, interval, band: [low, high], verdict }, index) => {
    const at = (one: number) => Math.min(most, Math.max(least, (one - low) / (high - low)));
    const [from, to] = interval.map(at);
    return Number.isFinite(value) && high > low
      ? [{ key: String(index), name, verdict, at: at(value), from: from!, to: to! }]
      : [];
  });
  type Point = (typeof points)[number];
  const colour = ({ verdict }: Point) => colours[verdict];
  const names = rows.map(({ name }, index) => ({ key: String(index), name }));
  const dy = isNarrow ? 8 : 0;
  return {
    height: rows.length * (isNarrow ? 34 : 20) + 46,
    marginLeft: isNarrow ? 12 : 330,
    marginRight: isNarrow ? 22 : 60,
    marginTop: 6,
    marginBottom: 30,
    x: {
      domain: [least, most],
      label: null,
      ticks: [0, 1],
      tickFormat: (edge: number) => (edge === 0 ? "band's low" : "high"),
    },
    y: { domain: names.map(({ key }) => key), axis: null, padding: 0.5 },
    marks: [
      plot.rectX([0], { x1: 0, x2: 1, fill: palette.grey, fillOpacity: 0.18 }),
      plot.ruleY(points, { y: "key", x1: "from", x2: "to", stroke: colour, strokeWidth: 2, dy }),
      plot.dot(points, { y: "key", x: "at", r: 3.5, fill: colour, dy }),
      ...(isNarrow
        ? [
            plot.text(names, {
              y: "key",
              frameAnchor: "left",
              textAnchor: "start",
              dy: -8,
              text: ({ name }: { name: string }) => shortened(name, 50),
            }),
          ]
        : [
            plot.text(names, {
              y: "key",
              frameAnchor: "left",
              textAnchor: "end",
              dx: -10,
              text: ({ name }: { name: string }) => shortened(name, 44),
            }),
            plot.text(points, { y: "key", frameAnchor: "right", textAnchor: "start", dx: 8, text: "verdict" }),
          ]),
    ],
  };
}
