import type { Answer } from "../answer.ts";
import { plain } from "../style.ts";
import { counted, dollarsWithin, wrap } from "../words.ts";
import type { ArmFinding } from "../findings/arm.ts";
import { isUseOnly } from "../findings/details.ts";
import { aboutLines } from "./about-lines.ts";
import { type ArmsTold, armsTold, behindLines, mostRows } from "./behind.ts";
import { armsInOrder, chosenLines, conditionIn, tieMark } from "./chosen.ts";
import { firmTable } from "./firm-table.ts";
import { goalLines } from "./goal-lines.ts";
import { labelsOf } from "./labels.ts";
import { screenWidth } from "../screen-width.ts";
import type { FirstScreenOptions } from "./screen.ts";
import type { Say } from "./say.ts";
import { trustLines } from "./trust.ts";
import { winsTable } from "./wins-table.ts";

/** How a screen of arms is written. */
export interface ArmsScreenOptions extends FirstScreenOptions {
  /** Whether every arm has a row, and it is told of each what happens to the firm, and not only of those that one chooses from. */
  readonly all?: boolean;
}

/** Of so many arms it is told what happens to the firm, and of one more where that is all. */
const mostFirms = 3;
/** So many that cannot be told apart are named; more are marked in the table. */
const mostNamed = 4;

/** A screen has so many lines at so many columns, and those of its paths. */
const mostScreenLines = 25;
const usualWidth = 80;
/** So few rows a table of arms has before anything else is left out for want of room, and after. */
const fewestRows = 4;
const fewestOfAll = 3;

/** What a screen does without where it has no room, the less missed first. */
interface Brevity {
  readonly rows: number;
  /** Whether names in tables are cut (`labelsOf`). */
  readonly isShort: boolean;
  /** Whether it is not said which columns there is no room for, nor which arms are behind others, but how many. */
  readonly isBare: boolean;
  /** Whether it is said which of those that cannot be told apart is worth more. */
  readonly isLeaningTold: boolean;
}

const nothingLeftOut = { isShort: false, isBare: false, isLeaningTold: true };

/** From all that a screen may say to the least, one thing less at a time. */
const brevities: readonly Brevity[] = [
  ...Array.from({ length: mostRows - fewestRows + 1 }, (_, less) => mostRows - less).flatMap((rows) => [
    { rows, isShort: false, isBare: false, isLeaningTold: true },
    { rows, isShort: true, isBare: false, isLeaningTold: true },
  ]),
  { rows: fewestRows, isShort: true, isBare: true, isLeaningTold: true },
  { rows: fewestOfAll, isShort: true, isBare: true, isLeaningTold: true },
  { rows: fewestOfAll, isShort: true, isBare: true, isLeaningTold: false },
];

/**
 * What a comparison of any arms says, on one screen of 25 lines at 80 columns: what to choose or what cannot be told apart,
 * who wins under what, what happens to the firm (as it is, and under those that one chooses from), and how far to trust it
 * and what to find out first. As many arms have a row of their own as it has room for; where that is not enough names are cut,
 * and those behind are counted and not named.
 */
export function armsScreen(
  answer: Answer,
  { style = plain, columns = 80, paths = [], all = false }: ArmsScreenOptions = {},
): string {
  const width = screenWidth(columns);
  const lines = all
    ? linesOf(answer, { rows: answer.findings, behind: [] }, { style, width, all, ...nothingLeftOut })
    : fittingLines(width, (brevity) =>
        linesOf(answer, armsTold(answer, brevity.rows), { style, width, all, ...brevity }),
      );
  return `${[...lines, ...paths.flatMap((path) => wrap(path, width)).map(style.faint)].join("\n")}\n`;
}

/** The first lines that a screen has room for; where there are none, the fewest. What is narrower has more lines, and says all. */
function fittingLines(width: number, linesWith: (brevity: Brevity) => string[]): string[] {
  let fewest: string[] | undefined;
  for (const brevity of brevities.filter(({ isBare }) => !isBare || width >= usualWidth)) {
    const lines = linesWith(brevity);
    if (fewest === undefined || lines.length < fewest.length) fewest = lines;
    if (fewest.length <= mostScreenLines) break;
  }
  return fewest!;
}

interface LinesOptions extends Pick<Required<ArmsScreenOptions>, "style" | "all">, Omit<Brevity, "rows"> {
  readonly width: number;
}

function linesOf(
  answer: Answer,
  { rows, behind }: ArmsTold,
  { style, width, all, isShort, isBare, isLeaningTold }: LinesOptions,
): string[] {
  const say: Say = (parts) => wrap(parts.filter((part) => part !== "").join(" "), width);
  const { made, findings, details, choose } = answer;
  const tied = choose === null ? [] : choose.best.tied;
  const isMarked = (arm: string) =>
    tied.length > mostNamed && tied.includes(arm) && findings.some((one) => one.arm === arm);
  const labels = labelsOf(
    rows.map(({ arm }) => arm),
    isShort,
  );
  const winners = rows.map((finding, index) => ({
    name: `${labels[index]!}${isMarked(finding.arm) ? tieMark : ""}`,
    finding,
    isUseOnly: isUseOnly(details, finding.arm),
  }));
  const told = all ? findings : firmsOf(answer);
  const firmLabels = labelsOf(
    told.map(({ arm }) => arm),
    isShort,
  );
  const firms = told.map((finding, index) => ({ name: firmLabels[index]!, finding }));
  const title = `${answer.title}: ${counted(findings.length, "arm")}, ${drawsOf(made)} of ${counted(made.parameters, "parameter")}, ${counted(made.months, "month")}`;
  return [
    ...wrap(title, width).map(style.strong),
    ...(choose === null ? [] : chosenLines(choose, style, say, { isMarked, isLeaningTold })),
    ...aboutLines(answer, style, say),
    ...winsTable(winners, style, width),
    ...behindLines(behind, say, isBare),
    ...returnLines(answer, told, say),
    ...goalLines(answer, style, say),
    ...firmTable(firms, style, { width, months: made.months, of: findings.length, isBare }),
    ...trustLines(answer, style, say, { said: conditionIn(answer) }),
  ];
}

/** `32 draws × 2 replications`; one run of each is not said, nor a second run of some. */
const drawsOf = ({ draws, replications, repeated }: Answer["made"]): string =>
  `${counted(draws, "draw")}${replications > 1 && repeated === undefined ? ` × ${replications} replications` : ""}`;

/** The first arm, which others are changes of, and those of the least regret, in the order in which they stand. */
function firmsOf({ findings, choose }: Answer): readonly ArmFinding[] {
  const byRegret = choose === null ? [] : armsInOrder(choose.best);
  const [first, ...others] = findings;
  if (first === undefined || findings.length <= mostFirms + 1) return findings;
  const rankOf = ({ arm }: ArmFinding) => (byRegret.includes(arm) ? byRegret.indexOf(arm) : byRegret.length);
  const wanted = others.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, mostFirms - 1);
  return findings.filter((one) => one === first || wanted.includes(one));
}

/** How much of the worth of those that are told of is returns and no revenue, where they count, and how it may be less than nothing. */
function returnLines({ details }: Answer, of: readonly ArmFinding[], say: Say): string[] {
  const counted = details.arms.flatMap(({ arm, returnsInWorth }) =>
    returnsInWorth === null || !of.some((one) => one.arm === arm) ? [] : [{ arm, returnsInWorth }],
  );
  if (counted.length === 0) return [];
  const told = counted.map(({ arm, returnsInWorth }) => `${arm} ${dollarsWithin(returnsInWorth)}`);
  const isLess = counted.some(({ returnsInWorth: { high } }) => typeof high === "number" && high < 0);
  return say([
    `Worth holds returns that are not revenue, beyond those of every user: ${told.join(", ")}.`,
    isLess ? "They are less than nothing where fewer engineers of others come than would by themselves." : "",
  ]);
}
