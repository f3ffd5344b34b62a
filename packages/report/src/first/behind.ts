import type { Answer } from "../answer.ts";
import type { ArmFinding } from "../findings/arm.ts";
import type { Estimate } from "../estimate.ts";
import { counted, million, percent } from "../words.ts";
import { armsInOrder } from "./chosen.ts";
import { namesInWords } from "./labels.ts";
import type { Say } from "./say.ts";

/** A table of arms has so many rows at most, unless more cannot be told apart. */
export const mostRows = 8;

/** The arms of a screen: those of its tables, and those that others lead, which a sentence tells of. */
export interface ArmsTold {
  readonly rows: readonly ArmFinding[];
  readonly behind: readonly ArmFinding[];
}

/**
 * Divides arms into those with a row of their own and those that others lead, for which there is no room: a row have the
 * first, which others are changes of, what cannot be told apart, and as many of the least regret as there is room for.
 *
 * @param most rows that there is room for
 */
export function armsTold({ findings, choose }: Pick<Answer, "findings" | "choose">, most: number): ArmsTold {
  // One or two are told in as many rows as a sentence has lines.
  if (choose === null || findings.length <= most + 2) return { rows: findings, behind: [] };
  const { tied } = choose.best;
  const byRegret = armsInOrder(choose.best);
  const room = Math.max(most - 1, byRegret.filter((arm) => tied.includes(arm)).length);
  const wanted = new Set([findings[0]!.arm, ...byRegret.filter((arm) => arm !== findings[0]!.arm).slice(0, room)]);
  return {
    rows: findings.filter(({ arm }) => wanted.has(arm)),
    behind: findings.filter(({ arm }) => !wanted.has(arm)),
  };
}

/**
 * Which arms others lead, what they are worth, and how often all three win under them: from the least to the most.
 *
 * @param isCounted whether they are counted in few words, and named in the brief alone
 */
export function behindLines(behind: readonly ArmFinding[], say: Say, isCounted = false): string[] {
  if (behind.length === 0) return [];
  const worth = rangeOf(
    behind.map((one) => one.worth),
    million,
  );
  const wins = rangeOf(
    behind.map((one) => one.wins.allWin),
    percent,
  );
  if (isCounted) {
    const numbers = [worth, wins].filter((text) => text !== "").join("; ");
    return say([
      `${counted(behind.length, "other")}, led in worth or in wins${numbers === "" ? "" : ` (${numbers})`}: in the brief.`,
    ]);
  }
  const numbers = [worth === "" ? "" : `median worth ${worth}`, wins === "" ? "" : `all three win in ${wins}`];
  const told = numbers.filter((text) => text !== "").join("; ");
  return say([
    `${counted(behind.length, "other")}, each led by some arm in worth or in wins of all three${told === "" ? "" : ` (${told})`}: ${namesInWords(behind.map(({ arm }) => arm))}.`,
  ]);
}

/** `0% to 15%`; one number where all are the same, nothing where none is known. */
function rangeOf(estimates: readonly Estimate[], write: (value: number) => string): string {
  const known = estimates.flatMap(({ estimate }) => (typeof estimate === "number" ? estimate : []));
  if (known.length === 0) return "";
  const [least, most] = [Math.min(...known), Math.max(...known)].map(write);
  return least === most ? least! : `${least} to ${most}`;
}
