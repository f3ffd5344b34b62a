import { clip } from "../../foundation/clamp.ts";
import type { RunContext } from "../context/run-context.ts";
import { offers } from "../offers/all.ts";
import type { World } from "../state/world.ts";

/**
 * At its first review a customer sets what it was made to believe of the integration against what it saw. What is missing
 * costs trust, and leaves a scar as a shock does.
 */
export function judgeClaims(world: World, { on, scenario }: RunContext, row: number): void {
  const { offer, promised, scar, trust } = world.organizations.columns;
  const missing = promised[row]! - world.steward.integration;
  if (!on.trust || missing <= 0 || !offers[offer[row]!]!.isIntegrated) return;
  const lost = scenario.market.claims.disappointment * missing;
  trust[row] = clip(trust[row]! - lost);
  if (on.scars) scar[row]! += scenario.community.trust.scarShare * lost;
}

/** A new customer remembers what it was made to believe; whoever stays with an offer, or has left it, nothing. */
export function rememberClaims(world: World, row: number, chosen: number): void {
  const { offer, promised } = world.organizations.columns;
  const isNew = offers[chosen]!.isIntegrated && offer[row] !== chosen;
  promised[row] = isNew ? world.steward.perceivedIntegration : 0;
}
