import { percent } from "@stewardsim/core/foundation";
import type { Input } from "./input.ts";

/**
 * A number with its unit as a sentence has it: three digits, thousands apart, shares as percentages, dollars as $7.5m.
 *
 * @param step differences that are to be seen, which may take more digits
 */
export function amount(value: number, unit: string, step = Number.NaN): string {
  if (unit === "share") return `${plain(100 * value, 100 * step)}%`;
  if (unit === "usd") return dollars(value, step);
  return unit === "ratio" || unit === "" ? plain(value, step) : `${plain(value, step)} ${unit}`;
}

/** How values of an input stand in a sentence: as exact as a hundredth of its range, whole numbers whole, and years without a comma. */
export const amountsOf =
  ({ unit, kind }: Pick<Input, "unit" | "kind">, [low, high]: readonly [low: number, high: number]) =>
  (value: number): string =>
    kind === "integer" && unit === "" && Number.isInteger(value) && Math.abs(value) < 10_000
      ? String(value).replace("-", "−")
      : amount(value, unit, kind === "integer" ? 1 : (high - low) / 100);

/** The same with shares in whole percents, as of draws or states. */
export const amountOrPercent = (value: number, unit: string): string =>
  unit === "share" ? percent(value) : amount(value, unit);

/** As `−$7.5m`. */
function dollars(value: number, step: number): string {
  const [scale, letters] = scales.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  return `${value < 0 ? "−" : ""}$${plain(Math.abs(value) / scale, step / scale)}${letters}`;
}

const scales = [
  [1e9, "bn"],
  [1e6, "m"],
  [1e3, "k"],
] as const;

function plain(value: number, step: number): string {
  if (!Number.isFinite(value) || value === 0) return String(value === 0 ? 0 : value);
  const orders = Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(step));
  const digits = Number.isFinite(orders) ? Math.max(3, Math.min(15, orders + 1)) : 3;
  if (Math.abs(value) < 1e-4) return value.toPrecision(digits).replace(/^-/, "−");
  const [whole, decimals] = String(Number(value.toPrecision(digits))).split(".") as [string, string | undefined];
  const grouped = whole.replace("-", "−").replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A label inside a sentence: its first letter small, but for an abbreviation. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
