import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";
import { drawn } from "../context/engineer-output.ts";
import { upstreamEffort } from "../state/steward.ts";

/** Contributions this month of the steward's own engineers, without the maintainers it hired; remembered by engineer. */
export function commitsOf(world: World, context: RunContext): number {
  const { steward } = world;
  const people = Math.max(0, upstreamEffort(steward) - steward.hiredMaintainers);
  const each = context.scenario.community.review.stewardCommits;
  let total = each * Math.max(0, people - drawn);
  for (let engineer = 0; engineer < Math.min(people, drawn); engineer++) {
    const work = each * context.engineers[engineer]! * Math.min(1, people - engineer);
    steward.engineerWork[engineer]! += work;
    total += work;
  }
  return total;
}
