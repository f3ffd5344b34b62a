import { pow } from "../../foundation/numerics.ts";
import { activityWithin } from "../context/natures.ts";
import type { RunContext } from "../context/run-context.ts";
import { newcomerRows, peopleOfRow } from "../state/crowd.ts";
import type { World } from "../state/world.ts";

/** Parts of a crowd, from the most active people to the least. */
const parts = 4;
const rowsOfPart = newcomerRows / parts;

/**
 * How many of a crowd are in a part or in one of more active people: of the most active each has a row, and as many times
 * more people share the rows of each part as of the one before it, so that all parts are represented as well as their work
 * deserves.
 *
 * @param newcomers more than there are rows for
 */
export const reachOfPart = (newcomers: number, part: number): number =>
  Math.max(
    rowsOfPart * (part + 1),
    part === parts - 1 ? newcomers : Math.round(rowsOfPart * pow(newcomers / rowsOfPart, part / (parts - 1))),
  );

/**
 * Spreads a crowd over the last rows that were added. A project's work is that of a few who do much: were everybody
 * represented alike, whoever does most would be missing or come several times.
 *
 * @param newcomers for whom the rows stand, more than there are rows
 */
export function spreadCrowd({ contributors }: World, { natures }: RunContext, newcomers: number): void {
  const { activity, identity, people } = contributors.columns;
  let row = contributors.count - newcomerRows;
  let before = 0;
  for (let part = 0; part < parts; part++) {
    const reach = reachOfPart(newcomers, part);
    for (let rank = 0; rank < rowsOfPart; rank++, row++) {
      people[row] = peopleOfRow(reach - before, rowsOfPart, rank);
      activity[row] = activityWithin(natures, identity[row]!, 1 - reach / newcomers, 1 - before / newcomers);
    }
    before = reach;
  }
}
