import { coloured, plain, type Style } from "../style.ts";

/**
 * Colours where somebody sees them: on a terminal that has them, unless NO_COLOR is set (no-color.org).
 *
 * @param stream where the text goes
 */
export const styleFor = (
  { isTTY }: { readonly isTTY?: boolean } = process.stdout,
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>> = process.env,
): Style => (isTTY === true && !NO_COLOR && TERM !== "dumb" ? coloured : plain);
