import type { Block, ResultStore } from "@stewardsim/results";

/** How long a block waits for others to be written with, in ms, and how many wait at most. */
const [longestWait, mostWaiting] = [20, 64];

/** Keeps blocks in a store, those that come fast in one write. */
export interface Batches {
  /**
   * Takes a block; those that come more than a few milliseconds after the last write are kept before it returns.
   *
   * @param whenKept is called when it is kept for good
   * @throws what an earlier write was refused with
   */
  add(block: Block, whenKept: () => void): Promise<void>;
  /** Keeps all that waits. */
  flush(): Promise<void>;
}

/** A store to which a write costs something has `writeAll`; to others each block goes at once. */
export function keepInBatches(store: ResultStore): Batches {
  if (store.writeAll === undefined)
    return {
      add: (block, whenKept) => store.write(block).then(whenKept),
      flush: () => Promise.resolve(),
    };
  let waiting: { readonly block: Block; readonly whenKept: () => void }[] = [];
  let written = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Writes follow each other, and one that was refused is what all that come after it end with. */
  let writing = Promise.resolve();
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(async () => {
      const batch = waiting;
      waiting = [];
      if (batch.length > 0) await store.writeAll!(batch.map(({ block }) => block));
      written = performance.now();
      for (const { whenKept } of batch) whenKept();
    });
    return writing;
  };
  return {
    flush,
    async add(block, whenKept) {
      waiting.push({ block, whenKept });
      if (waiting.length >= mostWaiting || performance.now() - written >= longestWait) return flush();
      // Whoever waits for the next result hears of a refusal; nobody waits for a clock.
      timer ??= setTimeout(() => void flush().catch(() => {}), longestWait);
      // What was refused meanwhile is not waited for longer than the next result.
      await Promise.resolve();
    },
  };
}
