import type { RunContext } from "../context/run-context.ts";
import { usersOfFork, usersOfUpstream } from "../offers/market-counts.ts";
import type { CommunityState } from "../state/community.ts";
import { forkRoutes } from "../state/fork.ts";
import { upstreamEffort } from "../state/steward.ts";
import { record, type World } from "../state/world.ts";

/** Months from its birth within which a fork must come to its size. */
const youth = 12;

/** Who contributed within a year, outside the steward. */
type ActivePeople = Pick<CommunityState, "activeOnFork" | "activeOutsiders">;

/**
 * A fork counts from the month in which it has the stated part of upstream's active people, paid ones on both sides, or of its
 * adopters, within a year of its birth. Until then, and if it never has, it is an attempt: it lives, works and is
 * followed like any other, and no count of forks knows it.
 *
 * @param active people of both, where they have not been counted since some moved
 */
export function countFork(world: World, context: RunContext, active: ActivePeople = world.community): void {
  const { forking, projects, steward, month } = world;
  if (forking.countedAt >= 0 || month - forking.bornAt > youth) return;
  const { countShare } = context.scenario.community.forking;
  const { upstream, fork } = projects;
  const people = shareOf(
    active.activeOnFork + fork.sponsors,
    active.activeOutsiders + upstreamEffort(steward) + upstream.sponsors,
  );
  const users = shareOf(usersOfFork(world), usersOfUpstream(world));
  if (Math.max(people, users) < countShare) return;
  forking.countedAt = month;
  forking.countedBirth = forking.bornPrecisely;
  forking.forks[forking.route]! += 1;
  const percent = (share: number) => (share < 1 ? `${Math.round(100 * share)}%` : "all and more");
  record(
    world,
    "fork counts",
    `by ${forkRoutes[forking.route]!}: it has ${percent(people)} of upstream's people and ${percent(users)} of its users`,
  );
}

/** What a fork has of what upstream has; nothing of nothing is no part. */
const shareOf = (ofFork: number, ofUpstream: number) =>
  ofUpstream > 0 ? ofFork / ofUpstream : ofFork > 0 ? Number.POSITIVE_INFINITY : 0;
