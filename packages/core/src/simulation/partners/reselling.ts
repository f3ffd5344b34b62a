import { strikes } from "../../foundation/hazard-clock.ts";
import type { RunContext } from "../context/run-context.ts";
import { rowOf } from "../offers/rows.ts";
import type { World } from "../state/world.ts";
import { record } from "../state/world.ts";

/** Resellers buy the steward's nodes and sell a managed platform on them, until one is bought away. */
export function resell(world: World, context: RunContext): void {
  const { resellers } = context.scenario.partners;
  const { market, month, strategy, steward } = world;
  const hosts = strategy.streams.infrastructure !== undefined && steward.failedAt < 0 && steward.isPresent === 1;
  resellers.forEach((reseller, index) => {
    const state = world.resellers[index]!;
    if (state.leftAt >= 0 || !hosts || month < strategy.streams.infrastructure!.launch) {
      state.nodes = 0;
      return;
    }
    if (strikes(state.clock, reseller.leaving)) {
      state.leftAt = month;
      state.nodes = 0;
      record(world, "reseller", `${reseller.name} leaves the steward's infrastructure`);
      return;
    }
    state.nodes += reseller.growth * (reseller.reach * market.nodes[rowOf.community]! - state.nodes);
  });
}
