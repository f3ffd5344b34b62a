import type { RunContext } from "../context/run-context.ts";
import type { World } from "./world.ts";

/** How neutral the project's leadership is: a project that nobody stewards is led by its community. */
export const leadNeutrality = (world: World, { scenario }: RunContext) =>
  world.steward.isPresent === 1 || world.steward.isHandedOver === 1
    ? world.strategy.conduct.neutrality
    : scenario.community.trust.noStewardNeutrality;
