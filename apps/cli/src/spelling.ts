/**
 * A text as it is looked up: letters in lower case, and spellings of both sides of the Atlantic as one. What comes of it is
 * for comparing only: both texts must be folded.
 */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(licen|defen|offen|preten)ce/g, "$1se")
    .replace(/(\p{L}{2})is(e|es|ed|er|ers|ing|ation|ations)\b/gu, "$1iz$2")
    .replace(/yse(d|s|r|rs)?\b/g, "yze$1")
    .replace(/(\p{L}{2})our(?=\b|s\b|al\b|ed\b|er\b|ers\b|ing\b|able\b|ite\b|hood\b)/gu, "$1or")
    .replace(/programme/g, "program")
    .replace(/([^aeiou])tre\b/g, "$1ter")
    .replace(/ll(ed|er|ers|ing)\b/g, "l$1")
    .replace(/evaluation/g, "judgment");

/** The words of a text; a name like `baseGrowth` is two of them. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
