import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";
import { drawn } from "../context/engineer-output.ts";
import { leadersOfSteward } from "../state/leaders.ts";
import { upstreamEffort } from "../state/steward.ts";

/**
 * Contributions this month of the steward's own engineers, without the maintainers it hired; remembered by engineer. Its
 * leaders are the first of them.
 */
export function commitsOf(world: World, context: RunContext): number {
  const { steward } = world;
  const people = Math.max(0, upstreamEffort(steward) - steward.hiredMaintainers);
  const each = context.scenario.community.review.stewardCommits;
  const leading = leadersOfSteward(world, context);
  let total = each * Math.max(0, people - drawn);
  for (let engineer = 0; engineer < Math.min(people, drawn); engineer++) {
    const work = outputOf(context, leading, engineer) * Math.min(1, people - engineer);
    steward.engineerWork[engineer]! += work;
    total += work;
  }
  return total;
}

/** Contributions a month of the first, second, … engineer, of whom the first lead. */
export const outputOf = ({ engineers, scenario }: RunContext, leading: readonly number[], engineer: number) =>
  engineer < leading.length
    ? scenario.community.leaders[leading[engineer]!]!.work
    : scenario.community.review.stewardCommits * engineers[engineer]!;
