import type { Estimate } from "../estimate.ts";
import type { ArmFinding } from "../findings/arm.ts";
import type { Style } from "../style.ts";
import { counted, dollarsWithin, percentWithin, wholeWithin, wrap } from "../words.ts";
import { type Column, fitted } from "./fitted.ts";

interface Firm {
  readonly name: string;
  readonly finding: ArmFinding;
}

/** What happens to the firm, by what one looks at first. */
const columnsOver = (years: string): readonly Column<Firm>[] => [
  { head: ["alive after", years], cell: ({ finding }) => percentWithin(finding.aliveAtSeven), rank: 0 },
  { head: ["pays from", "month"], cell: ({ finding }) => wholeWithin(finding.breakEvenMonth), rank: 1 },
  { head: ["revenue of", "last year"], cell: ({ finding }) => dollarsWithin(finding.revenue), rank: 2 },
  { head: ["lowest", "cash"], cell: ({ finding }) => dollarsWithin(finding.lowestCash), rank: 3 },
  { head: ["sold, also", "in distress"], cell: ({ finding }) => soldText(finding), rank: 5 },
  { head: ["", "forked"], cell: ({ finding }) => percentWithin(finding.forks.any), rank: 4 },
];

/**
 * What happens to the firm under each arm: survival, break-even, revenue, runway and sale, and forks of its project.
 * What is the same under all is said once below; what the screen is too narrow for is left out.
 *
 * @param months of a run
 */
export function firmTable(firms: readonly Firm[], { strong }: Style, width: number, months: number): string[] {
  const years = months < 84 ? counted(months, "month") : "seven years";
  const columns = columnsOver(years).map((column) => {
    const cell = (firm: Firm) => once(column.cell(firm));
    return { ...column, cell, texts: firms.map(cell) };
  });
  const differs = ({ texts }: (typeof columns)[number]) => new Set(texts).size > 1;
  const alike = firms.length < 2 ? [] : columns.filter((column) => !differs(column));
  const own = columns.filter((column) => !alike.includes(column));
  const table =
    own.length === 0
      ? []
      : fitted("THE FIRM", firms, ({ name }) => name, own, width).map((line, index) =>
          index < 2 ? strong(line) : line,
        );
  if (alike.length === 0) return table;
  const said = alike.map(({ head, texts: [text] }) =>
    text === "never" ? "never pays for itself" : `${head.filter((line) => line !== "").join(" ")} ${text}`,
  );
  return [
    ...table,
    ...wrap(`${table.length === 0 ? "THE FIRM, alike" : "Alike"} under all: ${said.join("; ")}.`, width),
  ];
}

/** What is the same to both of its bounds is said once: `never never–never` is never. */
export const once = (text: string): string => text.replace(/^(?:(never) never–never|(\$0) 0–0|(0) 0–0)$/, "$1$2$3");

/** Both kinds of sale together: a buyer's hands are a buyer's hands. */
function soldText({ sold, soldInDistress }: ArmFinding): string {
  const number = ({ estimate }: Estimate) => (typeof estimate === "number" ? estimate : Number.NaN);
  const both = number(sold) + number(soldInDistress);
  return Number.isNaN(both) ? "–" : both === 0 ? "0%" : `${percentWithin(sold)}, ${percentWithin(soldInDistress)}`;
}
