import { hasFork, rivalHostsFork } from "../community/fork-state.ts";
import type { World } from "../world.ts";
import {
  clone,
  community,
  enterprise,
  fork,
  privateInfrastructure,
  rivalInfrastructure,
  stewardInfrastructure,
  substitute,
  subscription,
} from "./offers.ts";

/** Whether the steward sells something this month. */
export const isSold = (
  world: World,
  stream: "subscription" | "openCore" | "infrastructure" | "privateInfrastructure",
) => {
  const terms = world.strategy.streams[stream];
  return world.steward.isAlive === 1 && terms !== undefined && world.month >= terms.launch;
};

/** Whether the hardened builds go only to those who pay: what is open is then not hardened at all. */
export const isDistributionGated = (world: World) =>
  isSold(world, "subscription") && world.strategy.streams.subscription!.gatedDistribution;

/** Marks what an organization can run this month: what the steward sells, and what others give away or host. */
export function fillAvailable(world: World, available: Uint8Array): void {
  const { strategy, rivals } = world;
  const { isOpenSource, licence } = strategy;
  const mayHost = licence.hosting || rivalHostsFork(world);
  available.fill(0);
  available[substitute] = 1;
  available[community] = Number(isOpenSource);
  available[subscription] = Number(isSold(world, "subscription"));
  available[enterprise] = Number(isSold(world, "openCore"));
  available[clone] = rivals.clonePresent;
  available[fork] = Number(hasFork(world));
  available[privateInfrastructure] = Number(isSold(world, "privateInfrastructure"));
  available[stewardInfrastructure] = Number(isSold(world, "infrastructure"));
  available[rivalInfrastructure] = Number(isOpenSource && rivals.cloudPresent === 1 && mayHost);
}
