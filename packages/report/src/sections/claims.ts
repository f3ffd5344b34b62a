import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import type { ClaimNumber } from "../findings/claim-list.ts";
import type { ClaimFinding } from "../findings/claims.ts";
import { type Style, width } from "../style.ts";
import { estimateText, million, wrap } from "../words.ts";

/** What the articles claim against what the model finds. */
export function claimsSection({ claims }: Answer, style: Style): string[] {
  const lines = [
    style.strong("WHAT THE ARTICLES CLAIM, WHAT THE MODEL FINDS (at the best conduct, one thing changed alone)"),
  ];
  const shown: Record<ClaimFinding["answer"], string> = {
    yes: style.good("YES "),
    no: style.bad("NO  "),
    open: "OPEN",
    "not possible here": "–   ",
    "not asked": "–   ",
  };
  for (const finding of claims) {
    const [first, ...rest] = wrap(sentence(finding), width - 7);
    lines.push(`  ${shown[finding.answer]} ${first}`, ...rest.map((line) => `       ${line}`));
  }
  return lines;
}

function sentence({ claim, whose, answer, numbers, remark }: ClaimFinding): string {
  const untold = answer === "not possible here" ? "NOT POSSIBLE HERE" : "";
  const said = numbers.map(numberText).join(", ");
  return `"${claim}" (${whose}): ${[untold, said, remark].filter(Boolean).join("; ")}.`;
}

const numberText = ({ what, value, smallest }: ClaimNumber) =>
  `${what} ${estimateText(value)}${smallest === null ? "" : ` (matters above ${smallestText(smallest, value)})`}`;

const smallestText = (smallest: number, { unit }: Estimate) =>
  unit === "usd" ? million(smallest) : String(Number(smallest.toPrecision(3)));
