import type { RunContext } from "../context/run-context.ts";
import type { World } from "./world.ts";

/** Who reviews writes something, too: a bound that only an improbable charter meets. */
const most = 0.9;

/** Share of an upstream engineer's hours that goes to the community's backlog: more under a charter, none over the wall or behind closed doors. */
export function communityEffort(world: World, { scenario, on }: RunContext): number {
  const { conduct, isOpenSource } = world.strategy;
  if (conduct.overTheWall || !isOpenSource) return 0;
  const { reviewShare, reviewCharter } = scenario.community.review;
  return Math.min(most, reviewShare + (on.charter ? reviewCharter * conduct.charter : 0));
}
