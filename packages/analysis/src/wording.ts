import { percent } from "@stewardsim/core/foundation";

/** A number with its unit as a sentence has it: three digits, thousands apart, shares as percentages, dollars as $7.5m. */
export function amount(value: number, unit: string): string {
  if (unit === "share") return `${plain(100 * value)}%`;
  if (unit === "usd") return dollars(value);
  return unit === "ratio" || unit === "" ? plain(value) : `${plain(value)} ${unit}`;
}

/** The same with shares in whole percents, as of draws or states. */
export const amountOrPercent = (value: number, unit: string): string =>
  unit === "share" ? percent(value) : amount(value, unit);

/** As `−$7.5m`. */
function dollars(value: number): string {
  const [scale, letters] = scales.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  return `${value < 0 ? "−" : ""}$${plain(Math.abs(value) / scale)}${letters}`;
}

const scales = [
  [1e9, "bn"],
  [1e6, "m"],
  [1e3, "k"],
] as const;

function plain(value: number): string {
  if (!Number.isFinite(value) || value === 0) return String(value === 0 ? 0 : value);
  if (Math.abs(value) < 1e-4) return value.toPrecision(3);
  const [whole, decimals] = String(Number(value.toPrecision(3))).split(".") as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A label inside a sentence: its first letter small, but for an abbreviation. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
