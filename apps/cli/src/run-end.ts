import type { Run } from "@stewardsim/core";
import { calendar } from "@stewardsim/report";
import { wrapped } from "./terminal.ts";

/** What ends a firm's stewardship. */
const ends: ReadonlySet<string> = new Set(["failure", "closed", "gave up", "sold"]);

/** When and why the firm ended, was sold or gave the project up; nothing where it goes on. */
export function endLines({ log, scenario }: Run): string[] {
  const end = log.find(({ what }) => ends.has(what));
  return end === undefined
    ? []
    : wrapped(`Its stewardship ends in ${calendar(scenario.start, end.month)}, month ${end.month + 1}: ${end.detail}.`);
}
