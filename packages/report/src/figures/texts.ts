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

/**
 * The name of an arm in at most so many letters. Arms that combine ways are told apart by their ends, so words are left out
 * of the middle of a longer one.
 */
export function shortenedName(name: string, most: number): string {
  if (Array.from(name).length <= most) return name;
  const words = name.split(" ");
  const joined = (head: number, tail: number) =>
    [...words.slice(0, head), "…", ...words.slice(words.length - tail)].join(" ");
  const fits = (head: number, tail: number) => head + tail < words.length && joined(head, tail).length <= most;
  let [head, tail] = [0, 0];
  // The end first, of which half of the letters are kept free for the beginning.
  while (fits(head, tail + 1) && joined(head, tail + 1).length <= Math.ceil(most * 0.6)) tail++;
  while (fits(head + 1, tail)) head++;
  while (fits(head, tail + 1)) tail++;
  return head === 0 || tail === 0 ? shortened(name, most) : joined(head, tail);
}

/** A name over at most two lines of so many letters, or as many as are given, broken at a blank or behind a dash where there is one. */
export function overLines(text: string, letters: number, most = 2): string {
  if (Array.from(text).length <= letters) return text;
  if (most < 2) return shortened(text, letters);
  // A blank behind the last letter that fits is no letter.
  const breaks = [...text.matchAll(/[ -]/g)]
    .map(({ index, 0: sign }) => ({ at: index + 1, shown: sign === " " ? index : index + 1 }))
    .filter(({ shown }) => shown <= letters);
  const at = breaks.at(-1)?.at ?? letters;
  return `${text.slice(0, at).trimEnd()}\n${overLines(text.slice(at), letters, most - 1)}`;
}

/** Over how many lines the longest of some names goes. */
export const mostLines = (names: readonly string[]): number =>
  Math.max(1, ...names.map((name) => name.split("\n").length));

/** A paragraph in lines of at most so many letters; a longer word is cut. */
export const linesOf = (text: string, letters: number): string[] =>
  wrap(text, letters).flatMap((line) =>
    line.length <= letters ? [line] : (line.match(new RegExp(`.{1,${letters}}`, "gsu")) ?? [line]),
  );
