import type { RunContext } from "../context/run-context.ts";
import type { World } from "./world.ts";

/** Whether programs that write code act in this month. */
export const areAgents = ({ month }: Pick<World, "month">, { agentsFrom }: RunContext) => month >= agentsFrom;

/** Hours that the review of a first contribution takes, a newcomer's or an agent's. */
export const hoursOfFirst = (world: Pick<World, "month">, context: RunContext) => {
  const { review, agents } = context.scenario.community;
  return areAgents(world, context) ? review.reviewNewcomer * (1 + agents.reviewLoad) : review.reviewNewcomer;
};

/** How many times as soon others build again what is gated. */
export const pursuit = (world: Pick<World, "month">, context: RunContext) =>
  areAgents(world, context) ? 1 + context.scenario.community.agents.cloning : 1;
