import type { RunContext } from "../context/run-context.ts";
import { isPaid, paidRows, stewardHostedBits } from "../offers/rows.ts";
import type { MarketState } from "../state/market.ts";
import { headcount } from "../state/steward.ts";
import type { World } from "../state/world.ts";
import { type Asked, priceOf } from "./quoting.ts";

/**
 * Before the reviews of a month: what new customers may pay whom the firm's people can still serve. A firm that served more
 * for each of them when it opened still can. What was before month 0 has no limit, nor has a firm in a buyer's hands, which
 * has the buyer's people.
 */
export function countRoom(world: World, context: RunContext): void {
  const { market, steward, month } = world;
  const isLimited = context.on.serving && month >= 0 && steward.isAlive === 1 && steward.acquiredAt < 0;
  if (!isLimited) {
    market.room = Number.POSITIVE_INFINITY;
    return;
  }
  const people = headcount(steward);
  const paid = paidNow(market);
  if (month === 0 && people > 0) market.servedPerHead = paid / people;
  const perHead = Math.max(context.scenario.steward.team.revenuePerHead, market.servedPerHead);
  market.room = Math.max(0, perHead * people - paid);
}

/** What customers pay the steward, usd/month, at this month's prices. */
function paidNow({ revenue, nodes, prices }: MarketState): number {
  let paid = 0;
  for (const row of paidRows) paid += revenue[row]! + nodes[row]! * prices.metered[row]!;
  return paid;
}

/**
 * What an organization cannot have, since the firm's people have their hands full, a bit each: nothing that the steward hosts.
 * Customers stay customers; contracts wait for salespeople.
 */
export const closedTo = ({ room }: MarketState, runs: number): number =>
  room > 0 || isPaid(runs) ? 0 : stewardHostedBits;

/** A new customer takes what it pays of the room that is left; the last one of a month may take more. */
export function serve(
  { room, prices }: MarketState,
  asked: Asked,
  runs: number,
  chosen: number,
  weight: number,
): number {
  return isPaid(chosen) && !isPaid(runs) ? room - weight * priceOf(prices, chosen, asked, 1) : room;
}
