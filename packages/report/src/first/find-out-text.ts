import type { Answer } from "../answer.ts";
import type { Style } from "../style.ts";
import { named } from "../words.ts";
import { withBounds } from "./with-bounds.ts";

/** What to find out first and what that is worth, in a sentence; empty where the draws are too few to say. */
export function findOutText({ findOut }: Pick<Answer, "findOut">, { strong }: Pick<Style, "strong">): string {
  if (findOut === null) return "";
  const { assumption, worth, isWorthKnown, makesRight, everything } = findOut;
  const first = `${strong("FIND OUT FIRST")} ${named(assumption)}:`;
  if (!isWorthKnown)
    return makesRight === null
      ? "What is best found out first is not known yet."
      : `${first} the choice is then right in ${withBounds(makesRight)} points more; what that is worth is not known yet.`;
  return worth === null
    ? "Nothing to find out first is clearly worth anything."
    : `${first} to know it before choosing is worth ${withBounds(worth)}, everything ${withBounds(everything)}.`;
}
