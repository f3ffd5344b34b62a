import { colouredBy, plain, type Style } from "../style.ts";
import { escapeMark } from "./escaped.ts";

const marks = colouredBy(escapeMark);

/**
 * Colours where somebody sees them: on a terminal that has them, unless NO_COLOR is set (no-color.org). They are marks until
 * `printOut` writes them.
 *
 * @param stream where the text goes
 */
export const styleFor = (
  { isTTY }: { readonly isTTY?: boolean } = process.stdout,
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>> = process.env,
): Style => (isTTY === true && !NO_COLOR && TERM !== "dumb" ? marks : plain);
