import type { Answer } from "../answer.ts";
import type { ArmFinding } from "../findings/arm.ts";
import type { WinsFinding } from "../findings/wins.ts";
import type { Style } from "../style.ts";
import { percentWithin } from "../words.ts";
import { headOf, type Row, rowLines } from "./side-by-side.ts";

/** What is left of a win of all three where conduct moves people half or twice as much, and what may be said of it. */
export function trustSection({ findings }: Answer, style: Style): string[] {
  const weights = (findings[0]?.byPrior ?? []).map(({ weight }) => weight).filter((weight) => weight !== 0);
  if (weights.length === 0) return [];
  const rowsOf = (of: (finding: ArmFinding) => WinsFinding): Row[] => [
    ...weights.map(
      (weight): Row => [
        weight === 1 ? "as declared" : weight < 1 ? "half as much" : "twice as much",
        (finding) => percentWithin(of(finding).byPrior.find((one) => one.weight === weight)!.chance),
      ],
    ),
    ["verdict", (finding) => verdictOf(of(finding))],
  ];
  const lines = (rows: readonly Row[]) => rows.flatMap((row) => rowLines(findings, row));
  const isLed = findings.every(({ againstFoundation }) => againstFoundation !== null);
  return [
    style.strong("ALL THREE WIN, IF CONDUCT MOVES PEOPLE (against no steward)"),
    ...headOf(findings, style),
    ...lines(rowsOf((finding) => finding)),
    ...(isLed
      ? ["Against a neutral foundation:", ...lines(rowsOf(({ againstFoundation }) => againstFoundation!))]
      : []),
  ];
}

const verdictOf = ({ verdict, basis }: WinsFinding) =>
  verdict === null ? "–" : verdict === "undetermined" ? verdict : `${verdict.replace("robust ", "")} ${basis}`;
