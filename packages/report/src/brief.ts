import type { Answer } from "./answer.ts";
import { chooseSection } from "./sections/choose.ts";
import { claimsSection } from "./sections/claims.ts";
import { conductSection } from "./sections/conduct.ts";
import { armsSection, detailSections } from "./sections/details.ts";
import { footerSection } from "./sections/footer.ts";
import { guessesSection } from "./sections/guesses.ts";
import { nextSection } from "./sections/next.ts";
import { pricesSection } from "./sections/prices.ts";
import { strategiesSection } from "./sections/strategies.ts";
import { trustSection } from "./sections/trust.ts";
import { plain, type Style } from "./style.ts";

/** How `brief` writes an answer; plain and in short where left out. */
export interface BriefOptions {
  readonly style?: Style;
  /** Everything, and not only what decides. */
  readonly all?: boolean;
}

/** The first screen, decision first; at most 100 columns. */
export const brief = (answer: Answer, options: BriefOptions = {}): string =>
  `${opening(answer, options)}\n${shades(answer, options)}`;

/** What is said first, of the arms that make the answer: it stands before those aside are run. */
export function opening(answer: Answer, { style = plain, all = false }: BriefOptions = {}): string {
  return written([
    [style.strong(answer.title)],
    // Without a strategy the arms that were asked for are all that there is to say.
    answer.findings.length > 0 || all ? strategiesSection(answer, style) : armsSection(answer, style),
    chooseSection(answer, style),
    conductSection(answer, style),
    pricesSection(answer, style),
    guessesSection(answer, style),
  ]);
}

/** The rest of it: what arms aside show, and how the numbers were made. */
export function shades(answer: Answer, { style = plain, all = false }: BriefOptions = {}): string {
  return written([
    trustSection(answer, style),
    nextSection(answer, style),
    claimsSection(answer, style),
    ...(all ? detailSections(answer, style) : []),
    footerSection(answer, style),
  ]);
}

const written = (sections: readonly (readonly string[])[]) =>
  `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
