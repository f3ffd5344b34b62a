import type { RuleTerm } from "../rule-tree.ts";

const rank: Readonly<Record<string, number>> = { or: 1, and: 2, "+": 5, "-": 5, "*": 6, "/": 6 };

/** A rule as a person would write it; reading the text again gives the same rule. */
export function writeRule(term: RuleTerm): string {
  return write(term, 0);
}

function write(term: RuleTerm, around: number): string {
  if (typeof term === "number") return term < 0 || Object.is(term, -0) ? `(${term === 0 ? "-0" : term})` : String(term);
  if (typeof term === "string") return term;
  const [operation, ...terms] = term;
  if (operation === "min" || operation === "max" || operation === "abs")
    return `${operation}(${terms.map((part) => write(part, 0)).join(", ")})`;
  if (operation === "not") return `not (${write(terms[0]!, 0)})`;
  if (terms.length === 1) return `(-${write(terms[0]!, 9)})`;
  const own = rank[operation] ?? 3;
  // The right side of equal rank is put into parentheses: a - (b - c) is not a - b - c.
  const text = `${write(terms[0]!, own === 3 ? 4 : own)} ${operation} ${write(terms[1]!, own + 1)}`;
  return own < around ? `(${text})` : text;
}
