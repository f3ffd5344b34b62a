/** How a text stands out; plain text where nothing can. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  /** What to be careful about. */
  readonly warn: (text: string) => string;
}

const same = (text: string) => text;

/** No style: every text stays as it is, for files and pipes. */
export const plain: Style = { strong: same, faint: same, good: same, bad: same, warn: same };

/**
 * Colours of a terminal.
 *
 * @param escape what begins a command of the terminal
 */
export function colouredBy(escape: string): Style {
  const code = (on: number, off: number) => (text: string) => `${escape}[${on}m${text}${escape}[${off}m`;
  return { strong: code(1, 22), faint: code(2, 22), good: code(32, 39), bad: code(31, 39), warn: code(33, 39) };
}

/** Bold, faint, green, red and yellow, by the commands of a terminal (ANSI). */
export const coloured: Style = colouredBy("\u001b");

/** What of a styled text nobody sees: commands of a terminal, and the marks that stand for them until they are printed. */
// eslint-disable-next-line no-control-regex
const unseen = /(?:\u001b|\ufdd0[\d.]+:)\[\d+m/g;

/** How many letters of a text are seen, however it is styled. */
export const lettersIn = (text: string): number => text.replace(unseen, "").length;

/** Finished lines with what one must not overlook standing out: a caution (`Mind:`), and what FAILED. */
export const marked = (text: string, { bad, warn }: Style): string =>
  text
    .replaceAll(/^(\s*)(Mind:)/gm, (_, before: string, word: string) => `${before}${warn(word)}`)
    .replaceAll(/\bFAILED\b/g, bad);

/** Letters in a line of a report. */
export const width = 100;
