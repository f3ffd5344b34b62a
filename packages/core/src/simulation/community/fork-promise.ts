import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";
import { answeredShare } from "./review.ts";
import { trustInCommunity } from "./welcome.ts";

/**
 * Moves what people expect a fork to answer: all outside maintainers and regulars would review as if with full rights,
 * their own work and a part of what newcomers and casuals send.
 */
export function learnPromise(world: World, context: RunContext): void {
  const { promiseSpeed } = context.scenario.community.forking;
  world.forking.promise += promiseSpeed * (answeredByFork(world, context) - world.forking.promise);
}

/** Share of what it is sent that a fork would answer if it came now. */
export function answeredByFork({ community }: World, { scenario }: RunContext): number {
  const { hoursOfProven, neededByProven, neededByOthers } = community;
  return answeredShare(hoursOfProven, neededByProven + scenario.community.forking.promiseOthers * neededByOthers);
}

/** Trust that a fork promises: neutral leadership, and what it could answer. */
export const promisedTrust = ({ forking }: World, context: RunContext) => trustInCommunity(context, forking.promise);
