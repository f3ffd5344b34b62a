import { type StreamName, streamNames } from "../../scenario/streams.ts";
import { streamOf } from "./all.ts";
import { rowOfStream } from "./rows.ts";

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
