import { strikes } from "../../foundation/hazard-clock.ts";
import type { Reseller } from "../../scenario/partners.ts";
import type { RunContext } from "../context/run-context.ts";
import { isSold } from "../offers/selling.ts";
import type { ResellerState } from "../state/partners.ts";
import { record, type World } from "../state/world.ts";

/**
 * Resellers are a channel: they sell the steward's hosting, with a platform of their own on top, to a part of those who
 * choose it, until they are bought away. Together they sell no more than all of it.
 */
export function resell(world: World, context: RunContext): void {
  let sold = 0;
  for (const { share } of world.resellers) sold += share;
  context.scenario.partners.resellers.forEach((reseller, index) => {
    const state = world.resellers[index]!;
    sold -= state.share;
    state.share = nextShare(world, reseller, state, Math.max(0, 1 - sold));
    sold += state.share;
  });
}

/** @param room share of the steward's hosted nodes that the others leave to it */
function nextShare(world: World, { growth, leaving, name, reach }: Reseller, state: ResellerState, room: number) {
  if (state.leftAt >= 0 || !isSold(world, "infrastructure")) return 0;
  if (strikes(state.clock, leaving)) {
    state.leftAt = world.month;
    record(world, "reseller", `${name} leaves the steward's infrastructure`);
    return 0;
  }
  return state.share + growth * (reach * room - state.share);
}
