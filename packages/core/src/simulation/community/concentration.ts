import type { RunContext } from "../context/run-context.ts";
import { drawn } from "../context/engineer-output.ts";
import { upstream } from "../state/columns.ts";
import { little } from "../state/departed.ts";
import { peopleIn, together, workOfEach } from "../state/work-and-people.ts";
import { leadersOfSteward } from "../state/leaders.ts";
import { upstreamEffort } from "../state/steward.ts";
import type { World } from "../state/world.ts";
import { outputOf } from "./steward-commits.ts";

/**
 * Once a year: how few people carry the project. Truck factor: fewest authors with half of the year's work. Those who
 * left stand counted already, so that a year costs what those who are there cost.
 */
export function countConcentration(world: World, context: RunContext): void {
  world.community.truckFactor = truckFactor(world, context);
  const { peopleWith, much } = workOfAll(world);
  const people = sum(peopleWith) + sumOfPeople(much);
  world.community.topTenShare = shareOfTop(peopleWith, much, 10);
  world.community.gini = people > 1 ? giniOf(peopleWith, much, people) : 0;
}

/** The fewest authors with half of the last year's work on upstream. */
function truckFactor(world: World, context: RunContext): number {
  const { columns } = world.contributors;
  const people = new Float64Array(world.activeCount);
  let rows = 0;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.project[row] === upstream && columns.recent[row]! > 0)
      people[rows++] = together(columns.recent[row]!, columns.people[row]!);
  }
  const { stewardCommits } = context.scenario.community.review;
  const engineers = Math.max(0, upstreamEffort(world.steward) - world.steward.hiredMaintainers);
  // Beyond those who are drawn one by one all engineers do the same, however many they are.
  const same = { each: 12 * stewardCommits, people: Math.max(0, Math.floor(engineers) - drawn) };
  return fewestFor(people.subarray(0, rows).sort(), yearOfEngineers(world, context, engineers).sort(), same, 0.5);
}

/** Last year's work of each of the steward's engineers who are drawn one by one, in contributions. */
function yearOfEngineers(world: World, context: RunContext, engineers: number): Float64Array {
  const each = 12 * context.scenario.community.review.stewardCommits;
  const leading = leadersOfSteward(world, context);
  const count = Math.min(Math.ceil(engineers), drawn);
  const part = engineers > drawn ? engineers - Math.floor(engineers) : 0;
  const year = new Float64Array(count + Number(part > 0));
  for (let engineer = 0; engineer < count; engineer++)
    year[engineer] =
      (engineer < leading.length ? 12 * outputOf(context, leading, engineer) : each * context.engineers[engineer]!) *
      Math.min(1, engineers - engineer);
  if (part > 0) year[count] = each * part;
  return year;
}

/** So many people who all did the same work. */
interface Equals {
  readonly each: number;
  readonly people: number;
}

/**
 * The fewest who together have a share of the whole.
 *
 * @param people work and number of people, `together`, in rising order
 * @param engineers work of each, in rising order
 */
function fewestFor(people: Float64Array, engineers: Float64Array, equals: Equals, share: number): number {
  let left = share * (sumOfWork(people) + sum(engineers) + equals.each * equals.people);
  let fewest = 0;
  const take = (each: number, count: number) => {
    const taken = each > 0 ? Math.min(count, Math.ceil(left / each)) : count;
    fewest += taken;
    left -= taken * each;
  };
  let [row, engineer, areLeft] = [people.length - 1, engineers.length - 1, equals.people > 0];
  while (left > 0 && (row >= 0 || engineer >= 0 || areLeft)) {
    const ofRow = row >= 0 ? workOfEach(people[row]!) : Number.NEGATIVE_INFINITY;
    const ofEngineer = engineer >= 0 ? engineers[engineer]! : Number.NEGATIVE_INFINITY;
    const most = Math.max(ofRow, ofEngineer);
    if (areLeft && equals.each > most) {
      take(equals.each, equals.people);
      areLeft = false;
    } else if (ofRow === most) take(ofRow, peopleIn(people[row--]!));
    else take(engineers[engineer--]!, 1);
  }
  return fewest;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let position = values.length - 1; position >= 0; position--) total += values[position]!;
  return total;
}

/** Work of all people in rows of work and people. */
function sumOfWork(rows: Float64Array): number {
  let total = 0;
  for (const both of rows) total += workOfEach(both) * peopleIn(both);
  return total;
}

/** All people in rows of work and people. */
function sumOfPeople(rows: Float64Array): number {
  let total = 0;
  for (const both of rows) total += peopleIn(both);
  return total;
}

/**
 * Everybody's work over the run, in whole contributions: how many did little of each size, and work and people of the rest,
 * `together`, in rising order.
 */
interface Work {
  readonly peopleWith: Float64Array;
  readonly much: Float64Array;
}

/** Those who left, those who are there, and engineers; of the last those are left out who made no contribution. */
function workOfAll({ community, contributors, active, activeCount, steward }: World): Work {
  const { departed } = community;
  const peopleWith = departed.peopleWith.slice();
  const much = departed.much.slice();
  const add = (work: number, people: number) => {
    if (work < little) peopleWith[work]! += people;
    else much.push(together(work, people));
  };
  const { contributions, people } = contributors.columns;
  for (let position = 0; position < activeCount; position++) {
    const row = active[position]!;
    add(contributions[row]!, people[row]!);
  }
  for (const work of steward.engineerWork) if (work >= 0.5) add(Math.round(work), 1);
  return { peopleWith, much: Float64Array.from(much).sort() };
}

/** Work of those who did little. */
function sumOfLittle(peopleWith: Float64Array): number {
  let total = 0;
  for (let work = 1; work < little; work++) total += peopleWith[work]! * work;
  return total;
}

/** What the greatest have of the whole. */
function shareOfTop(peopleWith: Float64Array, much: Float64Array, top: number): number {
  const all = sumOfLittle(peopleWith) + sumOfWork(much);
  let left = top;
  let ofTop = 0;
  const take = (work: number, people: number) => {
    const taken = Math.min(left, people);
    ofTop += taken * work;
    left -= taken;
  };
  for (let row = much.length - 1; row >= 0 && left > 0; row--) take(workOfEach(much[row]!), peopleIn(much[row]!));
  for (let work = little - 1; work > 0 && left > 0; work--) take(work, peopleWith[work]!);
  return all > 0 ? ofTop / all : 0;
}

/** Gini's coefficient of `people`; every sum is of whole numbers below 2^53, and so the same in any order. */
function giniOf(peopleWith: Float64Array, much: Float64Array, people: number): number {
  let total = 0;
  let ranked = 0;
  let before = 0;
  const add = (work: number, those: number) => {
    total += those * work;
    // Ranks from before + 1 to before + those, each twice and less the middle.
    ranked += those * (2 * before + those - people) * work;
    before += those;
  };
  for (let work = 0; work < little; work++) add(work, peopleWith[work]!);
  for (const both of much) add(workOfEach(both), peopleIn(both));
  return total === 0 ? 0 : ranked / (people * total);
}
