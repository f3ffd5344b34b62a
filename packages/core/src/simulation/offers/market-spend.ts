import type { RunContext } from "../context/run-context.ts";
import { ownHostingPrice } from "../state/hosting-price.ts";
import type { World } from "../state/world.ts";
import { selfRunNodes } from "./market-counts.ts";

/** What the market spends this month on running the project, usd: own machines, contracts and hosting, whoever sells them. */
export const marketSpend = (world: World, context: RunContext) =>
  world.ledger.revenue[world.month % 12]! +
  world.ledger.rivalRevenue +
  selfRunNodes(world) * ownHostingPrice(context, world.month);
