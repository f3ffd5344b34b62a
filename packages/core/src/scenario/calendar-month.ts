import * as z from "zod";

/** What is declared of a calendar month. */
export interface CalendarMonthMeta {
  /** How one is written, for the ends of hints. */
  readonly example: string;
  /** Whether a year alone means its January. */
  readonly isYearEnough: boolean;
}

/** The settings that are calendar months; the loader reads other spellings of them. */
export const calendarMeta = z.registry<CalendarMonthMeta>();

/** A calendar month, as 2014-06. */
export const calendarMonth = (example: string, isYearEnough = false): z.ZodString =>
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .register(calendarMeta, { example, isYearEnough });

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Which of the parts of a spelling are year and month. */
const spellings: readonly (readonly [RegExp, year: 1 | 2, month: 1 | 2])[] = [
  [/^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/, 1, 2],
  [/^(\d{1,2})[-/.](\d{4})$/, 2, 1],
  [/^([a-z]{3,9})\.?,?\s+(\d{4})$/i, 2, 1],
  [/^(\d{4})\s+([a-z]{3,9})\.?$/i, 1, 2],
];

/**
 * A calendar month as 2014-06 from what people write: `2014-6`, `2014/06`, `6/2014`, `2014-06-30`, `June 2014`, and a year
 * where that is enough.
 *
 * @returns `undefined` where it is none, or could be several
 */
export function readMonth(written: string | number, { isYearEnough }: CalendarMonthMeta): string | undefined {
  const text = String(written).trim();
  if (isYearEnough && /^\d{4}$/.test(text)) return `${text}-01`;
  if (typeof written === "number") return undefined;
  for (const [spelling, year, month] of spellings) {
    const read = spelling.exec(text);
    const number = read === null ? Number.NaN : monthNumber(read[month]!);
    if (number >= 1 && number <= 12) return `${read![year]}-${String(number).padStart(2, "0")}`;
  }
  return undefined;
}

const monthNumber = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : names.indexOf(text.slice(0, 3).toLowerCase()) + 1;

/** How to write it, as a sentence; with the year that was written, where there is one. */
export function monthHint(written: unknown, { example }: CalendarMonthMeta): string {
  const year = /^\s*(\d{4})\s*$/.exec(String(written))?.[1];
  return `Write a year and a month, such as ${year === undefined ? example : `${year}-01`}.`;
}
