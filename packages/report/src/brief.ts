import type { Answer } from "./answer.ts";
import { chooseSection } from "./sections/choose.ts";
import { claimsSection } from "./sections/claims.ts";
import { conductSection } from "./sections/conduct.ts";
import { detailSections } from "./sections/details.ts";
import { footerSection } from "./sections/footer.ts";
import { guessesSection } from "./sections/guesses.ts";
import { nextSection } from "./sections/next.ts";
import { strategiesSection } from "./sections/strategies.ts";
import { plain, type Style } from "./style.ts";

export interface BriefOptions {
  readonly style?: Style;
  /** Everything, and not only what decides. */
  readonly all?: boolean;
  readonly version: string;
}

/** The first screen, decision first; at most 100 columns. */
export function brief(answer: Answer, { style = plain, all = false, version }: BriefOptions): string {
  const { comparison, preset } = answer;
  const sections: string[][] = [[style.strong(preset.title)]];
  if (comparison.strategies.length > 0) {
    sections.push(
      strategiesSection(answer, style),
      chooseSection(answer, style),
      conductSection(answer, style),
      nextSection(answer, style),
    );
  }
  sections.push(claimsSection(answer, style));
  if (comparison.strategies.length > 0) sections.push(guessesSection(answer, style));
  if (all) sections.push(...detailSections(answer, style));
  sections.push(footerSection(answer, style, version));
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
