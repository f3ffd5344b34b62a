import { draw, type Key } from "../../foundation/rng.ts";
import type { RunContext } from "../context/run-context.ts";
import { contributorRole, employer, forked, upstream } from "../state/columns.ts";
import { slotOf } from "../state/project.ts";
import type { World } from "../state/world.ts";
import { chanceOfRights } from "./review.ts";

const grant = 2;

/**
 * Looks once at everybody who is there, after the work of the month: who has rights offers review, merit earns roles,
 * and people are counted by role and employer. What is offered hangs on the rights of before, all else on those of now.
 */
export function countPeople(world: World, context: RunContext, rng: Key): void {
  const { community, active, activeCount, recentWork, month } = world;
  const { role, employer: employers, project: projects, recent, arrivedAt } = world.contributors.columns;
  const { reviewVolunteer, reviewEmployed, reviewNewcomer, reviewOther } = context.scenario.community.review;
  const promotes = context.on.merit;
  const chance = chanceOfRights(world, context);
  const slot = slotOf(month, 12);
  const hours = community.hoursOfMaintainers.fill(0);
  let outsiders = 0;
  let onFork = 0;
  let maintainers = 0;
  let regulars = 0;
  let workOfHired = 0;
  let hoursOfProven = 0;
  let neededByProven = 0;
  let neededByOthers = reviewNewcomer * community.newcomerContributions[upstream]!;
  for (let position = 0; position < activeCount; position++) {
    const row = active[position]!;
    const project = projects[row]!;
    const by = employers[row]!;
    const hoursOfOne = by === employer.independent ? reviewVolunteer : reviewEmployed;
    let now = role[row]!;
    if (now === contributorRole.maintainer) {
      if (by !== employer.steward) hours[project]! += hoursOfOne;
    } else if (promotes) now = promote(world, context, rng, row, project === forked ? 1 : chance);
    const work = recentWork[row * 12 + slot]!;
    if (by === employer.steward) {
      if (project === upstream) workOfHired += work;
      continue;
    }
    const isActive = recent[row]! > 0 ? 1 : 0;
    if (project !== upstream) {
      onFork += isActive;
      continue;
    }
    outsiders += isActive;
    if (now >= contributorRole.regular) {
      if (now === contributorRole.maintainer) maintainers++;
      else regulars++;
      hoursOfProven += hoursOfOne;
      neededByProven += reviewOther * work;
    } else if (work > 0 && arrivedAt[row] !== month) neededByOthers += reviewOther * work;
  }
  community.activeOutsiders = outsiders;
  community.activeOnFork = onFork;
  community.outsideMaintainers = maintainers;
  community.outsideRegulars = regulars;
  community.workOfHired = workOfHired;
  community.hoursOfProven = hoursOfProven;
  community.neededByProven = neededByProven;
  community.neededByOthers = neededByOthers;
}

/**
 * Merit earns roles, one who has no rights yet at a time; rights are granted by `chance`.
 *
 * @returns the role from now on
 */
function promote(world: World, { scenario }: RunContext, rng: Key, row: number, chance: number): number {
  const { role, contributions, identity, merit: merits } = world.contributors.columns;
  const { meritRegular, meritMaintainer } = scenario.community.review;
  const merit = merits[row]!;
  let now = role[row]!;
  if (now < contributorRole.casual && contributions[row]! > 1) now = contributorRole.casual;
  if (now < contributorRole.regular && merit >= meritRegular) now = contributorRole.regular;
  if (merit >= meritMaintainer && (chance >= 1 || draw(rng.k0, rng.k1, identity[row]!, grant) < chance))
    now = contributorRole.maintainer;
  role[row] = now;
  return now;
}
