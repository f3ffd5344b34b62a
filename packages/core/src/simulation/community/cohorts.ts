import { gini } from "../../foundation/summary.ts";
import type { Given } from "../given.ts";
import { employer, standing, upstream } from "../columns.ts";
import type { World } from "../world.ts";
import { upstreamEffort } from "../steward/steward-state.ts";

/** Lower ends of the classes of last year's contributions. */
const classes = [1, 2, 5, 10, 50];
const classOf = (amount: number) => {
  let index = classes.length - 1;
  while (amount < classes[index]!) index--;
  return index;
};

/** Once a year: who contributed last year and did so again this year, by last year's contributions. */
export function countRetention(world: World): void {
  const { community } = world;
  const { columns, count } = world.contributors;
  const before = new Float64Array(classes.length);
  const again = new Float64Array(classes.length);
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
    if (columns.standing[row]! >= standing.regular) {
      regulars++;
      regularsAgain += stays;
    }
  }
  for (let index = 0; index < classes.length; index++)
    community.retention[index] = before[index]! > 0 ? again[index]! / before[index]! : Number.NaN;
  community.retentionOutside = outsiders > 0 ? outsidersAgain / outsiders : Number.NaN;
  community.regularRetention = regulars > 0 ? regularsAgain / regulars : Number.NaN;
}

/** Once a year: how few people carry the project. Truck factor: fewest authors with half of the year's work. */
export function countConcentration(world: World, given: Given): void {
  const { columns, count } = world.contributors;
  const { stewardCommits } = given.scenario.community.review;
  const year: number[] = [];
  const life: number[] = [];
  for (let place = 0; place < world.activeCount; place++) {
    const row = world.active[place]!;
    if (columns.project[row] === upstream && columns.recent[row]! > 0) year.push(columns.recent[row]!);
  }
  for (let row = 0; row < count; row++) life.push(columns.contributions[row]!);
  const engineers = Math.max(0, upstreamEffort(world.steward) - world.steward.hiredMaintainers);
  for (let engineer = 0; engineer < engineers; engineer++) {
    year.push(12 * stewardCommits * (given.engineers[engineer] ?? 1) * Math.min(1, engineers - engineer));
  }
  for (const work of world.steward.engineerWork) if (work > 0) life.push(work);
  world.community.truckFactor = fewestFor(year, 0.5);
  world.community.topTenShare = shareOfTop(life, 10);
  world.community.gini = life.length > 1 ? gini(life) : 0;
}

const descending = (values: readonly number[]) => Float64Array.from(values).sort().reverse();
const sum = (values: Iterable<number>) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

function fewestFor(values: readonly number[], share: number): number {
  const sorted = descending(values);
  let left = share * sum(sorted);
  let people = 0;
  while (left > 0 && people < sorted.length) left -= sorted[people++]!;
  return people;
}

function shareOfTop(values: readonly number[], top: number): number {
  const sorted = descending(values);
  const all = sum(sorted);
  return all > 0 ? sum(sorted.subarray(0, top)) / all : 0;
}
