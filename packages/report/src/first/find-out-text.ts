import type { Answer } from "../answer.ts";
import type { Style } from "../style.ts";
import { namedOnce } from "../words.ts";
import { withBounds } from "./with-bounds.ts";

/** How a paragraph is told. */
export interface Telling {
  /** Paths of parameters that the same page has named already: of these the path alone is told. */
  readonly said?: readonly string[];
  /** Whether it is told, too, what is not known yet of what is told. */
  readonly isWhole?: boolean;
  /** Whether nothing is told where it is not known yet what to find out first. */
  readonly isShort?: boolean;
}

/** What to find out first and what that is worth, in a sentence; empty where the draws are too few to say. */
export function findOutText(
  { findOut }: Pick<Answer, "findOut">,
  { strong }: Pick<Style, "strong">,
  { said = [], isWhole = false, isShort = false }: Telling = {},
): string {
  if (findOut === null) return "";
  const { assumption, worth, isWorthKnown, makesRight, everything } = findOut;
  const first = `${strong("FIND OUT FIRST")} ${namedOnce(assumption, said)}:`;
  if (!isWorthKnown)
    return makesRight === null
      ? isShort
        ? ""
        : "What to find out first is not known yet."
      : `${first} more choices right, by ${withBounds(makesRight)} points${isWhole ? "; what that is worth is not known yet" : ""}.`;
  return worth === null
    ? "Nothing to find out first is clearly worth anything."
    : `${first} to know it before choosing is worth ${withBounds(worth)}, everything ${withBounds(everything)}.`;
}
