import type { Estimate } from "../estimate.ts";
import type { ArmFinding } from "../findings/arm.ts";
import type { Style } from "../style.ts";
import { dollarsWithin, percent, percentWithin } from "../words.ts";
import { type Column, fitted } from "./fitted.ts";

/** Whose wins are told, under which name. Who only uses the project does nothing for it: that is what others are held against, and no win. */
export interface Winner {
  readonly name: string;
  readonly finding: ArmFinding;
  readonly isUseOnly?: boolean;
}

const none = "–";
const share = ({ estimate }: Estimate) => (typeof estimate === "number" ? percent(estimate) : none);

const columns: readonly Column<Winner>[] = [
  { head: ["", "firm"], cell: ({ finding, isUseOnly }) => (isUseOnly ? none : share(finding.wins.steward)), rank: 1 },
  {
    head: ["", "community"],
    cell: ({ finding, isUseOnly }) => (isUseOnly ? none : share(finding.wins.community)),
    rank: 4,
  },
  {
    head: ["all three v.", "no steward"],
    cell: ({ finding, isUseOnly }) => (isUseOnly ? none : percentWithin(finding.wins.allWin)),
    rank: 0,
  },
  {
    head: ["all three v.", "foundation"],
    cell: ({ finding: { againstFoundation }, isUseOnly }) =>
      isUseOnly || againstFoundation === null ? none : percentWithin(againstFoundation.wins.allWin),
    rank: 2,
  },
  { head: ["", "worth, median"], cell: ({ finding }) => dollarsWithin(finding.worth), rank: 3 },
];

/** How often who wins, against nobody who stewards and against a neutral foundation, and what each is worth: a row each. */
export const winsTable = (winners: readonly Winner[], { strong }: Style, width: number): string[] =>
  fitted("WHO WINS", winners, ({ name }) => name, columns, width).map((line, index) =>
    index < 2 ? strong(line) : line,
  );
