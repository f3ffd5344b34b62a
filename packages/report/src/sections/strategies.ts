import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import type { ArmFinding } from "../findings/arm.ts";
import { type Cell, grid } from "../grid.ts";
import type { Style } from "../style.ts";
import { dollarsWithin, percentWithin, rankWithin, sizeWithin, wholeWithin } from "../words.ts";

const label = 16;
const cell = 13;
/** Two cells and the blank between them. */
const pair = 2 * cell + 1;

/** Strategies side by side, as practised and at the best conduct: seven questions, each number with its interval. */
export function strategiesSection({ findings, made }: Answer, style: Style): string[] {
  if (findings.length === 0) return [];
  const strategies = findings.filter(({ conduct }) => conduct === "as practised").map(({ strategy }) => strategy);
  const columns = [label, ...findings.map(() => cell)];
  return [
    ...grid([[[], ...strategies.map(heading)]], [label, ...strategies.map(() => pair)]).map(style.strong),
    ...grid([[[], ...findings.map(({ conduct }) => [conduct === "best" ? "best conduct" : conduct])]], columns).map(
      style.faint,
    ),
    ...rowsOf(findings, made.months).flatMap(([name, show]) => {
      const lines = grid([[[name], ...findings.map((finding) => cellOf(show(finding)))]], columns);
      return name.startsWith(" ") ? lines : ["", ...lines];
    }),
  ];
}

type Row = readonly [name: string, show: (finding: ArmFinding) => string];

function rowsOf(findings: readonly ArmFinding[], months: number): Row[] {
  const priors = findings[0]!.byPrior.map(({ weight }) => weight).filter((weight) => weight !== 1 && weight !== 0);
  const isRace = findings.length > 2;
  const percents = (name: string, of: (finding: ArmFinding) => Estimate): Row => [
    name,
    (finding) => percentWithin(of(finding)),
  ];
  return [
    percents("ALL THREE WIN", ({ wins }) => wins.allWin),
    ...priors.map((prior) =>
      percents(`  conduct ×${prior}`, ({ byPrior }) => byPrior.find(({ weight }) => weight === prior)!.chance),
    ),
    ["  verdict", verdictOf],
    percents(months < 84 ? `ALIVE, ${months} MO.` : "ALIVE, 7 YEARS", ({ aliveAtSeven }) => aliveAtSeven),
    percents("  but sold", ({ sold }) => sold),
    ...(isRace
      ? [
          ["WORTH, rank", ({ rank }: ArmFinding) => rankWithin(rank)] as const,
          percents("  is first", ({ first }) => first),
        ]
      : []),
    [isRace ? "  exit, years" : "WORTH, exit yrs", ({ breakEvenExit }) => sizeWithin(breakEvenExit)],
    ["BREAKS EVEN, mo.", ({ breakEvenMonth }) => wholeWithin(breakEvenMonth)],
    percents("  never", ({ neverBreaksEven }) => neverBreaksEven),
    ["  lowest cash", ({ lowestCash }) => dollarsWithin(lowestCash)],
    ["OUTSIDERS", ({ outsiders }) => sizeWithin(outsiders)],
    percents("A FORK", ({ forks }) => forks.any),
    percents("  exodus", ({ forks }) => forks.exodus),
    percents("  governance", ({ forks }) => forks.governance),
    percents("  coalition", ({ forks }) => forks.coalition),
    percents("LOSES: steward", (finding) => finding.losers.steward),
    percents("  project", (finding) => finding.losers.project),
    percents("  community", (finding) => finding.losers.community),
  ];
}

/** In a line where it fits, or the bounds below the estimate. */
function cellOf(text: string): Cell {
  const blank = text.indexOf(" ");
  return text.length <= cell || blank < 0 ? [text] : [text.slice(0, blank), text.slice(blank + 1)];
}

const verdictOf = ({ verdict, basis }: ArmFinding) =>
  verdict === null ? "–" : verdict === "undetermined" ? verdict : `${verdict.replace("robust ", "")} ${basis}`;

/** A name over two cells; a longer one is broken at its dash. */
const heading = (name: string): Cell => (name.length <= pair ? [name] : name.split(/(?<=-)/));
