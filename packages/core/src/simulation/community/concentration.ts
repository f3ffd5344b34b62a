import type { RunContext } from "../context/run-context.ts";
import { drawn } from "../context/engineer-output.ts";
import { upstream } from "../state/columns.ts";
import { little } from "../state/departed.ts";
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
  const people = sum(peopleWith) + much.length;
  world.community.topTenShare = shareOfTop(peopleWith, much, 10);
  world.community.gini = people > 1 ? giniOf(peopleWith, much, people) : 0;
}

/** The fewest authors with half of the last year's work on upstream. */
function truckFactor(world: World, context: RunContext): number {
  const { columns } = world.contributors;
  const { stewardCommits } = context.scenario.community.review;
  const engineers = Math.max(0, upstreamEffort(world.steward) - world.steward.hiredMaintainers);
  // Beyond those who are drawn one by one all engineers do the same, however many they are.
  const same = Math.max(0, Math.floor(engineers) - drawn);
  const year = new Float64Array(world.activeCount + drawn + 1);
  let authors = 0;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.project[row] === upstream && columns.recent[row]! > 0) year[authors++] = columns.recent[row]!;
  }
  const each = 12 * stewardCommits;
  const leading = leadersOfSteward(world, context);
  for (let engineer = 0; engineer < Math.min(engineers, drawn); engineer++)
    year[authors++] =
      (engineer < leading.length ? 12 * outputOf(context, leading, engineer) : each * context.engineers[engineer]!) *
      Math.min(1, engineers - engineer);
  const part = engineers - Math.floor(engineers);
  if (engineers > drawn && part > 0) year[authors++] = each * part;
  return fewestFor(year.subarray(0, authors).sort(), { each, people: same }, 0.5);
}

/** So many people who all did the same work. */
interface Equals {
  readonly each: number;
  readonly people: number;
}

/** The fewest of these, in rising order, and of the equals, who together have a share of the whole. */
function fewestFor(rising: Float64Array, equals: Equals, share: number): number {
  let left = share * (sum(rising) + equals.each * equals.people);
  let people = 0;
  let position = rising.length - 1;
  for (; left > 0 && position >= 0 && rising[position]! >= equals.each; position--, people++) left -= rising[position]!;
  if (left > 0 && equals.people > 0 && equals.each > 0) {
    const needed = Math.min(equals.people, Math.ceil(left / equals.each));
    people += needed;
    left -= needed * equals.each;
  }
  for (; left > 0 && position >= 0; position--, people++) left -= rising[position]!;
  return people;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let position = values.length - 1; position >= 0; position--) total += values[position]!;
  return total;
}

/** Everybody's work over the run, in whole contributions: how many did little of each size, and the rest in rising order. */
interface Work {
  readonly peopleWith: Float64Array;
  readonly much: Float64Array;
}

/** Those who left, those who are there, and engineers; of the last those are left out who made no contribution. */
function workOfAll({ community, contributors, active, activeCount, steward }: World): Work {
  const { departed } = community;
  const peopleWith = departed.peopleWith.slice();
  const much = departed.much.slice();
  const add = (work: number) => {
    if (work < little) peopleWith[work]! += 1;
    else much.push(work);
  };
  const { contributions } = contributors.columns;
  for (let position = 0; position < activeCount; position++) add(contributions[active[position]!]!);
  for (const work of steward.engineerWork) if (work >= 0.5) add(Math.round(work));
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
  const all = sumOfLittle(peopleWith) + sum(much);
  const first = much.subarray(Math.max(0, much.length - top));
  let left = top - first.length;
  let ofTop = sum(first);
  for (let work = little - 1; work > 0 && left > 0; work--) {
    const taken = Math.min(left, peopleWith[work]!);
    ofTop += taken * work;
    left -= taken;
  }
  return all > 0 ? ofTop / all : 0;
}

/** Gini's coefficient of `people`; every sum is of whole numbers below 2^53, and so the same in any order. */
function giniOf(peopleWith: Float64Array, much: Float64Array, people: number): number {
  let total = 0;
  let ranked = 0;
  let before = 0;
  for (let work = 0; work < little; work++) {
    const those = peopleWith[work]!;
    total += those * work;
    // Ranks from before + 1 to before + those, each twice and less the middle.
    ranked += those * (2 * before + those - people) * work;
    before += those;
  }
  for (let position = 0; position < much.length; position++) {
    total += much[position]!;
    ranked += (2 * (before + position) + 1 - people) * much[position]!;
  }
  return total === 0 ? 0 : ranked / (people * total);
}
