import { listed, meantHint } from "../foundation/wording.ts";
import type { Mathematics } from "./mathematics.ts";
import type { Unit } from "./parameter.ts";
import { mendedNumber, spelledOut, straightened } from "./mended-number.ts";
import { type UnreadableUnit, simpleFactor, spell } from "./unit-words.ts";

/** What is wrong with a text that should be a number with a unit; the caller knows where it stands. */
export interface QuantityError {
  readonly code: "unreadable-quantity" | "wrong-unit";
  readonly reason: string;
  readonly hint: string;
}

const number = /^([+-]?(?:\d(?:_?\d)*\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?![\d.,_])\s*(.*)$/is;
const leadingMultiple = /^(thousand|million|billion) (.*)$/;
const multiples: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** What stands after a number where a range was written with a dash or a word. */
const secondNumber = /(?:^|[^^])(?:-|–|—|\bto\b)\s*\d/i;
const dashedRange: QuantityError = {
  code: "unreadable-quantity",
  reason: "is not a number with a unit",
  hint: "A range is written with two points: 80..120.",
};

/** The longest text that is read as a quantity, in characters. */
const longest = 100;

/**
 * A number from a text such as "800 usd/node/year", "9 months", "20M usd" or "25%".
 *
 * A text in the declared unit gives back its number untouched (so does one without a unit); another
 * unit of the same dimension is converted; anything else is a mistake, whose hint says how to write it.
 *
 * @param unit what the parameter is measured in; the answer is in it
 * @param mathematics needed only for units made of several, such as `usd/fte/year` for `usd/fte/month`
 * @returns `undefined` when the text is in such a unit and `mathematics` is not there to convert it
 */
export function readQuantity(text: string, unit: Unit, mathematics?: Mathematics): number | QuantityError | undefined {
  const read = text.length > longest ? null : number.exec(straightened(text));
  if (read === null || (/^['’]?\d{3}(?!\d)/.test(read[2]!) && mendedNumber(text) !== undefined))
    return unreadable(text, unit, mathematics);
  const value = Number(read[1]!.replaceAll("_", ""));
  const rest = read[2]!;
  if (rest === "") return value;
  if (secondNumber.test(rest)) return dashedRange;
  const given = spell(rest);
  if (typeof given !== "string") return unknownWord(given, unit);
  const wanted = spell(unit) as string;
  if (given === wanted) return value;
  const [, multiple, ofWhat] = leadingMultiple.exec(`${given} `) ?? [];
  if (multiple !== undefined && isCounted(ofWhat!.trim(), wanted)) return value * multiples[multiple]!;
  const simple = simpleFactor(given, wanted);
  if (simple !== undefined) return scale(value, simple);
  if (mathematics === undefined) return undefined;
  const factor = mathematics.factor(given, wanted);
  if (factor === undefined) return wrongUnit(rest.trim(), unit);
  return scale(value, factor);
}

/** Whether so many are of the declared unit: it stands behind the multiple, or nothing does and it is no multiple itself. */
const isCounted = (ofWhat: string, wanted: string): boolean =>
  ofWhat === wanted || (ofWhat === "" && !leadingMultiple.test(`${wanted} `));

/** Times the factor; by its inverse where that is whole, because 57 / 100 is 0.57 and 57 * 0.01 is not. */
function scale(value: number, factor: number): number {
  const whole = Math.round(factor);
  if (whole >= 1 && Math.abs(factor - whole) < 1e-9 * whole) return value * whole;
  const inverse = Math.round(1 / factor);
  if (inverse >= 1 && Math.abs(1 / factor - inverse) < 1e-9 * inverse) return value / inverse;
  return value * factor;
}

/**
 * What people write by hand, such as "$4,000,000": a number where it can only be one, and otherwise an error whose hint says how it is
 * read; `undefined` where only mathematics knows.
 */
function unreadable(text: string, unit: Unit, mathematics?: Mathematics): number | QuantityError | undefined {
  const error = (hint: string): QuantityError => ({
    code: "unreadable-quantity",
    reason: "is not a number with a unit",
    hint,
  });
  const general = `Write a number in ${unit}, or a number with its unit, such as "${unit === "share" ? "25%" : `12 ${unit}`}".`;
  const mended = text.length > longest ? undefined : mendedNumber(text);
  if (mended === undefined) return error(general);
  const leaveOut = `Write it without ${listed(mended.without)}`;
  const example = spelledOut(mended, unit);
  const read = readQuantity(example, unit, mathematics);
  if (read === undefined || (typeof read === "number" && mended.isSure)) return read;
  return error(typeof read === "number" ? `${leaveOut}: ${example}.` : `${leaveOut}. ${general}`);
}

function unknownWord({ word, nearest }: UnreadableUnit, unit: Unit): QuantityError {
  return {
    code: "wrong-unit",
    reason: `has a unit with "${word.slice(0, 30)}", which is not known`,
    hint: `It wants ${unit}.${/^\p{Sc}/u.test(word) ? " Money is written in usd, without a sign." : meantHint(nearest)}`,
  };
}

const wrongUnit = (given: string, unit: Unit): QuantityError => ({
  code: "wrong-unit",
  reason: `is in "${given.slice(0, 60)}", which cannot be turned into ${unit}`,
  hint: `Write it in ${unit} or in a unit that measures the same, such as ${siblings(unit)}.`,
});

/** The same unit over another time or scale, as an example. */
function siblings(unit: Unit): string {
  if (unit.includes("/month")) return unit.replace("/month", "/year");
  if (unit.includes("year")) return unit.replace("year", "month");
  if (unit === "month") return "year";
  if (unit === "share" || unit === "ratio") return "percent";
  return `thousand ${unit}`;
}
