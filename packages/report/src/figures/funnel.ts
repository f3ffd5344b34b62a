import type { Estimate } from "../estimate.ts";
import { sizeWithin } from "../words.ts";
import { boundsCells, boundsColumns } from "./cells.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { inWords } from "./in-words.ts";
import { armColours } from "./palette.ts";
import { cannotBeTold, knownIn, leadersOf } from "./standing.ts";
import { shortenedName } from "./texts.ts";

/** How many people outside the steward are how far in, under an arm: medians over runs. */
export interface FunnelRow {
  readonly arm: string;
  readonly stages: readonly { readonly stage: string; readonly people: Estimate }[];
}

/** From who comes to who may review: contributors outside the steward by how far in they are. */
export function funnelFigure(rows: readonly FunnelRow[], { made }: { readonly made: string }): Figure {
  const stages = rows[0]?.stages.map(({ stage }) => stage) ?? [];
  const at = (row: FunnelRow, stage: string) => row.stages.find((one) => one.stage === stage)?.people;
  return {
    name: "funnel",
    title: titleOf(rows, stages.at(-1)),
    caption: `Contributors outside the steward by how far in they are, mean of the last 12 months, median run with its 95% interval. ${made}`,
    alt: `Contributors by how far in they are. ${rows.map(({ arm, stages: own }) => `${arm}: ${own.map(({ stage, people }) => `${stage} ${sizeWithin(people)}`).join(", ")}`).join(". ")}.`,
    columns: ["arm", "stage", ...boundsColumns("contributor")],
    rows: rows.flatMap(({ arm, stages: own }) => own.map(({ stage, people }) => [arm, stage, ...boundsCells(people)])),
    shown: {
      head: ["", ...stages],
      rows: rows.map((row) => [row.arm, ...stages.map((stage) => sizeWithin(at(row, stage)!))]),
    },
    plot: (plot, width) => drawn(plot, rows, stages, width),
  };
}

function titleOf(rows: readonly FunnelRow[], last: string | undefined): string {
  const rated = rows.flatMap(({ arm, stages }) => {
    const end = stages.find(({ stage }) => stage === last);
    return end === undefined ? [] : [{ name: arm, value: end.people }];
  });
  const leaders = leadersOf(rated);
  const [first] = leaders;
  if (first === undefined || last === undefined) return "The draws are too few to say how far in contributors come.";
  if (rated.length === 1) return `Of those outside the steward ${inWords(first.value)} are ${last} in the end.`;
  return leaders.length === 1
    ? `Most outside the steward are ${last} in the end under ${first.name}: ${inWords(first.value)}.`
    : cannotBeTold(
        `under which arm most outside the steward are ${last} in the end`,
        leaders.map(({ name }) => name),
        rated.length,
      );
}

function drawn(plot: PlotLibrary, rows: readonly FunnelRow[], stages: readonly string[], width: number) {
  const isNarrow = width < narrowBelow;
  const bars = rows.flatMap(({ arm, stages: own }, index) =>
    own.flatMap(({ stage, people }) => {
      const known = knownIn(people);
      return known === undefined ? [] : [{ index, arm, stage, ...known, text: sizeWithin(people) }];
    }),
  );
  type Bar = (typeof bars)[number];
  const colour = ({ index }: Bar) => armColours[index % armColours.length]!;
  const heads = rows.map((_, index) => index);
  const at = { y: "stage", fy: "index" } as const;
  return {
    height: rows.length * (stages.length * 22 + 30) + 40,
    marginLeft: isNarrow ? 116 : 190,
    marginRight: isNarrow ? 84 : 120,
    marginTop: 24,
    marginBottom: 20,
    x: { axis: null, zero: true },
    y: { domain: [...stages], label: null, tickSize: 0, padding: 0.2 },
    fy: { domain: heads, axis: null, padding: 0.2 },
    marks: [
      plot.barX(bars, { ...at, x: "estimate", fill: colour, fillOpacity: 0.5 }),
      plot.text(bars, { ...at, x: "estimate", text: "text", textAnchor: "start", dx: 6 }),
      plot.ruleX([0], { strokeOpacity: 0.6 }),
      plot.text(heads, {
        fy: (index: number) => index,
        frameAnchor: "top-left",
        dy: -14,
        dx: isNarrow ? -108 : -180,
        fontWeight: 600,
        text: (index: number) => shortenedName(rows[index]!.arm, isNarrow ? 44 : 80),
      }),
    ],
  };
}
