import { change } from "../../scenario/change.ts";
import type { OwnRange } from "../../scenario/own-range.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** A range from which experiments draw. */
export type DrawnRange = Exclude<OwnRange, "unknown">;

/** What is observed in an `opening`, and the number of `project.opening` that it is from then on. */
const names = {
  adopters: "adopters",
  customers: "customers",
  arr: "arr",
  "contributors.outside": "outsiders",
} as const;

/** The range in which a number of a scenario's `opening` is known; nothing where it is one number, or not known. */
export function rangeOf({ known }: Scenario, name: string): DrawnRange | undefined {
  const range = known.ranges[`opening.${name}`];
  return range === "unknown" ? undefined : range;
}

/** A scenario with the ranges in which another one's `opening` is known, in the place of their middles. */
export function withRanges(fitted: Scenario, asked: Scenario): Scenario {
  const ranges = Object.entries(names).flatMap(([written, name]) => {
    const range = rangeOf(asked, written);
    return range === undefined ? [] : [[`project.opening.${name}`, range] as const];
  });
  return ranges.length === 0 ? fitted : change(fitted, Object.fromEntries(ranges));
}
