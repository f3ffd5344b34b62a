import { holdFractions } from "../../foundation/fractions.ts";
import type { RunContext } from "../context/run-context.ts";
import { contractPrice, dealEffort } from "../offers/contracts.ts";
import { pricedStreams } from "../offers/priced-streams.ts";
import { isContract } from "../offers/rows.ts";
import type { PriceList } from "../state/price-list.ts";
import { quotedAt, quotesOf } from "../state/quotes.ts";
import type { World } from "../state/world.ts";

/** What an organization would have to pay for, and what each offer is worth to it with its price. */
export interface Asked {
  nodes: number;
  covered: number; // nodes that a contract of it covers
  discount: number; // share of the list price
  least: number; // usd/month, of its smallest contract
  available: number; // offers that it can have, a bit each: none by contract where it signs none
  assisted: number; // offers that it can have from a salesperson only, a bit each
  closed: number; // offers whose seller has nobody to serve it, a bit each
  renewed: number; // offer that it would renew, −1 for none
  first: number; // offer of the highest worth, of those that are not closed
  second: number; // the best beside it
  /** usd/node/month, by offer; of those that it can have. */
  readonly worths: Float64Array;
}

export const createAsked = (offers: number): Asked =>
  holdFractions(
    {
      nodes: 0,
      covered: 0,
      discount: 0,
      least: 0,
      available: 0,
      assisted: 0,
      closed: 0,
      renewed: -1,
      first: 0,
      second: 0,
      worths: new Float64Array(offers),
    },
    ["available", "assisted", "closed", "renewed", "first", "second"],
  );

/** What has a price that somebody sets, a bit each: most organizations can have none of it. */
const pricedBits = pricedStreams.reduce((bits, { offer }) => bits | (1 << offer), 0);

/**
 * Notes what this review would have brought at a lower and at a higher price of each stream, everything else being as it
 * is: what a firm learns from the offers that it makes. Nobody pays for being asked.
 */
export function quote({ market }: World, { sample, scenario }: RunContext, row: number, asked: Asked): void {
  const { prices, quotes } = market;
  if ((asked.available & pricedBits) === 0) return;
  const { nodes, worths } = asked;
  const weight = sample.weight[row]!;
  for (const { stream, offer } of pricedStreams) {
    // Whom the firm turns away tells it nothing of its price.
    if ((((asked.available & ~asked.closed) >> offer) & 1) === 0) continue;
    // What it would run if it did not run this.
    const rival = offer === asked.first ? asked.second : asked.first;
    const beside = profitOf(prices, rival, asked, 1);
    const unpriced = worths[offer]! + priceOf(prices, offer, asked, 1) / nodes;
    const isDeal = needsDeal(asked, offer);
    const first = quotesOf(stream);
    quotes.asked[stream]! += 1;
    let step = 0;
    // Prices rise from step to step, so whoever is lost at one is lost at those that follow.
    for (; step < quotedAt.length; step++) {
      if (!(unpriced - priceOf(prices, offer, asked, quotedAt[step]!) / nodes > worths[rival]!)) break;
      const profit = profitOf(prices, offer, asked, quotedAt[step]!);
      quotes.profit[first + step]! += weight * profit;
      if (isDeal) {
        const effort = dealEffort(scenario.market.contracts, priceOf(prices, offer, asked, quotedAt[step]!));
        quotes.deals[first + step]! += weight * (profit - beside);
        quotes.effort[first + step]! += weight * effort;
      }
      quotes.nodes[first + step]! += weight * (isContract(offer) ? asked.covered : nodes);
    }
    if (beside !== 0) for (; step < quotedAt.length; step++) quotes.profit[first + step]! += weight * beside;
  }
}

/** Whether salespeople have to win this organization for an offer. */
export const needsDeal = (asked: Asked, offer: number) =>
  ((asked.assisted >> offer) & 1) === 1 && offer !== asked.renewed;

/** usd/month at a multiple of the price; 0 for what the steward does not sell. */
export function priceOf(prices: PriceList, offer: number, { nodes, covered, discount, least }: Asked, factor: number) {
  return isContract(offer)
    ? contractPrice(prices.list[offer]! * factor, covered, discount, least)
    : prices.metered[offer]! * factor * nodes;
}

/** What is left of it when it is delivered, usd/month. */
export function profitOf(prices: PriceList, offer: number, asked: Asked, factor: number): number {
  const delivered = isContract(offer) ? asked.covered : asked.nodes;
  return (
    priceOf(prices, offer, asked, factor) * (1 - prices.costShare[offer]!) - prices.costPerNode[offer]! * delivered
  );
}
