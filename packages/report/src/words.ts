import { counted, percent } from "@stewardsim/core/foundation";
import type { Estimate, Value } from "./estimate.ts";
import { lettersIn } from "./style.ts";

/** Numbers as a founder reads them. */
export { counted, percent };

/** What carries its bounds: an estimate of an answer, or an interval as it was computed. */
export type Bounded = Readonly<Record<"estimate" | "low" | "high", Value>> & { readonly draws?: number };

const isKnown = ({ estimate, low, high }: Bounded) =>
  [estimate, low, high].every((value) => value === "never" || (value !== null && Number.isFinite(value)));

/** What stands where a number would have no interval: nothing was there to be seen, or not enough of it. */
const untold = ({ draws }: Bounded) => (draws === undefined ? "n/a" : draws === 0 ? "–" : "too few draws");

const within = (bounded: Bounded, show: (value: number) => string, bound = show): string => {
  if (!isKnown(bounded)) return untold(bounded);
  const said = (value: Value, how: (value: number) => string) => (typeof value === "number" ? how(value) : "never");
  const { estimate, low, high } = bounded;
  const to = typeof low === "number" && low < 0 ? " to " : "–";
  return `${said(estimate, show)} ${said(low, bound)}${to}${said(high, bound)}`;
};

/** `34% 25–44` */
export const percentWithin = (share: Bounded): string =>
  within(share, percent, (value) => String(Math.round(100 * value)));

/** A size: `571 433–915`, `1.2 0.4–never`. */
export const sizeWithin = (size: Bounded): string => within(size, sized);
const sized = (value: number) =>
  value !== 0 && Math.abs(value) < 9.95
    ? value.toFixed(1).replace("-", "−")
    : String(Math.round(value)).replace("-", "−");

/** A whole number: `60 55–never`. */
export const wholeWithin = (number: Bounded): string => within(number, (value) => String(Math.round(value)));

/** `2nd 1–3` */
export const rankWithin = (rank: Bounded): string => within(rank, ordinal, String);

/** A difference with its sign: `+12 (−3 to +21)`. */
export const signedWithin = (difference: Bounded, digits = 0): string => {
  if (!isKnown(difference)) return untold(difference);
  const show = (value: Value) => signed(value as number, digits);
  return `${show(difference.estimate)} (${show(difference.low)} to ${show(difference.high)})`;
};

/** What dollars are counted in, the largest first. */
const scales = [
  [1e9, "bn"],
  [1e6, "m"],
  [1e3, "k"],
  [1, ""],
] as const;

/**
 * Dollars with their bounds, all three on the scale of the largest of them, which stands at the end: `$15m 14–16m`,
 * `−$1.3m −2.1 to 0.4m`, `$761k 758–763k`. From 1,000 millions on they are billions.
 */
export const dollarsWithin = (usd: Bounded): string => {
  if (!isKnown(usd)) return untold(usd);
  const scale = scaleOf([usd]);
  const { estimate, low, high } = digitsOn(scale, usd);
  const [, sign, middle] = /^([−≈]?)(.*)$/.exec(estimate)!;
  return `${sign}$${middle}${middle === "0" ? "" : scale.name} ${joined(low, high, isLoss(usd))}${high === "0" ? "" : scale.name}`;
};

/**
 * Dollars of one column, all on the scale of the largest of them, whose unit stands in its heading: `$m` over `15 14–16`. Each
 * has the decimals that it takes to tell two digits of the largest of its three: `3.2 2.9–3.4`, `0.04 0.03–0.09`. What would be
 * one and the same three times has a decimal more.
 */
export function dollarsTogether(column: readonly Bounded[]): { readonly unit: string; readonly texts: string[] } {
  const scale = scaleOf(column.filter(isKnown));
  const texts = column.map((usd) => {
    if (!isKnown(usd)) return untold(usd);
    const decimals = scale.size > 1 ? decimalsOf(largestOf(usd) / scale.size) : 0;
    const usual = digitsOn({ ...scale, decimals }, usd);
    const isOne = usual.estimate === usual.low && usual.low === usual.high && scale.size > 1;
    const { estimate, low, high } = isOne ? digitsOn({ ...scale, decimals: decimals + 1 }, usd) : usual;
    return `${estimate} ${joined(low, high, isLoss(usd))}`;
  });
  return { unit: `$${scale.name}`, texts };
}

/** `14–16`, and `−2.1 to 0.4` where a dash would stand before or by a minus. */
const joined = (low: string, high: string, isLoss: boolean) => `${low}${isLoss ? " to " : "–"}${high}`;

const isLoss = ({ low }: Bounded) => typeof low === "number" && low < 0;

const largestOf = ({ estimate, low, high }: Bounded) =>
  Math.max(...[estimate, low, high].map((value) => Math.abs(value as number)));

/** How many decimals it takes to tell two digits of a number, three at most. */
const decimalsOf = (value: number) => (value >= 9.95 ? 0 : value >= 0.995 || value === 0 ? 1 : value >= 0.0995 ? 2 : 3);

/** What the largest is counted in, and in how many decimals: what would be written as 1,000 of a scale is 1.0 of the next. */
function scaleOf(column: readonly Bounded[]) {
  const largest = Math.max(0, ...column.map(largestOf));
  const [size, name] = scales.find(([one]) => largest >= 0.9995 * one) ?? [1, ""];
  return { size, name, decimals: size > 1 && largest / size < 9.95 ? 1 : 0 };
}

function digitsOn({ size, decimals }: ReturnType<typeof scaleOf>, usd: Bounded) {
  const digits = (value: Value) => digitsOf((value as number) / size, decimals);
  return { estimate: digits(usd.estimate), low: digits(usd.low), high: digits(usd.high) };
}

/** What is not nothing is not written as nothing: it has more places, or is said to be near. */
function digitsOf(value: number, decimals: number): string {
  if (value === 0) return "0";
  const enough = [decimals, 1, 2, 3].find((one) => one >= decimals && Number(value.toFixed(one)) !== 0);
  return enough === undefined ? "≈0" : value.toFixed(enough).replace("-", "−");
}

/** Any estimate, by its unit. */
export function estimateText(estimate: Estimate): string {
  switch (estimate.unit) {
    case "share":
      return percentWithin(estimate);
    case "points":
      return isKnown(estimate) ? `${signedWithin(estimate)} points` : untold(estimate);
    case "ratio":
      return signedWithin(estimate, 3);
    case "usd":
      return dollarsWithin(estimate);
    case "rank":
      return rankWithin(estimate);
    case "month":
      return wholeWithin(estimate);
    default:
      return sizeWithin(estimate);
  }
}

export const signed = (value: number, digits = 0): string => {
  const text = value.toFixed(digits);
  return value > 0 && Number(text) !== 0
    ? `+${text}`
    : Number(text) === 0
      ? (0).toFixed(digits)
      : text.replace("-", "−");
};

/** Dollars in millions, the unit in which a board thinks; less than a tenth of one in thousands, from 1,000 on in billions. */
export const million = (usd: number): string => {
  if (!Number.isFinite(usd)) return "n/a";
  if (Math.abs(usd) < 500) return "$0";
  if (Math.abs(usd) < 1e5) return `${usd < 0 ? "−" : ""}$${Math.round(Math.abs(usd) / 1e3)}k`;
  const [scale, name] = Math.abs(usd) < 999.5e6 ? [1e6, "m"] : [1e9, "bn"];
  const value = Math.abs(usd / scale);
  return `${usd < 0 ? "−" : ""}$${value.toFixed(value < 9.95 ? 1 : 0)}${name}`;
};

export const ordinal = (rank: number): string => ["", "1st", "2nd", "3rd"][rank] ?? `${rank}th`;

/** A parameter by what it is and where it stands, since labels are short: `its growth (treasury.baseGrowth)`. */
export const named = ({ label, path }: { readonly label: string; readonly path: string }): string =>
  `${label} (${shortPath(path)})`;

/** Where a parameter stands, in its last two words: `treasury.baseGrowth`. */
const shortPath = (path: string) => path.split(".").slice(-2).join(".");

/** A parameter as `named`, and by where it stands alone where the same text has named its path already. */
export const namedOnce = (
  assumption: { readonly label: string; readonly path: string },
  said: readonly string[],
): string => (said.includes(assumption.path) ? shortPath(assumption.path) : named(assumption));

/** Breaks a paragraph into lines of at most `width` letters that are seen. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent.length + lettersIn(line) + 1 + lettersIn(word) > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, indent + line];
}
