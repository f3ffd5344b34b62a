import type { Answer } from "./answer.ts";
import { chooseSection } from "./sections/choose.ts";
import { claimsSection } from "./sections/claims.ts";
import { conductSection } from "./sections/conduct.ts";
import { armsSection, detailSections } from "./sections/details.ts";
import { footerSection } from "./sections/footer.ts";
import { guessesSection } from "./sections/guesses.ts";
import { nextSection } from "./sections/next.ts";
import { strategiesSection } from "./sections/strategies.ts";
import { plain, type Style } from "./style.ts";

export interface BriefOptions {
  readonly style?: Style;
  /** Everything, and not only what decides. */
  readonly all?: boolean;
}

/** The first screen, decision first; at most 100 columns. */
export function brief(answer: Answer, { style = plain, all = false }: BriefOptions = {}): string {
  const sections = [
    [style.strong(answer.title)],
    // Without a strategy the arms that were asked for are all that there is to say.
    answer.findings.length > 0 || all ? strategiesSection(answer, style) : armsSection(answer, style),
    chooseSection(answer, style),
    conductSection(answer, style),
    nextSection(answer, style),
    claimsSection(answer, style),
    guessesSection(answer, style),
    ...(all ? detailSections(answer, style) : []),
    footerSection(answer, style),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
