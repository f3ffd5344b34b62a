import { quantiles, wilsonInterval } from "@stewardsim/core/foundation";
import type { Assumption } from "../findings/assumption.ts";
import { optionWords } from "../option-words.ts";
import { counted, named, percent } from "../words.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { armColours, palette } from "./palette.ts";
import { overLines, shortened } from "./texts.ts";

/** What was best in a draw, and where it lies. */
export interface RegionPoint {
  readonly x: number;
  readonly y: number;
  /** The arm, or none of them, that is worth most there. */
  readonly best: string;
}

/** What a map of regions is drawn with: its two assumptions, and how the numbers were made. */
export interface RegionOptions {
  readonly x: Assumption;
  readonly y: Assumption;
  /** All that may be best, in the order of their colours. */
  readonly arms: readonly string[];
  readonly made: string;
}

/** A field of the map: a third of the draws by one assumption, and a third of them by the other. */
interface Field {
  readonly column: number;
  readonly row: number;
  readonly draws: number;
  /** What is best most often there; nothing where chance could have made it so. */
  readonly best: string | undefined;
  readonly share: number;
}

const thirds = [1 / 3, 2 / 3] as const;
const untold = "cannot be told";

/** Which arm is worth most where, over the two assumptions that matter most to that: nine fields of draws. */
export function regionMapFigure(points: readonly RegionPoint[], { x, y, arms, made }: RegionOptions): Figure {
  const fields = fieldsOf(points);
  const wins = arms.map((arm) => ({ arm, count: fields.filter(({ best }) => best === arm).length }));
  return {
    name: "region-map",
    title: titleOf(wins, fields, x, y),
    caption: `Which arm is worth most in most draws, by thirds of the draws over ${named(x)} and ${named(y)}; in each field its name and share. Grey where the 95% interval of the share of the first holds that of the second. ${made}`,
    alt: `Which is worth most where. ${fields.map(({ column, row, best, share, draws }) => `${level(column)} ${x.label}, ${level(row)} ${y.label}: ${best === undefined ? untold : `${best} ${percent(share)}`} of ${counted(draws, "draw")}`).join(". ")}.`,
    columns: [x.path, y.path, "best"],
    rows: points.map((point) => [point.x, point.y, point.best]),
    shown: {
      head: [`${y.label} \\ ${x.label}`, ...[0, 1, 2].map(level)],
      rows: [2, 1, 0].map((row) => [
        level(row),
        ...[0, 1, 2].map((column) => {
          const field = fields.find((one) => one.column === column && one.row === row);
          return field === undefined ? "–" : textOf(field);
        }),
      ]),
    },
    plot: (plot, width) => drawn(plot, fields, { x, y, arms, width }),
  };
}

const level = (third: number) => ["low", "middle", "high"][third]!;
const textOf = ({ best, share, draws }: Field) =>
  best === undefined ? `${untold} (${draws})` : `${best} ${percent(share)} of ${draws}`;

function fieldsOf(points: readonly RegionPoint[]): Field[] {
  const cuts = [points.map(({ x }) => x), points.map(({ y }) => y)].map((values) => quantiles(values, thirds));
  const third = (value: number, axis: number) => cuts[axis]!.filter((cut) => value > cut).length;
  return [0, 1, 2].flatMap((column) =>
    [0, 1, 2].flatMap((row): Field[] => {
      const here = points.filter((point) => third(point.x, 0) === column && third(point.y, 1) === row);
      if (here.length === 0) return [];
      const counts = [...new Set(here.map(({ best }) => best))]
        .map((best) => ({ best, count: here.filter((point) => point.best === best).length }))
        .sort((a, b) => b.count - a.count);
      const [first, second] = counts;
      const isClear = wilsonInterval(first!.count, here.length).low > (second?.count ?? 0) / here.length;
      return [
        { column, row, draws: here.length, best: isClear ? first!.best : undefined, share: first!.count / here.length },
      ];
    }),
  );
}

function titleOf(
  wins: readonly { readonly arm: string; readonly count: number }[],
  fields: readonly Field[],
  x: Assumption,
  y: Assumption,
): string {
  const clear = wins.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const where = `Where “${x.label}” and “${y.label}” are low, middle or high`;
  if (clear.length === 0)
    return `${where}, in none of ${counted(fields.length, "field")} one arm is clearly worth most.`;
  const told = clear.map(({ arm, count }, index) =>
    index === 0
      ? `${optionWords(arm)} is worth most in ${count} of ${counted(fields.length, "field")}`
      : `${optionWords(arm)} in ${count}`,
  );
  const rest = fields.length - clear.reduce((sum, { count }) => sum + count, 0);
  return `${where}, ${told.join(", ")}${rest === 0 ? "" : `; in ${rest} it cannot be told`}.`;
}

function drawn(
  plot: PlotLibrary,
  fields: readonly Field[],
  {
    x,
    y,
    arms,
    width,
  }: { readonly x: Assumption; readonly y: Assumption; readonly arms: readonly string[]; readonly width: number },
) {
  const isNarrow = width < narrowBelow;
  const colour = ({ best }: Field) =>
    best === undefined ? palette.grey : armColours[arms.indexOf(best) % armColours.length]!;
  const letters = Math.floor((width - 80) / 3 / 8);
  return {
    height: isNarrow ? 260 : 300,
    marginLeft: 72,
    marginRight: 12,
    marginTop: 30,
    marginBottom: 48,
    x: {
      type: "band" as const,
      domain: [0, 1, 2],
      label: shortened(x.label, isNarrow ? 34 : 80),
      labelArrow: "none" as const,
      labelAnchor: "center" as const,
      labelOffset: 40,
      tickFormat: level,
      tickSize: 0,
      padding: 0.04,
    },
    y: {
      type: "band" as const,
      domain: [2, 1, 0],
      label: shortened(y.label, isNarrow ? 40 : 80),
      labelArrow: "none" as const,
      labelAnchor: "top" as const,
      tickFormat: level,
      tickSize: 0,
      padding: 0.04,
    },
    marks: [
      plot.cell(fields, { x: "column", y: "row", fill: colour, fillOpacity: 0.25, stroke: colour, strokeWidth: 1.5 }),
      plot.text(fields, {
        x: "column",
        y: "row",
        lineHeight: 1.2,
        text: ({ best, share, draws }: Field) =>
          `${overLines(best ?? untold, letters)}\n${best === undefined ? counted(draws, "draw") : `${percent(share)} of ${draws}`}`,
      }),
    ],
  };
}
