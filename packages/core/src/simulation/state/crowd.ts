import { NumericalFailureError } from "../../foundation/errors.ts";
import type { RunContext } from "../context/run-context.ts";
import { RunTooLargeError, usualLimit } from "../context/run-limit.ts";
import { mostInAMonthByKind } from "./contributor.ts";
import { mostInARow } from "./work-and-people.ts";
import type { World } from "./world.ts";

/**
 * Rows that the newcomers of a month to a project take at most: where more come each row stands for several of them, who
 * are alike and do the same, so that a crowd takes no longer than so many people do.
 */
export const newcomerRows = 64;
/** The same of the regulars who were there before month 0. */
export const regularRows = 2048;
/**
 * People who can come at once and share rows. Of newcomers nearly all may stand in a quarter of the rows, where each holds
 * half as many as it can.
 */
const mostAtOnce = (newcomerRows / 8) * mostInARow;

/**
 * For how many of a number of people a row stands, when they are spread evenly: for the one of its own rank, and for all
 * who come that many ranks, or a multiple of that, later.
 *
 * @param rows over which they are spread
 * @param rank of the row, 0 to `rows` - 1
 */
export const peopleOfRow = (people: number, rows: number, rank: number): number => Math.ceil((people - rank) / rows);

/** The setting by which people come. */
const arrivals = "community.arrival.newcomerRate";

/**
 * Refuses people for whom there is no room before any of them comes.
 *
 * @param more people to come at once, or their mean
 * @param rows that they take: one each where left out
 * @throws RunTooLargeError where memory or time would not do; NumericalFailureError where nobody could count them
 */
export function mustFit(
  { contributors, month }: World,
  { room }: RunContext,
  more: number,
  setting = arrivals,
  rows = more,
): void {
  if (!Number.isFinite(more) || rows >= mostInAMonthByKind || more > mostAtOnce)
    throw new NumericalFailureError({ process: "participation", month, quantity: "people in one month", value: more });
  const taken = contributors.count + rows;
  if (taken <= room.people) return;
  const needed = (room.limit * usualLimit.memory * taken) / Math.max(1, room.people);
  throw new RunTooLargeError({ resource: "memory", needed, limit: room.limit, setting, month });
}

/**
 * Counts a month of everybody who is there, a row once.
 *
 * @throws RunTooLargeError where so many have been there for so long that the run takes more time than it may
 */
export function countMonth(world: World, { room }: RunContext): void {
  const { community, month } = world;
  community.personMonths += world.activeCount;
  if (community.personMonths <= room.personMonths) return;
  // Of a run that stops here nobody knows how far it would have gone: at least to as many times the months.
  const needed = (room.limit * usualLimit.steps * community.personMonths) / Math.max(1, room.personMonths);
  throw new RunTooLargeError({ resource: "steps", needed, limit: room.limit, setting: arrivals, month });
}
