import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";
import { answeredShare } from "./review.ts";
import { trustInCommunity } from "./welcome.ts";

/**
 * Moves what people expect a fork to answer: all outside maintainers and regulars would review as if with full rights,
 * their own work and a part of what newcomers and casuals send.
 */
export function learnPromise(world: World, context: RunContext): void {
  const { forking } = context.scenario.community;
  const { hoursOfProven, neededByProven, neededByOthers } = world.community;
  const needed = neededByProven + forking.promiseOthers * neededByOthers;
  world.forking.promise += forking.promiseSpeed * (answeredShare(hoursOfProven, needed) - world.forking.promise);
}

/** Trust that a fork promises: neutral leadership, and what it could answer. */
export const promisedTrust = ({ forking }: World, context: RunContext) => trustInCommunity(context, forking.promise);
