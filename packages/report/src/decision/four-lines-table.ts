import type { ShownTable } from "../figures/figure.ts";
import { counted, dollarsWithin, percentWithin, sizeWithin } from "../words.ts";
import type { FourLine } from "./four-lines.ts";

/** The four lines as the screen prints numbers. */
export const fourLinesTable = (lines: readonly FourLine[]): ShownTable => ({
  head: ["assumptions", "all three win", "adoption", "outsiders", "worth"],
  rows: lines.map(({ assumptions, arm, isWith, allWin, adoption, outsiders, worth }) => [
    `${assumptions === "own" ? "own" : "defaults"}, ${isWith ? "with it" : `without (${arm})`}`,
    allWin === null ? "–" : percentWithin(allWin),
    percentWithin(adoption),
    sizeWithin(outsiders),
    worth === null ? "–" : dollarsWithin(worth),
  ]),
});

/** How to read it. */
export function fourLinesCaption(lines: readonly FourLine[]): string {
  const [first] = lines.filter(({ assumptions }) => assumptions === "default");
  const units =
    "Medians over draws with 95% intervals: adoption is the share of organizations, outsiders are active contributors outside the steward, worth is in usd against the same firm without the stewardship.";
  return first === undefined
    ? `${units} Nothing stands beside them by the defaults of the catalogue: the case writes no numbers of its own, or is no scenario without them.`
    : `${units} Own: what the case knows. Defaults: ${counted(first.adoption.draws, "draw")} in which every number that it knows is drawn from the catalogue's range.`;
}
