import type { Given } from "../given.ts";
import { community } from "../market/offers.ts";
import type { World } from "../world.ts";
import { note } from "../world.ts";

/** Resellers buy the steward's nodes and sell a managed platform on them, until one is bought away. */
export function resell(world: World, given: Given): void {
  const { resellers } = given.scenario.partners;
  const { market, month, strategy, steward } = world;
  const hosts = strategy.streams.infrastructure !== undefined && steward.failedAt < 0 && steward.isPresent === 1;
  resellers.forEach((reseller, index) => {
    const state = world.resellers[index]!;
    if (state.leftAt >= 0 || !hosts || month < strategy.streams.infrastructure!.launch) {
      state.nodes = 0;
      return;
    }
    state.hazard += reseller.leaving;
    if (state.hazard >= state.threshold) {
      state.leftAt = month;
      state.nodes = 0;
      note(world, "reseller", `${reseller.name} leaves the steward's infrastructure`);
      return;
    }
    state.nodes += reseller.growth * (reseller.reach * market.nodes[community]! - state.nodes);
  });
}
