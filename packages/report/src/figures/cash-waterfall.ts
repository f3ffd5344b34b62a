import { million } from "../words.ts";
import { type Figure, narrowBelow, type PlotLibrary } from "./figure.ts";
import { palette } from "./palette.ts";
import { overLines, shortened } from "./texts.ts";

/** What an account moved over a whole run. */
export interface CashFlow {
  readonly account: string;
  /** usd in (positive) or out (negative). */
  readonly usd: number;
}

/** What a waterfall of cash is drawn with: whose it is, over which months, and how the numbers were made. */
export interface CashOptions {
  readonly arm: string;
  /** usd at the beginning; with the flows it makes the cash at the end. */
  readonly opening: number;
  /** Which run it is, in words: `draw 12, the median by cash at the end`. */
  readonly which: string;
  readonly made: string;
}

/** Where the money went in one run, from the cash at the beginning to that at the end. */
export function cashFigure(flows: readonly CashFlow[], { arm, opening, which, made }: CashOptions): Figure {
  const moved = flows.filter(({ usd }) => usd !== 0).toSorted((a, b) => b.usd - a.usd);
  let cash = opening;
  const steps = [
    { account: "cash at the beginning", from: 0, to: opening, usd: opening, isTotal: true },
    ...moved.map(({ account, usd }) => {
      const from = cash;
      cash += usd;
      return { account, from, to: cash, usd, isTotal: false };
    }),
  ];
  const all = [...steps, { account: "cash at the end", from: 0, to: cash, usd: cash, isTotal: true }];
  return {
    name: "cash",
    title: titleOf(moved, arm, opening, cash),
    caption: `Where the money went under ${arm}, usd, undiscounted, in one run: ${which}. It adds up in one run, as medians of many would not. ${made}`,
    alt: `Where the money went under ${arm}. ${all.map(({ account, usd }) => `${account} ${million(usd)}`).join(", ")}.`,
    columns: ["account", "usd", "cash_after_usd"],
    rows: all.map(({ account, usd, to }) => [account, usd, to]),
    shown: { head: ["", "usd"], rows: all.map(({ account, usd }) => [account, million(usd)]) },
    plot: (plot, width) => drawn(plot, all, width),
  };
}

function titleOf(moved: readonly CashFlow[], arm: string, opening: number, end: number): string {
  const [most, least] = [moved[0], moved.at(-1)];
  const came = most !== undefined && most.usd > 0 ? `; most came from ${most.account} (${million(most.usd)})` : "";
  const went =
    least !== undefined && least.usd < 0
      ? `${came === "" ? ";" : ","} most went to ${least.account} (${million(-least.usd)})`
      : "";
  return `In one run under ${arm} ${million(opening)} of cash become ${million(end)}${came}${went}.`;
}

interface Step {
  readonly account: string;
  readonly from: number;
  readonly to: number;
  readonly usd: number;
  readonly isTotal: boolean;
}

function drawn(plot: PlotLibrary, steps: readonly Step[], width: number) {
  const isNarrow = width < narrowBelow;
  const rows = steps.map((step, index) => ({ ...step, key: String(index) }));
  type Row = (typeof rows)[number];
  const colour = ({ isTotal, usd }: Row) => (isTotal ? palette.grey : usd < 0 ? palette.vermilion : palette.blue);
  return {
    height: rows.length * 26 + 46,
    marginLeft: isNarrow ? 118 : 190,
    marginRight: isNarrow ? 60 : 84,
    marginTop: 6,
    marginBottom: 30,
    x: { label: null, ticks: isNarrow ? 3 : 5, tickFormat: million, zero: true, nice: true },
    y: { domain: rows.map(({ key }) => key), axis: null, padding: 0.25 },
    marks: [
      plot.gridX({ strokeOpacity: 0.15 }),
      plot.barX(rows, { y: "key", x1: "from", x2: "to", fill: colour, fillOpacity: 0.75 }),
      plot.ruleX([0], { strokeOpacity: 0.6 }),
      plot.text(rows, {
        y: "key",
        x: ({ from, to }: Row) => Math.max(from, to),
        textAnchor: "start",
        dx: 6,
        text: ({ usd }: Row) => million(usd),
      }),
      plot.text(rows, {
        y: "key",
        frameAnchor: "left",
        textAnchor: "end",
        dx: -8,
        text: ({ account }: Row) => (isNarrow ? overLines(account, 15) : shortened(account, 25)),
      }),
    ],
  };
}
