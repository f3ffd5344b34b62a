import type { RunContext } from "../context/run-context.ts";
import { isContract, isPaid, paidRows, stewardHostedBits } from "../offers/rows.ts";
import type { MarketState } from "../state/market.ts";
import { headcount } from "../state/steward.ts";
import type { World } from "../state/world.ts";
import { type Asked, profitOf } from "./quoting.ts";

/** What customers leave the steward after delivering, usd/month, at this month's prices. */
function earnedNow({ revenue, covered, nodes, prices }: MarketState): number {
  let earned = 0;
  for (const row of paidRows) {
    const delivered = isContract(row) ? covered[row]! : nodes[row]!;
    const paid = revenue[row]! + nodes[row]! * prices.metered[row]!;
    earned += paid * (1 - prices.costShare[row]!) - prices.costPerNode[row]! * delivered;
  }
  return Math.max(0, earned);
}

/** At the end of what was before month 0: what the firm's people served then, they still can. */
export function rememberServed({ market, steward }: World): void {
  market.served = earnedNow(market);
  market.servedBy = headcount(steward);
}

/**
 * Before the reviews of a month: what new customers may leave whom the firm's people can still serve. What was before month 0
 * has no limit, nor has a firm in a buyer's hands, which has the buyer's people.
 */
export function countRoom(world: World, context: RunContext): void {
  const { market, steward, month } = world;
  const isLimited = context.on.serving && month >= 0 && steward.isAlive === 1 && steward.acquiredAt < 0;
  if (!isLimited) {
    market.room = Number.POSITIVE_INFINITY;
    return;
  }
  const people = headcount(steward);
  const before = market.servedBy > 0 ? market.served * Math.min(1, people / market.servedBy) : 0;
  const most = Math.max(context.scenario.steward.team.earnedPerHead * people, before);
  market.room = Math.max(0, most - earnedNow(market));
}

/**
 * What an organization cannot have, since the firm's people have their hands full, a bit each: nothing that the steward hosts.
 * Customers stay customers; contracts wait for salespeople.
 */
export const closedTo = ({ room }: MarketState, runs: number): number =>
  room > 0 || isPaid(runs) ? 0 : stewardHostedBits;

/** A new customer takes what it leaves of the room that there is; the last one of a month may take more. */
export function serve(
  { room, prices }: MarketState,
  asked: Asked,
  runs: number,
  chosen: number,
  weight: number,
): number {
  return isPaid(chosen) && !isPaid(runs) ? room - weight * Math.max(0, profitOf(prices, chosen, asked, 1)) : room;
}
