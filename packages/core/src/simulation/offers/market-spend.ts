import type { RunContext } from "../context/run-context.ts";
import { hostedPrice, ownHostingPrice } from "../state/hosting-price.ts";
import type { World } from "../state/world.ts";
import { selfRunNodes } from "./market-counts.ts";
import { rowOf } from "./rows.ts";
import { throughResellers } from "./steward-infrastructure.ts";

/** What the market spends this month on running the project, usd: own machines, contracts and hosting, whoever sells them. */
export const marketSpend = (world: World, context: RunContext) =>
  world.ledger.revenue[world.month % 12]! +
  world.ledger.rivalRevenue +
  keptByResellers(world, context) +
  selfRunNodes(world) * ownHostingPrice(context, world.month);

/** What resellers keep of what customers pay for the steward's hosting, usd this month. */
function keptByResellers(world: World, context: RunContext): number {
  const kept = throughResellers(world, context, "discount");
  if (kept === 0 || world.strategy.streams.infrastructure === undefined) return 0;
  return world.market.nodes[rowOf["steward-infrastructure"]]! * hostedPrice(world, context) * kept;
}
