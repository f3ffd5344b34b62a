import { show, showNumber } from "../foundation/show.ts";
import { meantHint } from "../foundation/wording.ts";
import { nearest } from "../foundation/nearest.ts";
import type { Mathematics } from "./mathematics.ts";
import { inTwelveDigits, middleOf, type OwnRange } from "./own-range.ts";
import { type ParameterMeta, unitBounds } from "./parameter.ts";
import { readQuantity } from "./quantity.ts";
import { exampleIn, type RangeError, readRange } from "./range-words.ts";

/** A range of a parameter, found good, with the number that stands for it where nothing is drawn. */
export interface RangeSetting {
  readonly range: OwnRange;
  /** `undefined` of a number that is unknown: its default stands. */
  readonly middle: number | undefined;
}

/**
 * What a scenario writes in the place of a number to say from where it is drawn: a text, or a group of `low`, `high` and
 * maybe `middle`, or of `p10` and `p90`, each a number or a text with a unit.
 *
 * @returns `undefined` where units have to be converted and `mathematics` is not there
 */
export function rangeSetting(
  written: string | object,
  meta: ParameterMeta,
  mathematics?: Mathematics,
): RangeSetting | RangeError | undefined {
  if (meta.held === "method")
    return {
      code: "inconsistent",
      reason: "belongs to the method and is not drawn",
      hint: "Write one number.",
    };
  const range =
    typeof written === "string"
      ? readRange(written, meta.unit, mathematics)
      : groupOf(written as Readonly<Record<string, unknown>>, meta, mathematics);
  if (range === undefined || (typeof range === "object" && "code" in range)) return range;
  return range === "unknown" ? { range, middle: undefined } : settled(range, meta);
}

const forms = [
  ["low", "high"],
  ["low", "middle", "high"],
  ["p10", "p90"],
] as const;
const names = [...new Set(forms.flat())];

function groupOf(
  written: Readonly<Record<string, unknown>>,
  { unit }: ParameterMeta,
  mathematics?: Mathematics,
): OwnRange | RangeError | undefined {
  const given = Object.keys(written);
  const write = `Write ${exampleIn(unit)}, or one number.`;
  const unknown = given.find((name) => !(names as readonly string[]).includes(name));
  if (unknown !== undefined)
    return {
      code: "unknown-key",
      reason: `is a group with ${show(unknown)}, which no range has`,
      hint: `${meantHint(nearest(unknown.slice(0, 100), names)).trim()} ${write}`.trim(),
    };
  const form = forms.find((one) => one.length === given.length && one.every((name) => given.includes(name)));
  if (form === undefined)
    return {
      code: "unreadable-range",
      reason:
        given.length === 0 ? "is an empty group, and no range" : `has ${given.join(" and ")} only, which make no range`,
      hint: write,
    };
  const read: Record<string, number> = {};
  let isUnread = false;
  for (const name of form) {
    const value = written[name];
    const number = typeof value === "string" ? readQuantity(value, unit, mathematics) : value;
    if (typeof value === "string" && number === undefined) isUnread = true;
    else if (typeof value === "string" && typeof number === "object") {
      const { code, reason, hint } = number as RangeError;
      return { code, reason: `has ${name} ${show(value)}, which ${reason}`, hint };
    } else if (typeof number !== "number" || !Number.isFinite(number))
      return { code: "unreadable-range", reason: `has ${name} ${show(value)}, which is no number`, hint: write };
    else read[name] = inTwelveDigits(number);
  }
  return isUnread ? undefined : (read as OwnRange);
}

/** A range within bounds whose ends stand in their order. */
function settled(range: Exclude<OwnRange, "unknown">, meta: ParameterMeta): RangeSetting | RangeError {
  const { unit, plausible, integer = false } = meta;
  const [low, high] = "low" in range ? [range.low, range.high] : [range.p10, range.p90];
  const [from, to] = "low" in range ? ["low end", "high end"] : ["p10", "p90"];
  const bounds = meta.bounds ?? unitBounds[unit];
  if (low > high)
    return {
      code: "inconsistent",
      reason: `has its ${from} ${showNumber(low)} above its ${to} ${showNumber(high)}`,
      hint: `Write the lower first: ${showNumber(high)} and ${showNumber(low)}.`,
    };
  if (low === high)
    return { code: "inconsistent", reason: "is a range of one value", hint: `Write that alone: ${showNumber(low)}.` };
  if (low < bounds[0] || high > bounds[1])
    return {
      code: "out-of-range",
      reason: `goes from ${showNumber(low)} to ${showNumber(high)} ${unit}`,
      hint: `Allowed is ${showNumber(bounds[0])} to ${showNumber(bounds[1])}; plausible ${showNumber(plausible[0])} to ${showNumber(plausible[1])}.`,
    };
  if ("middle" in range && range.middle !== undefined && !(low < range.middle && range.middle < high))
    return {
      code: "inconsistent",
      reason: `has its middle ${showNumber(range.middle)} not between ${showNumber(low)} and ${showNumber(high)}`,
      hint: "Write a middle inside, or leave it out.",
    };
  const whole = integer && "low" in range ? wholeRange(range) : range;
  return "code" in whole ? whole : { range: whole, middle: middleOf(whole, plausible, integer) };
}

/** The whole numbers of a range. */
function wholeRange({ low, high, middle }: Extract<OwnRange, { low: number }>): (OwnRange & object) | RangeError {
  const [least, most] = [Math.ceil(low), Math.floor(high)];
  if (middle !== undefined && !Number.isInteger(middle))
    return {
      code: "inconsistent",
      reason: `has its middle at ${showNumber(middle)}, which is no whole number`,
      hint: "Write a whole number.",
    };
  if (least < most) return { low: least, ...(middle === undefined ? {} : { middle }), high: most };
  const holds = least === most ? `holds only the whole number ${least}` : "holds no whole number";
  return { code: "inconsistent", reason: holds, hint: `Widen it, or write one number.` };
}
