import type { Answer } from "../answer.ts";
import type { ClaimFinding } from "../findings/claims.ts";
import { type Style, width } from "../style.ts";
import { estimateText, wrap } from "../words.ts";

/** What the articles claim against what the model finds. */
export function claimsSection({ claims }: Answer, style: Style): string[] {
  const lines = [style.strong("WHAT THE ARTICLES CLAIM, WHAT THE MODEL FINDS (as practised)")];
  for (const finding of claims) {
    const shown = { yes: style.good("YES "), no: style.bad("NO  "), undetermined: "OPEN", "not asked": "–   " };
    const [first, ...rest] = wrap(sentence(finding), width - 7);
    lines.push(`  ${shown[finding.answer]} ${first}`, ...rest.map((line) => `       ${line}`));
  }
  return lines;
}

function sentence({ claim, whose, numbers, remark }: ClaimFinding): string {
  const said = numbers.map(({ what, value }) => `${what} ${estimateText(value)}`).join(", ");
  return `"${claim}" (${whose}): ${[said, remark].filter(Boolean).join("; ")}.`;
}
