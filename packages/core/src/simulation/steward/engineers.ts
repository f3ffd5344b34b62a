import type { Given } from "../given.ts";
import type { World } from "../world.ts";
import { drawn } from "./engineer-output.ts";
import { upstreamEffort } from "./steward-state.ts";

/** Contributions this month of the steward's own engineers, without the maintainers it hired. */
export function commitsOf(world: World, given: Given): number {
  const people = Math.max(0, upstreamEffort(world.steward) - world.steward.hiredMaintainers);
  const each = given.scenario.community.review.stewardCommits;
  let output = Math.max(0, people - drawn);
  for (let engineer = 0; engineer < Math.min(people, drawn); engineer++)
    output += given.engineers[engineer]! * Math.min(1, people - engineer);
  return each * output;
}
