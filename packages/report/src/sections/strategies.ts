import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import type { ArmFinding } from "../findings/arm.ts";
import type { Style } from "../style.ts";
import { headOf, type Row, rowLines } from "./side-by-side.ts";
import { dollarsWithin, percentWithin, rankWithin, sizeWithin, wholeWithin } from "../words.ts";

/** Strategies side by side, as practised and at the best conduct: seven questions, each number with its interval. */
export function strategiesSection({ findings, made }: Answer, style: Style): string[] {
  if (findings.length === 0) return [];
  return [
    ...headOf(findings, style),
    ...rowsOf(findings, made.months).flatMap((row) =>
      row[0].startsWith(" ") ? rowLines(findings, row) : ["", ...rowLines(findings, row)],
    ),
  ];
}

function rowsOf(findings: readonly ArmFinding[], months: number): Row[] {
  const isRace = findings.length > 2;
  const percents = (name: string, of: (finding: ArmFinding) => Estimate): Row => [
    name,
    (finding) => percentWithin(of(finding)),
  ];
  return [
    percents("ALL THREE WIN", ({ wins }) => wins.allWin),
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
