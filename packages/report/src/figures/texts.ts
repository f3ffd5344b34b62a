import { escaped } from "../terminal/escaped.ts";
import { wrap } from "../words.ts";

/**
 * A text between tags or in quotes, in HTML and SVG. Names come from strangers: what cannot be seen, direction marks too, is
 * written as on a terminal.
 */
export const markupText = (text: string): string =>
  escaped(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

/** A text of at most so many letters; a longer one ends in an ellipsis. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** A name over at most two lines of so many letters, broken at a blank or behind a dash where there is one. */
export function overLines(text: string, letters: number): string {
  if (Array.from(text).length <= letters) return text;
  const breaks = [...text.matchAll(/[ -]/g)].map(({ index }) => index + 1).filter((at) => at <= letters);
  const at = breaks.at(-1) ?? letters;
  return `${text.slice(0, at).trimEnd()}\n${shortened(text.slice(at), letters)}`;
}

/** A paragraph in lines of at most so many letters; a longer word is cut. */
export const linesOf = (text: string, letters: number): string[] =>
  wrap(text, letters).flatMap((line) =>
    line.length <= letters ? [line] : (line.match(new RegExp(`.{1,${letters}}`, "gsu")) ?? [line]),
  );
