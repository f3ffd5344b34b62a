import { log } from "../../foundation/numerics.ts";
import type { RunContext } from "../context/run-context.ts";
import { changePrice, type PricedStream, priceNow, pricedStreams } from "../offers/priced-streams.ts";
import { present, quotedAt, quotesOf } from "../state/quotes.ts";
import { record, type World } from "../state/world.ts";

const year = 12;
/** What another price must have brought beyond the present one, as a part of it, before it is worth the unrest. */
const worthChanging = 0.02;
/** Reviews in a year of which not one would buy, that tell a firm that it is too dear. */
const manyRefusals = 10;
const [, lower, , higher] = quotedAt;

/** Once a year of each stream: what the year's quotes say of its price, and a new one where the rule asks for it. */
export function reviewPrices(world: World, context: RunContext): void {
  for (const priced of pricedStreams) {
    const terms = world.strategy.streams[priced.name];
    if (terms === undefined || (world.month - terms.launch) % year !== year - 1) continue;
    const { quotes } = world.market;
    const first = quotesOf(priced.stream);
    const [atLower, atHigher] = [quotes.nodes[first + present - 1]!, quotes.nodes[first + present + 1]!];
    quotes.elasticity[priced.stream] =
      atLower > 0 && atHigher > 0 ? log(atHigher / atLower) / log(higher / lower) : Number.NaN;
    if (context.scenario.strategy.pricing === "adaptive") reprice(world, priced);
    quotes.asked[priced.stream] = 0;
    quotes.spent[priced.stream] = 0;
    quotes.profit.fill(0, first, first + quotedAt.length);
    quotes.deals.fill(0, first, first + quotedAt.length);
    quotes.effort.fill(0, first, first + quotedAt.length);
    quotes.nodes.fill(0, first, first + quotedAt.length);
  }
}

/**
 * The list price moves to the multiple of it that this year's quotes would have won most by. Where not even the lower price
 * wins anybody, quotes say nothing of the best one, and the firm feels its way down as long as a sale would pay for itself.
 */
function reprice(world: World, priced: PricedStream): void {
  const { name, stream } = priced;
  const profit = (step: number) => profitAt(world, stream, step);
  const now = profit(present);
  let best = present;
  for (let step = 0; step < quotedAt.length; step++)
    if (profit(step) > profit(best) && profit(step) > now + worthChanging * Math.abs(now)) best = step;
  const isTooDear = best === present && winsNobody(world, priced);
  if (best === present && !isTooDear) return;
  const factor = isTooDear ? lower : quotedAt[best]!;
  changePrice(world, name, factor);
  record(
    world,
    "price",
    `${name} now costs ${factor} times as much, as ${isTooDear ? "nobody would buy at any price near it" : "this year's quotes say"}`,
  );
}

/**
 * What a multiple of the price would have brought, usd/month. Of the deals that this year's quotes would have won, only
 * those count that its salespeople had the capacity for: where they turn people away, a lower price sells no more.
 */
function profitAt({ market }: World, stream: number, step: number): number {
  const { profit, deals, effort, spent } = market.quotes;
  const cell = quotesOf(stream) + step;
  const capacity = spent[stream]! + Math.max(0, market.salesBank);
  const turnedAway = effort[cell]! > capacity ? 1 - capacity / effort[cell]! : 0;
  return profit[cell]! - deals[cell]! * turnedAway;
}

/** Whether many could have bought, none would have at any of the prices quoted, and the lower one still pays for itself. */
function winsNobody(world: World, priced: PricedStream): boolean {
  const { quotes, prices } = world.market;
  const { stream, offer } = priced;
  const first = quotesOf(stream);
  if (quotes.asked[stream]! < manyRefusals) return false;
  for (let step = 0; step < quotedAt.length; step++) if (quotes.nodes[first + step]! > 0) return false;
  return lower * priceNow(world, priced) * (1 - prices.costShare[offer]!) > prices.costPerNode[offer]!;
}
