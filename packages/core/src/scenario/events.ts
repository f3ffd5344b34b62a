import * as z from "zod";
import { Action } from "./actions.ts";
import { calendarMonth } from "./calendar-month.ts";

/** Something that happens on a date, whatever the model would do. */
export const DatedEvent = z.strictObject({
  /** The calendar month, as 2014-06. */
  at: calendarMonth("2014-06"),
  action: Action,
  source: z.string().max(400).optional(),
});
export type DatedEvent = z.output<typeof DatedEvent>;

/** Months from one calendar month to another, both as 2014-06. */
export function monthsBetween(from: string, to: string): number {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return count(to) - count(from);
}
