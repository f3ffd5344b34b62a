import { isChoice } from "../findings/arm.ts";
import { listed } from "@stewardsim/core/foundation";
import type { Estimate } from "../estimate.ts";
import type { Wins } from "../findings/wins.ts";
import { withBounds } from "../first/with-bounds.ts";
import { dollarsWithin, percentWithin } from "../words.ts";
import { boardPlot } from "./board-plot.ts";
import { boundsCells, boundsColumns } from "./cells.ts";
import type { Figure } from "./figure.ts";
import { cannotBeTold, leadersOf, mostNamed } from "./standing.ts";

/** An arm on the board. */
export interface BoardRow {
  readonly name: string;
  /** How the steward behaves; null where that is no matter of the comparison. */
  readonly conduct: "as practised" | "best" | null;
  readonly wins: Wins;
  /** That all three win against a neutral foundation; null where none was asked for. */
  readonly foundation: Estimate | null;
  /** Of the median run. */
  readonly worth: Estimate;
}

/** What a board is drawn with: the arm that wins are held against, the arm that leads where one does, and how the numbers were made. */
export interface BoardOptions {
  /** What wins are evaluated against, as `no steward`. */
  readonly against: string;
  /** By how much one arm's chance that all three win is higher than another's, paired, by name; of arms at the best conduct. */
  readonly lead?: (arm: string, than: string) => Estimate | undefined;
  /** How the numbers were made. */
  readonly made: string;
}

const parties = ["steward", "project", "community"] as const;
/** The screen calls the steward by what it is. */
const heads = { steward: "firm", project: "project", community: "community", allWin: "all three" } as const;
const columns = [...parties, "allWin"] as const;

/** Who wins how often under what arm, and who pays: the party that wins least often. */
export function boardFigure(rows: readonly BoardRow[], { against, lead, made }: BoardOptions): Figure {
  const labels = rows.map(labelOf);
  return {
    name: "board",
    title: titleOf(rows, lead),
    caption: `Share of runs in which the firm, the project, the community and all three win against ${against}; bars are 95% intervals${rows.some(({ conduct }) => conduct === "as practised") ? ", filled dots the best conduct, hollow ones the usual" : ""}. With them: worth in the median run (usd), and who wins least often, which is who pays. ${made}`,
    alt: `Who wins under what. ${rows.map((row) => `${labelOf(row)}: ${columns.map((one) => `${heads[one]} ${percentWithin(row.wins[one])}`).join(", ")}`).join(". ")}.`,
    columns: ["arm", "conduct", "wins", "against", ...boundsColumns("share")],
    rows: rows.flatMap((row) => [
      ...columns.map((one) => [row.name, row.conduct ?? "", heads[one], against, ...boundsCells(row.wins[one])]),
      ...(row.foundation === null
        ? []
        : [[row.name, row.conduct ?? "", heads.allWin, "neutral foundation", ...boundsCells(row.foundation)]]),
    ]),
    shown: {
      head: ["", ...columns.map((one) => heads[one]), "v. found.", "worth, median", "wins least often"],
      rows: rows.map((row, index) => [
        labels[index]!,
        ...columns.map((one) => percentWithin(row.wins[one])),
        row.foundation === null ? "–" : percentWithin(row.foundation),
        dollarsWithin(row.worth),
        payerOf(row.wins),
      ]),
    },
    plot: (plot, width) =>
      boardPlot(
        plot,
        rows.map((row) => ({
          name: labelOf(row),
          isBest: row.conduct !== "as practised",
          shares: columns.map((one) => ({ head: heads[one], share: row.wins[one] })),
          beside: [dollarsWithin(row.worth), payerOf(row.wins)],
        })),
        width,
      ),
  };
}

const labelOf = ({ name, conduct }: Pick<BoardRow, "name" | "conduct">) =>
  conduct === "as practised" ? `${name}, usual` : name;

const mostOften = "under which arm all three win most often";

function titleOf(rows: readonly BoardRow[], lead: BoardOptions["lead"]): string {
  const own = rows.some(isChoice) ? rows.filter(isChoice) : rows;
  const rated = own.flatMap(({ name, wins: { allWin } }) => (allWin.draws === 0 ? [] : [{ name, value: allWin }]));
  const leaders = leadersOf(rated, lead);
  const [first] = leaders;
  if (first === undefined) return "The draws are too few to say under what all three win.";
  const said = leaders.map(({ name, value }) => `${name} ${withBounds(value)}`);
  if (rated.length === 1) return `All three win under ${said[0]!} of the time.`;
  if (leaders.length > mostNamed)
    return cannotBeTold(
      mostOften,
      leaders.map(({ name }) => name),
      rated.length,
    );
  return leaders.length === 1
    ? `All three win most often under ${said[0]!}.`
    : leaders.length === rated.length
      ? `It cannot be told ${mostOften}: ${listed(said)}.`
      : `All three win most often under ${listed(said)}: these cannot be told apart.`;
}

/** Who wins least often, or those who cannot be told apart; `–` where the draws are too few. */
export function payerOf(wins: Wins): string {
  const negated = parties.map((name) => ({
    name: heads[name],
    value: negative(wins[name]),
  }));
  const least = leadersOf(negated).map(({ name }) => name);
  return least.length === 0 ? "–" : least.length === parties.length ? "all alike" : least.join(" or ");
}

const minus = (value: Estimate["low"]) => (typeof value === "number" ? -value : value);
const negative = (value: Estimate): Estimate => ({
  ...value,
  estimate: minus(value.estimate),
  low: minus(value.high),
  high: minus(value.low),
});
