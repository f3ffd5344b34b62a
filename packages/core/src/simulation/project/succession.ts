import { strikes } from "../../foundation/hazard-clock.ts";
import type { RunContext } from "../context/run-context.ts";
import { allNodes } from "../offers/market-counts.ts";
import { cloudPrice } from "../state/hosting-price.ts";
import type { Process } from "../state/process.ts";
import { record, type World } from "../state/world.ts";

/** A firm takes up a project that nobody stewards, the sooner the more could be earned on hosting it; its engineers grow with the users. */
export const succession: Process = {
  name: "succession",
  step(world, context) {
    const { steward, strategy, successor, projects } = world;
    // What is closed or led is not taken up.
    if (!context.on.succession || steward.isPresent === 1 || !strategy.isOpenSource) return;
    if (successor.cameAt < 0 && !comes(world, context)) return;
    projects.upstream.sponsors += engineersOfSuccessor(world, context);
  },
};

function comes(world: World, context: RunContext): boolean {
  const { successor, month } = world;
  const { hazard } = context.scenario.project.successor;
  const spend = (allNodes(world) * cloudPrice(context, month)) / 1e6;
  if (hazard === 0 || !strikes(successor.clock, hazard * spend)) return false;
  successor.cameAt = month;
  record(world, "new steward", "a firm takes up the project, which nobody leads");
  return true;
}

/** Its full-time people on the project: more of the few that it would have, the more run it. */
function engineersOfSuccessor({ market }: World, { scenario }: RunContext): number {
  const { people, adopters: half } = scenario.project.successor;
  const adopters = market.openAdopters[0]!;
  return (people * adopters) / (adopters + half);
}
