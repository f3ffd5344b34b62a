/**
 * A stranger's value, safe to print: one line, at most 60 characters, no control characters
 * (a terminal would obey them).
 */
export function show(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "number") return showNumber(value);
  if (typeof value === "string") return `"${printable(value.replace(/["\\]/g, "\\$&"))}"`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? "an empty group" : `a group with ${printable(keys.slice(0, 5).join(", "))}`;
  }
  return typeof value === "function" || typeof value === "symbol" ? `a ${typeof value}` : printable(String(value));
}

/** A number as a person writes it: large ones with an exponent. */
export function showNumber(value: number): string {
  const large = Math.abs(value) >= 1e6 && Number.isFinite(value);
  return large ? value.toExponential().replace("e+", "e") : String(value);
}

/** One line without control, direction or other invisible characters. */
export function printable(text: string, longest = 60): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (hidden) => `\\u{${hidden.codePointAt(0)!.toString(16)}}`);
}
