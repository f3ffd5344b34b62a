import { meantHint } from "../foundation/wording.ts";
import type { Mathematics } from "./mathematics.ts";
import type { Unit } from "./parameter.ts";
import { type UnreadableUnit, spell } from "./unit-words.ts";

/** What is wrong with a text that should be a number with a unit; the caller knows where it stands. */
export interface QuantityError {
  readonly code: "unreadable-quantity" | "wrong-unit";
  readonly reason: string;
  readonly hint: string;
}

const number = /^([+-]?(?:\d(?:_?\d)*\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?![\d.,_])\s*(.*)$/is;
const leadingMultiple = /^(thousand|million|billion) (.*)$/;
const multiples: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** The longest text that is read as a quantity, in characters. */
const longest = 100;

/**
 * A number from a text such as "800 usd/node/year", "9 months", "20M usd" or "25%".
 *
 * A text in the declared unit gives back its number untouched (so does one without a unit); another
 * unit of the same dimension is converted; anything else is a mistake.
 *
 * @param unit what the parameter is measured in; the answer is in it
 * @param mathematics needed only for another unit than the declared one
 * @returns `undefined` when the text is in another unit and `mathematics` is not there to convert it
 */
export function readQuantity(text: string, unit: Unit, mathematics?: Mathematics): number | QuantityError | undefined {
  const read = text.length > longest ? null : number.exec(text.trim());
  if (read === null) return unreadable("is not a number with a unit", unit);
  const value = Number(read[1]!.replaceAll("_", ""));
  const rest = read[2]!;
  if (rest === "") return value;
  const given = spell(rest);
  if (typeof given !== "string") return unknownWord(given, unit);
  const wanted = spell(unit) as string;
  if (given === wanted) return value;
  const [, multiple, ofWhat] = leadingMultiple.exec(`${given} `) ?? [];
  if (multiple !== undefined && (ofWhat!.trim() || "ratio") === (wanted === "share" ? "ratio" : wanted))
    return value * multiples[multiple]!;
  if (mathematics === undefined) return undefined;
  const factor = mathematics.factor(given, wanted);
  if (factor === undefined) return wrongUnit(rest.trim(), unit);
  return scale(value, factor);
}

/** Times the factor; by its inverse where that is whole, because 57 / 100 is 0.57 and 57 * 0.01 is not. */
function scale(value: number, factor: number): number {
  const whole = Math.round(factor);
  if (whole >= 1 && Math.abs(factor - whole) < 1e-9 * whole) return value * whole;
  const inverse = Math.round(1 / factor);
  if (inverse >= 1 && Math.abs(1 / factor - inverse) < 1e-9 * inverse) return value / inverse;
  return value * factor;
}

const unreadable = (reason: string, unit: Unit): QuantityError => ({
  code: "unreadable-quantity",
  reason,
  hint: `Write a number in ${unit}, or a number with its unit, such as "12 ${unit}".`,
});

function unknownWord({ word, nearest }: UnreadableUnit, unit: Unit): QuantityError {
  return {
    code: "wrong-unit",
    reason: `has a unit with "${word.slice(0, 30)}", which is not known`,
    hint: `It wants ${unit}.${meantHint(nearest)}`,
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
