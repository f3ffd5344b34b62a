import type { Interval } from "@stewardsim/core";

/** Numbers as a founder reads them. */

export const percent = (share: number): string => (Number.isFinite(share) ? `${Math.round(100 * share)}%` : "n/a");

/** `34% (25–44)` */
export const percentWithin = ({ estimate, low, high }: Interval): string =>
  Number.isFinite(estimate) ? `${percent(estimate)} ${range(low, high)}` : "n/a";

/** `25–44`, in percent without the sign. */
export const range = (low: number, high: number): string => `${Math.round(100 * low)}–${Math.round(100 * high)}`;

/** Points of percentage with their sign: `+12 (3 to 21)`. */
export const pointsWithin = ({ estimate, low, high }: Interval): string =>
  `${signed(100 * estimate)} (${signed(100 * low)} to ${signed(100 * high)})`;

export const signed = (value: number, digits = 0): string => {
  const text = value.toFixed(digits);
  return value > 0 && Number(text) !== 0
    ? `+${text}`
    : Number(text) === 0
      ? (0).toFixed(digits)
      : text.replace("-", "−");
};

/** Dollars in millions, the unit in which a board thinks; less than a tenth of one in thousands. */
export const million = (usd: number): string => {
  if (!Number.isFinite(usd)) return "n/a";
  if (usd !== 0 && Math.abs(usd) < 1e5) return `${usd < 0 ? "−" : ""}$${Math.round(Math.abs(usd) / 1e3)}k`;
  const value = usd / 1e6;
  return `${value < 0 ? "−" : ""}$${Math.abs(value).toFixed(Math.abs(value) < 10 ? 1 : 0)}m`;
};

export const ordinal = (rank: number): string => ["", "1st", "2nd", "3rd"][rank] ?? `${rank}th`;

/** A parameter by what it is and where it stands, since labels are short: `its growth (treasury.baseGrowth)`. */
export const named = ({ label, path }: { readonly label: string; readonly path: string }): string =>
  `${label} (${path.split(".").slice(-2).join(".")})`;

/** Breaks a paragraph into lines of at most `width` letters. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, indent + line];
}
