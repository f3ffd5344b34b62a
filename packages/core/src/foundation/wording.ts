import { nearest } from "./nearest.ts";

/** The end of a sentence that names what was most likely meant, or nothing where that is not known. */
export const meantHint = (meant: string | undefined): string =>
  meant === undefined ? "" : ` Did you mean "${meant}"?`;

/** The end of a sentence that names the candidate someone most likely meant, or nothing. */
export const didYouMean = (word: string, candidates: Iterable<string>): string => meantHint(nearest(word, candidates));

/** A share in whole percents: `34%`; `n/a` where it is not a number or infinite. */
export const percent = (share: number): string => (Number.isFinite(share) ? `${Math.round(100 * share)}%` : "n/a");

/** `1 draw`, `2 draws`, `10,000 draws` */
export const counted = (count: number, noun: string): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ",")} ${noun}${count === 1 ? "" : "s"}`;

/** Words in a row: "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
