import * as z from "zod";
import { OwnRange } from "./own-range.ts";

const path = z.string().min(1).max(500);

/**
 * What a scenario says itself of its numbers; all others come from the catalogue. The loader writes it from what it finds
 * written, so a file leaves it out; a complete scenario carries it along, wherever it is copied, sent or stored.
 */
export const Known = z
  .strictObject({
    /** Paths of numbers that are written and therefore held, in the order of their characters. */
    facts: z.array(path).max(100_000).prefault([]),
    /** Ranges that are written, by path: drawn in experiments. */
    ranges: z.record(path, OwnRange).prefault({}),
  })
  .prefault({});
export type Known = z.output<typeof Known>;

/** Nothing is written. */
export const nothingKnown: Known = { facts: [], ranges: {} };

/** What is known of both, the later where they speak of the same number. */
export function knownOf(earlier: Known, later: Known): Known {
  const ranges = { ...without(earlier.ranges, later.facts), ...later.ranges };
  const facts = new Set([...earlier.facts, ...later.facts].filter((one) => !Object.hasOwn(ranges, one)));
  return { ...earlier, facts: [...facts].sort(), ranges: inOrder(ranges) };
}

/** What is known of all but one setting and what is inside it. */
export function forget(known: Known, setting: string): Known {
  const isElsewhere = (one: string) =>
    !one.startsWith(setting) ||
    (one.length > setting.length && one[setting.length] !== "." && one[setting.length] !== "[");
  if (known.facts.every(isElsewhere) && Object.keys(known.ranges).every(isElsewhere)) return known;
  return {
    facts: known.facts.filter(isElsewhere),
    ranges: Object.fromEntries(Object.entries(known.ranges).filter(([one]) => isElsewhere(one))),
  };
}

function without(ranges: Known["ranges"], paths: readonly string[]): Known["ranges"] {
  const gone = new Set(paths);
  return Object.fromEntries(Object.entries(ranges).filter(([one]) => !gone.has(one)));
}

/** The same whoever wrote first: a scenario has one hash. */
const inOrder = (ranges: Known["ranges"]): Known["ranges"] =>
  Object.fromEntries(Object.entries(ranges).sort(([one], [other]) => (one < other ? -1 : 1)));
