import type { Answer } from "../answer.ts";
import { screenWidth } from "../screen-width.ts";
import { plain, type Style } from "../style.ts";
import { wrap } from "../words.ts";
import { chosenLines, conditionIn } from "./chosen.ts";
import { expectLines } from "./expect.ts";
import { mattersLines } from "./matters.ts";
import type { Say } from "./say.ts";
import { trustLines } from "./trust.ts";
import { whoWinsLines } from "./who-wins.ts";

/** How a screen is written: its colours, its width in letters, and the lines that end it. */
export interface FirstScreenOptions {
  readonly style?: Style;
  /** Letters in a line, 40 to 160; 80 where left out. */
  readonly columns?: number;
  /** What else there is and where: a line each, printed last. */
  readonly paths?: readonly string[];
}

/**
 * The answer on one screen, some 25 lines at 80 columns: what matters first, who wins under what, what to choose, what to
 * expect of it, and how far to trust it and what to find out first. Every number is the run's own, with its 95% interval where
 * one decides by it; what is the same for all is not said, and what stands in the table is not said again.
 */
export function firstScreen(
  answer: Answer,
  { style = plain, columns = 80, paths = [] }: FirstScreenOptions = {},
): string {
  const width = screenWidth(columns);
  const say: Say = (parts) => wrap(parts.filter((part) => part !== "").join(" "), width);
  const sections = [
    wrap(answer.title, width).map(style.strong),
    [
      ...mattersLines(answer, style, say),
      ...whoWinsLines(answer, style, width),
      ...(answer.choose === null ? [] : chosenLines(answer.choose, style, say)),
      ...expectLines(answer, style, say),
      ...trustLines(answer, style, say, { said: conditionIn(answer) }),
    ],
    paths.flatMap((path) => wrap(path, width)).map(style.faint),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n")}\n`;
}
