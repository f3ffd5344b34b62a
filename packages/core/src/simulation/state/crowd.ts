import { NumericalFailureError } from "../../foundation/errors.ts";
import type { RunContext } from "../context/run-context.ts";
import { RunTooLargeError, usualLimit } from "../context/run-limit.ts";
import { mostInAMonthByKind } from "./contributor.ts";
import type { World } from "./world.ts";

/** The setting by which people come. */
const arrivals = "community.arrival.newcomerRate";

/**
 * Refuses people for whom there is no room before any of them comes.
 *
 * @param more people to come at once, or their mean
 * @throws RunTooLargeError where memory or time would not do; NumericalFailureError where nobody could count them
 */
export function mustFit({ contributors, month }: World, { room }: RunContext, more: number, setting = arrivals): void {
  if (!Number.isFinite(more) || more >= mostInAMonthByKind)
    throw new NumericalFailureError({ process: "participation", month, quantity: "people in one month", value: more });
  const people = contributors.count + more;
  if (people <= room.people) return;
  const needed = (room.limit * usualLimit.memory * people) / Math.max(1, room.people);
  throw new RunTooLargeError({ resource: "memory", needed, limit: room.limit, setting, month });
}

/**
 * Counts a month of everybody who is there.
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
