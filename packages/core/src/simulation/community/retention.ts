import { employer, contributorRole, upstream } from "../state/columns.ts";
import { retentionClasses } from "../state/community.ts";
import type { World } from "../state/world.ts";

const classOf = (amount: number) => {
  let index = retentionClasses.length - 1;
  while (amount < retentionClasses[index]!) index--;
  return index;
};

/**
 * Once a year: who contributed last year and did so again this year, by last year's contributions. Only those are asked
 * who are there or did something in one of the two years, so that a long run does not look at all who ever came.
 */
export function countRetention(world: World): void {
  const { community, contributors } = world;
  const { columns } = contributors;
  const { departed } = community;
  const before = new Float64Array(retentionClasses.length);
  const again = new Float64Array(retentionClasses.length);
  let outsiders = 0;
  let outsidersAgain = 0;
  let regulars = 0;
  let regularsAgain = 0;
  const count = (row: number) => {
    const last = columns.lastYear[row]!;
    const now = columns.thisYear[row]!;
    const wasUpstream = columns.lastYearOn[row] === upstream;
    columns.lastYear[row] = now;
    columns.lastYearOn[row] = columns.project[row]!;
    columns.thisYear[row] = 0;
    if (last === 0) return;
    const stays = columns.people[row]! * Number(now > 0 && columns.project[row] === upstream);
    const people = columns.people[row]!;
    before[classOf(last)]! += people;
    again[classOf(last)]! += people * Number(now > 0);
    // Who was on the fork by then left upstream in another year.
    if (columns.employer[row] === employer.steward || !wasUpstream) return;
    outsiders += people;
    outsidersAgain += stays;
    if (columns.role[row]! >= contributorRole.regular) {
      regulars += people;
      regularsAgain += stays;
    }
  };
  for (let position = 0; position < world.activeCount; position++) count(world.active[position]!);
  for (const row of departed.lately) count(row);
  // Who left this year is asked once more, in the next one.
  departed.lately = departed.lately.filter((row) => columns.lastYear[row]! > 0);
  for (let index = 0; index < retentionClasses.length; index++)
    community.retention[index] = before[index]! > 0 ? again[index]! / before[index]! : Number.NaN;
  community.retentionOutside = outsiders > 0 ? outsidersAgain / outsiders : Number.NaN;
  community.regularRetention = regulars > 0 ? regularsAgain / regulars : Number.NaN;
}
