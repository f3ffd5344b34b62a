import { nearest } from "../foundation/nearest.ts";
import { unitBounds } from "./parameter.ts";

/**
 * Units made of others, in the order in which they can be defined. Everything else that stands in
 * a declared unit measures something of its own. An hour is an hour of work, not a part of a month:
 * otherwise "2 days/month" of review would silently become 48 hours.
 */
export const derivedUnits: Readonly<Record<string, string>> = {
  share: "1",
  ratio: "1",
  percent: "0.01",
  thousand: "1e3",
  million: "1e6",
  billion: "1e9",
  month: "",
  year: "12 month",
  quarter: "3 month",
  day: "0.03285420944558522 month", // 1 / 30.4375
  week: "0.22997946611909651 month", // 7 / 30.4375
};

const otherSpellings: Readonly<Record<string, string>> = {
  k: "thousand",
  m: "million", // written M; a small m is refused before
  bn: "billion",
  "%": "percent",
  dollar: "usd",
  yr: "year",
  mo: "month",
  organisation: "organization",
  neighbor: "neighbour",
};

const word = /[a-z%]+/g;

/** The words of a unit, e.g. `usd`, `node`, `month`; "e-fold" is one word, `efold`. */
export const wordsOf = (unit: string): string[] => unit.replaceAll("e-fold", "efold").match(word) ?? [];

/** Every word that a unit may be made of. */
export const unitWords: ReadonlySet<string> = new Set([
  ...Object.keys(unitBounds).flatMap(wordsOf),
  ...Object.keys(derivedUnits),
]);

/** Of money a small m is no month. */
const smallMillion = /^(\s*)m(?=\s+(?:usd|dollars?)\b)/i;

/** A unit that holds a word nobody knows, or a sign that no unit has. */
export interface UnreadableUnit {
  readonly word: string;
  /** The known word that may have been meant. */
  readonly nearest: string | undefined;
}

/**
 * One spelling for a unit, whatever its case, plural, spaces and "per": "USD per Nodes / year"
 * becomes "usd/node/year".
 *
 * @param unit what stands after the number
 */
export function spell(unit: string): string | UnreadableUnit {
  unit = unit.replace(smallMillion, "$1million");
  const small = unit.match(/(^|[\s/*(])m(?=$|[\s/*)])/);
  if (small) return { word: "m", nearest: "million" };
  let unknown: UnreadableUnit | undefined;
  const spelled = unit
    .toLowerCase()
    .replaceAll("e-fold", "efold")
    .replace(/(^|\s)per\s/g, "$1/")
    .replace(word, (written) => {
      const standard = knownWord(written);
      if (standard === undefined) unknown ??= { word: written, nearest: nearest(written, unitWords) };
      return standard ?? written;
    })
    .replace(/\s*([/*()^])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\//, "1/")
    .replace(/\(\//g, "(1/")
    .replace(/\/(?=[*/)]|$)/, "?");
  if (unknown) return unknown;
  const strange = spelled.match(/[^a-z0-9.^/*() ]/u);
  return strange ? { word: strange[0], nearest: undefined } : spelled;
}

function knownWord(written: string): string | undefined {
  for (const candidate of [written, written.replace(/s$/, "")]) {
    const word = otherSpellings[candidate] ?? candidate;
    if (unitWords.has(word)) return word;
  }
  return undefined;
}

/**
 * How many of one unit another is, where both are a single word: a year is 12 months, a percent 0.01 of a share.
 *
 * @param from as `spell` writes it
 * @param to as `spell` writes it
 * @returns `undefined` where they are made of several, or measure different things
 */
export function simpleFactor(from: string, to: string): number | undefined {
  const [given, of] = sizeOf(from);
  const [wanted, ofWanted] = sizeOf(to);
  return given === undefined || wanted === undefined || of !== ofWanted ? undefined : given / wanted;
}

/** A size and what it is of: "" of what has no dimension. */
function sizeOf(unit: string): readonly [size: number | undefined, of: string] {
  const definition = derivedUnits[unit];
  if (definition === undefined) return [undefined, unit];
  if (definition === "") return [1, unit];
  const [size, of = ""] = definition.split(" ");
  return [Number(size), of];
}
