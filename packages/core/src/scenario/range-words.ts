import type { Mathematics } from "./mathematics.ts";
import { inTwelveDigits, type OwnRange } from "./own-range.ts";
import { straightened } from "./mended-number.ts";
import type { Unit } from "./parameter.ts";
import { type QuantityError, readQuantity } from "./quantity.ts";

/** What is wrong with a range; the caller knows where it stands. */
export interface RangeError {
  readonly code: QuantityError["code"] | "unreadable-range" | "inconsistent" | "out-of-range" | "unknown-key";
  readonly reason: string;
  readonly hint: string;
}

/** The longest text that is read as a range, in characters. */
const longest = 200;

/** Whether a text means to say from where a number is drawn. */
export const isRangeText = (text: string): boolean =>
  text.length <= longest && (/\.\.|±|\+\s*\/?\s*-/.test(text) || straightened(text) === "unknown");

/**
 * A range from a text such as "3.5M..4.5M usd", "10..20 %", "100 ± 20 usd" or "100 +/- 20 %". A unit at one end holds for
 * both. After ±, a percentage is one of the number before it, but of a number that is in percent itself, percentage points.
 *
 * @param written may stand in quotation marks of any kind
 * @param unit what the parameter is measured in; the answer is in it
 * @returns `undefined` where units have to be converted and `mathematics` is not there
 */
export function readRange(written: string, unit: Unit, mathematics?: Mathematics): OwnRange | RangeError | undefined {
  const text = straightened(written);
  if (text === "unknown") return "unknown";
  const spread = text.split(/±|\+\s*\/?\s*-/);
  const read = (part: string) => readQuantity(part, unit, mathematics);
  if (spread.length === 2) return around(spread[0]!, spread[1]!, unit, read);
  const ends = text.split(/\.{2,3}/);
  if (spread.length > 1 || ends.length !== 2) return unreadable(unit);
  const [low, high] = withUnits(ends[0]!, ends[1]!).map((end) => (end.trim() === "" ? unreadable(unit) : read(end)));
  return typeof low === "number" && typeof high === "number"
    ? { low: inTwelveDigits(low), high: inTwelveDigits(high) }
    : firstFault(low, high);
}

type Read = number | QuantityError | RangeError | undefined;

/** What is wrong with the first of two parts that is no number; `undefined` where it only could not be read yet. */
const firstFault = (...parts: readonly Read[]): RangeError | undefined =>
  parts.find((part): part is QuantityError | RangeError => typeof part === "object");

/** So much more and less than a number. */
function around(
  middle: string,
  spread: string,
  unit: Unit,
  read: (text: string) => Read,
): OwnRange | RangeError | undefined {
  const share = /^\s*(\d*\.?\d+)\s*(?:%|percent)\s*$/i.exec(spread);
  const isPoints = /%|percent/i.test(middle);
  const [one, other] = share && !isPoints ? [middle, ""] : withUnits(middle, spread);
  const value = one.trim() === "" ? unreadable(unit) : read(one);
  if (typeof value !== "number") return firstFault(value);
  const width =
    share && !isPoints
      ? (Math.abs(value) * Number(share[1])) / 100
      : other.trim() === ""
        ? unreadable(unit)
        : read(other);
  if (typeof width !== "number") return firstFault(width);
  return { low: inTwelveDigits(value - width), high: inTwelveDigits(value + width) };
}

const parts = /^\s*((?:(?:us)?\$\s*)?[+-]?[\d.,_'’ ]*?\d[\d.,_'’]*(?:e[+-]?\d+)?)\s*(.*?)\s*$/i;
const multipleOnly = /^(?:k|m|bn|thousand|million|billion)$/i;
const leadingMultiple = /^(?:k|m|bn|thousand|million|billion)\b\s*/i;

/** Two numbers, the unit of one of them given to the other that has none, or only a multiple such as M. */
function withUnits(one: string, other: string): readonly [string, string] {
  const [, number = one, unit = ""] = parts.exec(one) ?? [];
  const [, otherNumber = other, otherUnit = ""] = parts.exec(other) ?? [];
  const lend = (own: string, lent: string) =>
    own === "" ? lent : multipleOnly.test(own) ? `${own} ${lent.replace(leadingMultiple, "")}`.trim() : own;
  return [`${number} ${lend(unit, otherUnit)}`.trim(), `${otherNumber} ${lend(otherUnit, unit)}`.trim()];
}

const unreadable = (unit: Unit): RangeError => ({
  code: "unreadable-range",
  reason: "is not a range with two ends",
  hint: `Write it as ${exampleIn(unit)}.`,
});

/** How a range is written, for the ends of hints. */
export const exampleIn = (unit: Unit): string =>
  unit === "share"
    ? "10%..20%, 15% ± 5% or { p10: 10%, p90: 20% }"
    : `80..120 ${unit}, 100 ± 20 % or { p10: 80, p90: 120 }`;
