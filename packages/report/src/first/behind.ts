import type { Answer } from "../answer.ts";
import type { ArmFinding } from "../findings/arm.ts";
import { counted, dollarsTogether, percent } from "../words.ts";
import { armsInOrder } from "./chosen.ts";
import { labelsOf } from "./labels.ts";
import type { Say } from "./say.ts";

/** A table of arms has so many rows, unless more cannot be told apart. */
const mostRows = 8;

/** The arms of a screen: those of its tables, and those behind them, which a sentence tells of. */
export interface ArmsTold {
  readonly rows: readonly ArmFinding[];
  readonly behind: readonly ArmFinding[];
}

/**
 * Divides arms into those with a row of their own and those that others clearly lead: a row have the first, which others are changes
 * of, what cannot be told apart, and as many of the least regret as there is room for.
 */
export function armsTold({ findings, choose }: Pick<Answer, "findings" | "choose">): ArmsTold {
  // One or two are told in as many rows as a sentence has lines.
  if (choose === null || findings.length <= mostRows + 2) return { rows: findings, behind: [] };
  const { tied } = choose.best;
  const byRegret = armsInOrder(choose.best);
  const room = Math.max(mostRows - 1, byRegret.filter((arm) => tied.includes(arm)).length);
  const wanted = new Set([findings[0]!.arm, ...byRegret.filter((arm) => arm !== findings[0]!.arm).slice(0, room)]);
  return {
    rows: findings.filter(({ arm }) => wanted.has(arm)),
    behind: findings.filter(({ arm }) => !wanted.has(arm)),
  };
}

/** What the arms behind the others are worth, and how often all three win under them. */
export function behindLines(behind: readonly ArmFinding[], say: Say): string[] {
  if (behind.length === 0) return [];
  const { unit, texts } = dollarsTogether(behind.map(({ worth }) => worth));
  const told = labelsOf(behind.map(({ arm }) => arm)).map((label, index) => `${label.trim()} ${texts[index]!}`);
  const shares = behind.flatMap(({ wins: { allWin } }) => (typeof allWin.estimate === "number" ? allWin.estimate : []));
  const [least, most] = [percent(Math.min(...shares)), percent(Math.max(...shares))];
  const win =
    shares.length === 0 ? "" : ` All three win under them in ${least === most ? least : `${least} to ${most}`}.`;
  return say([`${counted(behind.length, "arm")} clearly behind, median worth in ${unit}: ${told.join("; ")}.${win}`]);
}
