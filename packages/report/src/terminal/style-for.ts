import { colouredBy, plain, type Style } from "../style.ts";
import { escapeMark } from "./escaped.ts";

const marks = colouredBy(escapeMark);

/**
 * Colours where somebody sees them: on a terminal that has them, unless NO_COLOR is set (no-color.org), and anywhere with
 * FORCE_COLOR (force-color.org; 0 or false is none). They are marks until `printOut` writes them.
 *
 * @param stream where the text goes
 */
export function styleFor(
  { isTTY }: { readonly isTTY?: boolean } = process.stdout,
  { FORCE_COLOR, NO_COLOR, TERM }: Readonly<Record<string, string | undefined>> = process.env,
): Style {
  if (FORCE_COLOR) return FORCE_COLOR === "0" || FORCE_COLOR === "false" ? plain : marks;
  return isTTY === true && !NO_COLOR && TERM !== "dumb" ? marks : plain;
}
