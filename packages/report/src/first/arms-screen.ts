import type { Answer } from "../answer.ts";
import { plain } from "../style.ts";
import { counted, dollarsWithin, wrap } from "../words.ts";
import { isUseOnly } from "../findings/details.ts";
import { chosenLines } from "./chosen.ts";
import { firmTable } from "./firm-table.ts";
import { screenWidth } from "../screen-width.ts";
import type { FirstScreenOptions } from "./screen.ts";
import type { Say } from "./say.ts";
import { trustLines } from "./trust.ts";
import { winsTable } from "./wins-table.ts";

/**
 * What a comparison of any arms says, on one screen: what to choose or what cannot be told apart, who wins under what, what
 * happens to the firm, and how far to trust it and what to find out first.
 */
export function armsScreen(
  answer: Answer,
  { style = plain, columns = 80, paths = [] }: FirstScreenOptions = {},
): string {
  const width = screenWidth(columns);
  const say: Say = (parts) => wrap(parts.filter((part) => part !== "").join(" "), width);
  const { made, findings, details, choose } = answer;
  const named = findings.map((finding) => ({
    name: finding.arm,
    finding,
    isUseOnly: isUseOnly(details, finding.arm),
  }));
  const title = `${answer.title}: ${counted(findings.length, "arm")}, ${counted(made.draws, "draw")} of ${counted(made.parameters, "parameter")}, ${made.months} months`;
  const lines = [
    ...wrap(title, width).map(style.strong),
    ...(choose === null ? [] : chosenLines(choose, style, say)),
    ...winsTable(named, style, width),
    ...returnLines(answer, say),
    ...firmTable(named, style, width, made.months),
    ...trustLines(answer, style, say),
    ...paths.flatMap((path) => wrap(path, width)).map(style.faint),
  ];
  return `${lines.join("\n")}\n`;
}

/** How much of an arm's worth is returns and no revenue, where they count. */
function returnLines({ details }: Answer, say: Say): string[] {
  const counted = details.arms.flatMap(({ arm, returnsInWorth }) =>
    returnsInWorth === null ? [] : [`${arm} ${dollarsWithin(returnsInWorth)}`],
  );
  return counted.length === 0 ? [] : say([`Returns that are not revenue count in worth: ${counted.join(", ")}.`]);
}
