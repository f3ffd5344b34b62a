/**
 * What stands for the beginning of a terminal's command in our own texts until they are printed. Nobody's name can hold it,
 * since it is another one in each process, and the letters of no answer hang on it.
 */
export const escapeMark = `\ufdd0${[...crypto.getRandomValues(new Uint8Array(8))].join(".")}:`;

/**
 * A text as a terminal may have it. Names, paths, and messages come from strangers: control and direction characters, and what
 * else cannot be seen, are written as `\u{1b}`. Lines and tabs stay, and marks of our own style become what they stand for.
 */
export const escaped = (text: string): string =>
  text
    .split(escapeMark)
    .map((piece) => piece.replace(hidden, (one) => `\\u{${one.codePointAt(0)!.toString(16)}}`))
    .join("\u001b");

/** Unseen characters but line ends, tabs, and what joins letters and pictures. */
const hidden = /(?![\n\t\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu;
