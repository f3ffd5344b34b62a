import { type StreamName, streamNames } from "../../scenario/streams.ts";
import { NumericalFailureError } from "../../foundation/errors.ts";
import type { World } from "../state/world.ts";
import { offers, streamOf } from "./all.ts";
import { isContract, rowOfStream } from "./rows.ts";

/** A stream whose price somebody sets. */
export interface PricedStream {
  readonly name: StreamName;
  /** Where it stands in tables by stream. */
  readonly stream: number;
  /** Where what it sells stands in tables by offer. */
  readonly offer: number;
}

/** Streams that sell something at a price of their own. */
export const pricedStreams: readonly PricedStream[] = streamNames.flatMap((name, stream) => {
  const offer = rowOfStream(name);
  return offer >= 0 && streamOf(name).reprice !== undefined ? [{ name, stream, offer }] : [];
});

/** The stream with a price of its own that sells each offer, −1 for none. */
export const streamOfOffer = Int8Array.from(
  offers,
  (_, row) => pricedStreams.find(({ offer }) => offer === row)?.stream ?? -1,
);

/** What it costs now, usd/node/month: its list price, or the price of a hosted node; 0 where it is not sold. */
export const priceNow = ({ market: { prices } }: World, { offer }: PricedStream): number =>
  isContract(offer) ? prices.list[offer]! : prices.metered[offer]!;

/**
 * Makes what a stream sells dearer (a factor above 1) or cheaper.
 *
 * @returns whether it has a price of its own and is there
 * @throws NumericalFailureError where the price grew beyond every number, as by a rule that raises it month after month
 */
export function changePrice({ strategy, month }: World, name: StreamName, factor: number): boolean {
  const terms = strategy.streams[name];
  const { reprice } = streamOf(name);
  if (terms === undefined || reprice === undefined) return false;
  reprice(terms, factor);
  for (const value of Object.values(terms))
    if (value === Number.POSITIVE_INFINITY)
      throw new NumericalFailureError({ process: "planning", month, quantity: `the price of ${name}`, value });
  return true;
}

/** The stream that brings most revenue this month at a price of its own; none where nobody pays. */
export function bestSeller(world: World): PricedStream | undefined {
  const { market } = world;
  let best: PricedStream | undefined;
  let most = 0;
  for (const priced of pricedStreams) {
    const { offer } = priced;
    const revenue = isContract(offer) ? market.revenue[offer]! : market.nodes[offer]! * market.prices.metered[offer]!;
    if (revenue <= most) continue;
    most = revenue;
    best = priced;
  }
  return best;
}
