import { draw, type Key } from "../../foundation/rng.ts";
import type { ReviewParameters } from "../../scenario/community/review.ts";
import type { RunContext } from "../context/run-context.ts";
import { hoursOfFirst } from "../state/agents.ts";
import { contributorRole, employer, forked, upstream } from "../state/columns.ts";
import { slotOf } from "../state/project.ts";
import type { World } from "../state/world.ts";
import { chanceOfRights } from "./review.ts";

const grant = 2;

/**
 * Looks once at everybody who is there, after the work of the month: it is added to what they did before, who has rights
 * offers review, merit earns roles, and people are counted by role and employer. What is offered hangs on the rights of
 * before, all else on those of now.
 */
export function countPeople(world: World, context: RunContext, rng: Key): void {
  const { community, active, activeCount, recentWork, month } = world;
  const { role, employer: employers, project: projects, recent, arrivedAt } = world.contributors.columns;
  const { contributions, thisYear, merit, lastAt, identity, people } = world.contributors.columns;
  const { review } = context.scenario.community;
  const { reviewVolunteer, reviewEmployed, reviewOther, meritMaintainer } = review;
  const promotes = context.on.merit;
  const chance = chanceOfRights(world, context);
  const slot = slotOf(month, 12);
  const hours = community.hoursOfMaintainers.fill(0);
  const done = community.contributions.fill(0);
  let outsiders = 0;
  let onFork = 0;
  let maintainers = 0;
  let regulars = 0;
  let workOfHired = 0;
  let hoursOfProven = 0;
  let neededByProven = 0;
  let neededByOthers =
    hoursOfFirst(world, context) *
    (community.newcomerContributions[upstream]! + community.agentContributions[upstream]!);
  for (let position = 0; position < activeCount; position++) {
    const row = active[position]!;
    const project = projects[row]!;
    const by = employers[row]!;
    const work = recentWork[row * 12 + slot]!;
    const those = people[row]!;
    if (work > 0) {
      contributions[row]! += work;
      thisYear[row]! += work;
      recent[row]! += work;
      merit[row]! += work;
      lastAt[row] = month;
      done[project]! += those * work;
    }
    const hoursOfOne = by === employer.independent ? reviewVolunteer : reviewEmployed;
    let now = role[row]!;
    if (now === contributorRole.maintainer) {
      if (by !== employer.steward) hours[project]! += those * hoursOfOne;
    } else if (promotes) {
      if (now < contributorRole.regular) now = earned(now, merit[row]!, contributions[row]!, review);
      if (merit[row]! >= meritMaintainer && isGranted(rng, identity[row]!, project === forked ? 1 : chance))
        now = contributorRole.maintainer;
      role[row] = now;
    }
    if (by === employer.steward) {
      if (project === upstream) workOfHired += those * work;
      continue;
    }
    const workingPeople = recent[row]! > 0 ? those : 0;
    if (project !== upstream) {
      onFork += workingPeople;
      continue;
    }
    outsiders += workingPeople;
    if (now >= contributorRole.regular) {
      if (now === contributorRole.maintainer) maintainers += those;
      else regulars += those;
      hoursOfProven += those * hoursOfOne;
      neededByProven += reviewOther * those * work;
    } else if (work > 0 && arrivedAt[row] !== month) neededByOthers += reviewOther * those * work;
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

/** The role that contributions and merit earn by themselves, of one who is no regular yet. */
function earned(now: number, merit: number, contributions: number, review: ReviewParameters): number {
  if (merit >= review.meritRegular) return contributorRole.regular;
  return contributions > 1 ? contributorRole.casual : now;
}

/** Whether rights are granted this month, by their chance. */
const isGranted = ({ k0, k1 }: Key, identity: number, chance: number) =>
  chance >= 1 || draw(k0, k1, identity, grant) < chance;
