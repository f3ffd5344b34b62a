import type { RunContext } from "../context/run-context.ts";
import { isContract, isPaid, paidRows, stewardHostedBits } from "../offers/rows.ts";
import { cloudPrice } from "../state/hosting-price.ts";
import type { MarketState } from "../state/market.ts";
import { headcount } from "../state/steward.ts";
import type { World } from "../state/world.ts";
import { type Asked, profitOf } from "./quoting.ts";

/**
 * How much customers take up the people who serve them, usd/month: as much as they leave the steward after delivering, and
 * those whom it hosts at least as much as a part of what their workload costs on the market, so that nobody serves more by
 * selling near cost.
 */
function servedNow({ revenue, covered, nodes, prices }: MarketState, leastPerNode: number): number {
  let served = 0;
  for (const row of paidRows) {
    const isBound = isContract(row);
    const delivered = isBound ? covered[row]! : nodes[row]!;
    const paid = revenue[row]! + nodes[row]! * prices.metered[row]!;
    const left = paid * (1 - prices.costShare[row]!) - prices.costPerNode[row]! * delivered;
    served += isBound ? left : Math.max(left, leastPerNode * nodes[row]!);
  }
  return Math.max(0, served);
}

/** What a hosted node counts at least, usd/month. */
const leastPerNode = (context: RunContext, month: number) =>
  context.scenario.steward.team.leastServed * cloudPrice(context, month);

/** At the end of what was before month 0: what the firm's people served then, they still can. */
export function rememberServed({ market, steward, month }: World, context: RunContext): void {
  market.served = servedNow(market, leastPerNode(context, month));
  market.servedBy = headcount(steward);
}

/**
 * Before the reviews of a month: how much new customers may take up of the firm's people. What was before month 0
 * has no limit, nor has a firm in a buyer's hands, which has the buyer's people.
 */
export function countRoom(world: World, context: RunContext): void {
  const { market, steward, month } = world;
  const isLimited = context.on.serving && month >= 0 && steward.isAlive === 1 && steward.acquiredAt < 0;
  if (!isLimited) {
    market.room = Number.POSITIVE_INFINITY;
    market.attention = 1;
    return;
  }
  const people = headcount(steward);
  const before = market.servedBy > 0 ? market.served * Math.min(1, people / market.servedBy) : 0;
  const most = Math.max(context.scenario.steward.team.earnedPerHead * people, before);
  const served = servedNow(market, leastPerNode(context, month));
  market.room = Math.max(0, most - served);
  market.attention = served > most ? most / served : 1;
}

/**
 * What an organization cannot have, since the firm's people have their hands full, a bit each: nothing that the steward hosts.
 * Customers stay customers; contracts wait for salespeople.
 */
export const closedTo = ({ room }: MarketState, runs: number): number =>
  room > 0 || isPaid(runs) ? 0 : stewardHostedBits;

/** How much of the room a new customer takes up, usd/month; the last one of a month may take more than there is. */
export function takenUp(
  { market: { prices }, month }: World,
  context: RunContext,
  asked: Asked,
  runs: number,
  chosen: number,
): number {
  if (!isPaid(chosen) || isPaid(runs)) return 0;
  const least = isContract(chosen) ? 0 : leastPerNode(context, month) * asked.nodes;
  return Math.max(least, profitOf(prices, chosen, asked, 1));
}
