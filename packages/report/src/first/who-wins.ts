import type { Answer } from "../answer.ts";
import { isChoice } from "../findings/arm.ts";
import type { Style } from "../style.ts";
import { percentWithin, wrap } from "../words.ts";
import { winsTable } from "./wins-table.ts";

/** Strategies at the best conduct, and two of them together: how often who wins, against nobody and against a foundation. */
export function whoWinsLines({ findings, combination }: Answer, style: Style, width: number): string[] {
  const best = findings.filter(isChoice);
  if (best.length === 0) return [];
  const usual = findings
    .filter(({ conduct }) => conduct === "as practised")
    .map(({ wins }) => percentWithin(wins.allWin));
  const winners = [...best, combination ?? []].flat().map((finding) => ({ name: finding.strategy, finding }));
  return [
    ...winsTable(winners, style, width),
    ...(usual.length === 0
      ? []
      : wrap(`Usual conduct${usual.length > 1 ? ", row by row" : ""}: all three win in ${usual.join(", ")}.`, width)),
  ];
}
