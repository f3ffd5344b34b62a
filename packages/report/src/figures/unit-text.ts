import { million, percent } from "../words.ts";

/** A number as its unit is read: shares in percent, dollars in millions, all else to three digits; `–` where there is none. */
export function unitText(value: number, unit: string): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (unit === "share") return percent(value);
  if (unit === "usd" || unit === "usd/month") return million(value);
  return digits(value);
}

/** Whole where it is large, else to three digits. */
const digits = (value: number): string =>
  (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)))
    .toLocaleString("en-US", { maximumFractionDigits: 6 })
    .replace("-", "−");
