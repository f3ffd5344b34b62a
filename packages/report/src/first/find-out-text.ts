import type { Answer } from "../answer.ts";
import type { Style } from "../style.ts";
import { named } from "../words.ts";
import { withBounds } from "./with-bounds.ts";

/** What to find out first and what that is worth, in a sentence; empty where the draws are too few to say. */
export function findOutText({ findOut }: Pick<Answer, "findOut">, { strong }: Pick<Style, "strong">): string {
  if (findOut === null) return "";
  return findOut.worth === null
    ? "Nothing to find out first is clearly worth anything."
    : `${strong("FIND OUT FIRST")} ${named(findOut.assumption)}: to know it before choosing is worth ${withBounds(findOut.worth)}, everything ${withBounds(findOut.everything)}.`;
}
