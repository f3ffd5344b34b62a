import { giniOfSorted } from "../../foundation/summary.ts";
import type { RunContext } from "../context/run-context.ts";
import { employer, contributorRole, upstream } from "../state/columns.ts";
import { retentionClasses } from "../state/community.ts";
import type { World } from "../state/world.ts";
import { upstreamEffort } from "../state/steward.ts";

const classOf = (amount: number) => {
  let index = retentionClasses.length - 1;
  while (amount < retentionClasses[index]!) index--;
  return index;
};

/** Once a year: who contributed last year and did so again this year, by last year's contributions. */
export function countRetention(world: World): void {
  const { community } = world;
  const { columns, count } = world.contributors;
  const before = new Float64Array(retentionClasses.length);
  const again = new Float64Array(retentionClasses.length);
  let outsiders = 0;
  let outsidersAgain = 0;
  let regulars = 0;
  let regularsAgain = 0;
  for (let row = 0; row < count; row++) {
    const last = columns.lastYear[row]!;
    const now = columns.thisYear[row]!;
    columns.lastYear[row] = now;
    columns.thisYear[row] = 0;
    if (last === 0) continue;
    const stays = Number(now > 0 && columns.project[row] === upstream);
    before[classOf(last)]! += 1;
    again[classOf(last)]! += Number(now > 0);
    if (columns.employer[row] === employer.steward) continue;
    outsiders++;
    outsidersAgain += stays;
    if (columns.role[row]! >= contributorRole.regular) {
      regulars++;
      regularsAgain += stays;
    }
  }
  for (let index = 0; index < retentionClasses.length; index++)
    community.retention[index] = before[index]! > 0 ? again[index]! / before[index]! : Number.NaN;
  community.retentionOutside = outsiders > 0 ? outsidersAgain / outsiders : Number.NaN;
  community.regularRetention = regulars > 0 ? regularsAgain / regulars : Number.NaN;
}

/** Once a year: how few people carry the project. Truck factor: fewest authors with half of the year's work. */
export function countConcentration(world: World, context: RunContext): void {
  const { columns, count } = world.contributors;
  const { stewardCommits } = context.scenario.community.review;
  const engineers = Math.max(0, upstreamEffort(world.steward) - world.steward.hiredMaintainers);
  const year = new Float64Array(world.activeCount + Math.ceil(engineers));
  let authors = 0;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.project[row] === upstream && columns.recent[row]! > 0) year[authors++] = columns.recent[row]!;
  }
  for (let engineer = 0; engineer < engineers; engineer++)
    year[authors++] = 12 * stewardCommits * (context.engineers[engineer] ?? 1) * Math.min(1, engineers - engineer);
  const { engineerWork } = world.steward;
  const ever = inOrder(columns.contributions.subarray(0, count), engineerWork);
  world.community.truckFactor = fewestFor(year.subarray(0, authors).sort(), 0.5);
  world.community.topTenShare = shareOfTop(ever, 10);
  world.community.gini = ever.length > 1 ? giniOfSorted(ever) : 0;
}

/** Below so much work people are counted instead of sorted: nearly all contributed once or twice. */
const little = 64;

/** Everybody's work over the run in rising order, in whole contributions; engineers who made none are left out. */
function inOrder(contributions: Int32Array, engineers: Float64Array): Float64Array {
  const peopleWith = new Int32Array(little);
  const much: number[] = [];
  const add = (work: number) => {
    if (work < little) peopleWith[work]!++;
    else much.push(work);
  };
  for (const work of contributions) add(work);
  for (const work of engineers) if (work >= 0.5) add(Math.round(work));
  const people = peopleWith.reduce((sum, one) => sum + one, much.length);
  const all = new Float64Array(people);
  let position = 0;
  for (let work = 0; work < little; work++) all.fill(work, position, (position += peopleWith[work]!));
  all.set(Float64Array.from(much).sort(), position);
  return all;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let position = values.length - 1; position >= 0; position--) total += values[position]!;
  return total;
}

/** The fewest of these, in rising order, who together have a share of the whole. */
function fewestFor(rising: Float64Array, share: number): number {
  let left = share * sum(rising);
  let people = 0;
  while (left > 0 && people < rising.length) left -= rising[rising.length - 1 - people++]!;
  return people;
}

/** What the greatest of these, in rising order, have of the whole. */
function shareOfTop(rising: Float64Array, top: number): number {
  const all = sum(rising);
  return all > 0 ? sum(rising.subarray(Math.max(0, rising.length - top))) / all : 0;
}
