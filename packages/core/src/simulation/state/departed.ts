import { together } from "./work-and-people.ts";

/** Below so much work people are counted instead of listed: nearly all contributed once or twice. */
export const little = 256;

/** Those who left for good, as far as later counts need them: nobody who left is looked at again. */
export interface Departed {
  peopleWith: Float64Array; // how many made so many contributions in all, below `little`
  much: number[]; // contributions and people of the others, a row each, `together`
  lately: number[]; // rows of those whose last year is still to be counted
}

/** Nobody has left. */
export const createDeparted = (): Departed => ({ peopleWith: new Float64Array(little), much: [], lately: [] });

/**
 * The people of a row leave.
 *
 * @param contributions of each of them in all
 * @param people who they are in number
 */
export function depart(departed: Departed, row: number, contributions: number, people: number): void {
  departed.lately.push(row);
  if (contributions < little) departed.peopleWith[contributions]! += people;
  else departed.much.push(together(contributions, people));
}
