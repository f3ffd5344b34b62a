import { escaped, escapeMark } from "./escaped.ts";

/** Prints what was asked for. Results go to stdout: this is the only way there. */
export const printOut = (text: string): void => void process.stdout.write(escaped(text));

/** Prints what is only of the moment, such as progress and mistakes, as lines: this is the only way to stderr. */
export const printErr = (text: string): void => void process.stderr.write(`${escaped(text)}\n`);

/**
 * Prints data for another program, such as CSV: to the byte, but on a terminal, which would obey control characters.
 *
 * @param text without marks of style
 */
export const printData = (text: string): void =>
  void process.stdout.write(process.stdout.isTTY ? escaped(text) : text.replaceAll(escapeMark, ""));
