import type { Estimate } from "../estimate.ts";
import type { ArmFinding } from "../findings/arm.ts";
import type { Style } from "../style.ts";
import { counted, dollarsWithin, percentWithin, wholeWithin, wrap } from "../words.ts";
import { type Column, fitted } from "./fitted.ts";

/** What happens to whom, under which name. */
export interface Firm {
  readonly name: string;
  readonly finding: ArmFinding;
}

/** A column that is told in words where it is the same under all. */
interface FirmColumn extends Column<Firm> {
  readonly say: (text: string) => string;
}

/** What one looks at first stands first, and what is left out soonest has the highest number. */
const columnsOver = (years: string): readonly FirmColumn[] => [
  {
    head: ["alive after", years],
    cell: ({ finding }) => percentWithin(finding.aliveAtSeven),
    say: (text) => `alive after ${years} ${text}`,
  },
  {
    head: ["pays from", "month"],
    cell: ({ finding }) => wholeWithin(finding.breakEvenMonth),
    say: (text) => (text === "never" ? "never pays for itself" : `pays from month ${text}`),
  },
  {
    head: ["revenue of", "last year"],
    cell: ({ finding }) => dollarsWithin(finding.revenue),
    say: (text) => `revenue of last year ${text}`,
    giveUp: 0,
  },
  {
    head: ["lowest", "cash"],
    cell: ({ finding }) => dollarsWithin(finding.lowestCash),
    say: (text) => `lowest cash ${text}`,
  },
  {
    head: ["sold, also", "in distress"],
    cell: ({ finding }) => soldText(finding),
    say: (text) => (text === "0%" ? "never sold" : `sold ${text.replace(", ", ", in distress ")}`),
    giveUp: 1,
  },
  { head: ["", "forked"], cell: ({ finding }) => percentWithin(finding.forks.any), say: (text) => `forked ${text}` },
];

/** How the table of the firm is written. */
export interface FirmTableOptions {
  readonly width: number;
  readonly months: number;
  readonly of: number;
  readonly isBare?: boolean;
}

/**
 * What happens to the firm under each arm: survival, break-even, revenue, runway and sale, and forks of its project.
 * What is the same under all of them is said once below, and which of revenue and sale the screen is too narrow for. Where
 * one thing alone differs, it is said in a sentence.
 *
 * @param of how many there are in all
 * @param months of a run
 * @param isBare whether a name takes one line while a column may be left out, and nothing is said of columns that are
 */
export function firmTable(
  firms: readonly Firm[],
  { strong }: Style,
  { width, months, of, isBare = false }: FirmTableOptions,
): string[] {
  const years = months < 84 ? counted(months, "month") : "seven years";
  const columns = columnsOver(years).flatMap((column) => {
    const cell = (firm: Firm) => once(column.cell(firm));
    const texts = firms.map(cell);
    return texts.every((text) => text === notAsked) ? [] : [{ ...column, cell, texts }];
  });
  const differs = ({ texts }: (typeof columns)[number]) => new Set(texts).size > 1;
  const alike = firms.length < 2 ? [] : columns.filter((column) => !differs(column));
  const own = columns.filter((column) => !alike.includes(column));
  const isPart = firms.length < of;
  const title = isPart ? `THE FIRM, ${firms.length} of ${of}` : "THE FIRM";
  const isSentence = own.length < 2;
  const table = isSentence
    ? []
    : fitted(firms, ({ name }) => name, own, { title, width, strong, nameLines: isBare ? 1 : 2 });
  const isShown = ({ head }: FirmColumn) => table.some((line) => line.includes(head.find((word) => word !== "")!));
  const leftOut = isSentence ? [] : own.filter((column) => !isShown(column)).map(({ head }) => head.join(" "));
  const said = alike.map(({ say, texts: [text] }) => say(text!));
  const all = isPart ? "these" : "all";
  const [single] = isSentence ? own : [];
  const sentences = [
    ...(single === undefined ? [] : [`${strong(`${title}:`)} ${alone(single, firms)}.`]),
    ...(said.length === 0
      ? []
      : [`${isSentence && single === undefined ? "THE FIRM, alike" : "Alike"} under ${all}: ${said.join("; ")}.`]),
    ...(leftOut.length === 0 || isBare ? [] : [`A wider screen shows: ${leftOut.join("; ")}.`]),
  ];
  return [...table, ...wrap(sentences.join(" "), width)];
}

/** The only column that differs, in a sentence: `forked 5% 3–9 under mine, 0% 0–2 under theirs`. */
const alone = ({ say, cell }: FirmColumn, firms: readonly Firm[]): string =>
  firms.map((firm, index) => `${index === 0 ? say(cell(firm)) : cell(firm)} under ${firm.finding.arm}`).join(", ");

/** What stands where nothing is asked, as of the cash of a firm whose budget is fixed. */
const notAsked = "–";

/** What is the same to both of its bounds is said once: `never never–never` is never. */
export const once = (text: string): string => text.replace(/^(?:(never) never–never|(\$0) 0–0|(0) 0–0)$/, "$1$2$3");

/** Both kinds of sale together: a buyer's hands are a buyer's hands. */
function soldText({ sold, soldInDistress }: ArmFinding): string {
  const number = ({ estimate }: Estimate) => (typeof estimate === "number" ? estimate : Number.NaN);
  const both = number(sold) + number(soldInDistress);
  return Number.isNaN(both) ? "–" : both === 0 ? "0%" : `${percentWithin(sold)}, ${percentWithin(soldInDistress)}`;
}
