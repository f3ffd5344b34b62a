import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import { claimFindings } from "../claims.ts";
import type { Style } from "../style.ts";
import { wrap } from "../words.ts";

/** What the articles claim against what the model finds. */
export function claimsSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const lines = [style.strong("WHAT THE ARTICLES CLAIM, WHAT THE MODEL FINDS (as practised)")];
  for (const { claim, whose, answer, numbers } of claimFindings(ensemble, comparison)) {
    const shown = { yes: style.good("YES "), no: style.bad("NO  "), undetermined: "OPEN", "not asked": "–   " }[answer];
    const [first, ...rest] = wrap(`"${claim}" (${whose}): ${numbers}.`, width - 7);
    lines.push(`  ${shown} ${first}`, ...rest.map((line) => `       ${line}`));
  }
  return lines;
}
