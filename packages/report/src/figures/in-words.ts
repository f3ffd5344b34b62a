import type { Estimate } from "../estimate.ts";
import { estimateText } from "../words.ts";

/** An estimate in a sentence, as the screen prints it, its interval behind it: `35% (27–44)`, `7.5 (2.9–130)`. */
export function inWords(value: Estimate): string {
  const text = estimateText(value);
  const blank = text.indexOf(" ");
  return value.estimate === null || blank < 0 || text.includes("(")
    ? text
    : `${text.slice(0, blank)} (${text.slice(blank + 1)})`;
}
