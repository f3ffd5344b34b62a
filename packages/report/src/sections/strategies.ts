import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import type { ArmFinding } from "../findings/arm.ts";
import type { Wins } from "../findings/wins.ts";
import type { Style } from "../style.ts";
import { headOf, type Row, rowLines } from "./side-by-side.ts";
import { dollarsWithin, percentWithin, rankWithin, sizeWithin, wholeWithin } from "../words.ts";

/** Strategies side by side, as practised and at the best conduct: who wins, and seven more questions, each number with its interval. */
export function strategiesSection({ findings, made }: Answer, style: Style): string[] {
  if (findings.length === 0) return [];
  return [
    ...headOf(findings, style),
    ...asked(findings, rowsOf(findings, made.months)).flatMap((row) =>
      row[0].startsWith(" ") ? rowLines(findings, row) : ["", ...rowLines(findings, row)],
    ),
    ...(findings.every(onlyGovernance)
      ? ["  All over governance: no arm relicenses here, so no exodus and no coalition forks."]
      : []),
  ];
}

/** Without what is asked of none, as of the cash of firms whose budget is fixed. */
const asked = (findings: readonly ArmFinding[], rows: readonly Row[]): Row[] =>
  rows.filter(([, show]) => findings.some((finding) => show(finding) !== "–"));

function rowsOf(findings: readonly ArmFinding[], months: number): Row[] {
  const isRace = findings.length > 2;
  const percents = (name: string, of: (finding: ArmFinding) => Estimate): Row => [
    name,
    (finding) => percentWithin(of(finding)),
  ];
  const againstFoundation = (name: string, win: keyof Wins): Row[] =>
    findings.some((one) => one.againstFoundation === null)
      ? []
      : [percents(name, (finding) => finding.againstFoundation!.wins[win])];
  return [
    percents("ALL THREE WIN\n v. no steward", ({ wins }) => wins.allWin),
    ...againstFoundation("ALL THREE WIN\n v. foundation", "allWin"),
    percents("THE STEWARD WINS", ({ wins }) => wins.steward),
    percents("THE PROJECT WINS", ({ wins }) => wins.project),
    ...againstFoundation("  v. foundation", "project"),
    percents("THE COMMUNITY\nWINS", ({ wins }) => wins.community),
    ...againstFoundation("  v. foundation", "community"),
    percents(months < 84 ? `ALIVE, ${months} MO.` : "ALIVE, 7 YEARS", ({ aliveAtSeven }) => aliveAtSeven),
    percents("  but sold", ({ sold }) => sold),
    percents("  gave up the\n  project", ({ gaveUp }) => gaveUp),
    percents("SOLD IN DISTRESS", ({ soldInDistress }) => soldInDistress),
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
    ...forkRows(findings),
  ];
}

/** Forks by route; those that no arm can bring about are no rows of their own. */
function forkRows(findings: readonly ArmFinding[]): Row[] {
  const row = (name: string, of: (forks: ArmFinding["forks"]) => Estimate | null): Row[] =>
    findings.every(({ forks }) => of(forks) === null)
      ? []
      : [
          [
            name,
            ({ forks }) => {
              const share = of(forks);
              return share === null ? "–" : percentWithin(share);
            },
          ],
        ];
  const routes = [
    ...row("  exodus", ({ exodus }) => exodus),
    ...row("  governance", ({ governance }) => governance),
    ...row("  coalition", ({ coalition }) => coalition),
  ];
  // All forks are over governance where there is nothing else to leave over.
  return routes.length === 1 ? [] : routes;
}

/** What stands below the forks where there can be none but over governance. */
const onlyGovernance = ({ forks }: ArmFinding) => forks.exodus === null && forks.coalition === null;
