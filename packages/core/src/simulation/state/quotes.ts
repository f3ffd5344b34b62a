import { streamNames } from "../../scenario/streams.ts";

/** A lower price, the present one and a higher one, as multiples of it, at which every quote is made. */
export const quotedAt = [0.5, 0.8, 1, 1.25, 2] as const;
/** Where the present price stands among them. */
export const present = 2;

/** What the reviews since prices were last looked at would have bought, by stream and by multiple of its own price. */
export interface Quotes {
  profit: Float64Array; // usd/month of all that the steward sells, less what delivering it costs
  deals: Float64Array; // the part of it that salespeople would have to win anew
  effort: Float64Array; // of winning that, in deals of the usual size
  spent: Float64Array; // effort that was spent on new deals, by stream
  nodes: Float64Array; // under contract, or hosted, of this stream
  asked: Float64Array; // rows that were quoted, by stream: those who could have bought
  /** Own-price elasticity of nodes in the last year that was looked at, by stream; NaN before. */
  elasticity: Float64Array;
}

export function createQuotes(): Quotes {
  const cells = streamNames.length * quotedAt.length;
  return {
    profit: new Float64Array(cells),
    deals: new Float64Array(cells),
    effort: new Float64Array(cells),
    spent: new Float64Array(streamNames.length),
    nodes: new Float64Array(cells),
    asked: new Float64Array(streamNames.length),
    elasticity: new Float64Array(streamNames.length).fill(Number.NaN),
  };
}

/** Where a stream's first cell is. */
export const quotesOf = (stream: number) => stream * quotedAt.length;
