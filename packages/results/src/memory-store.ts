import type { Block, ColumnMeaning } from "./block.ts";
import { mustFitStore } from "./fitting-block.ts";
import type { Ended } from "./manifest.ts";
import { mustEndThere, type ResultStore } from "./store.ts";

/** Keeps the blocks of so many replications for as long as the page or the process lives. */
export function memoryStore(columns: readonly ColumnMeaning[], replications: number): ResultStore {
  const kept = new Map<number, Block>();
  let ended: Ended | undefined;
  const store: ResultStore = {
    columns,
    wanted: () => Array.from({ length: ended?.replications ?? replications }, (_, index) => index),
    has: (index) => kept.has(index),
    get ended() {
      return ended;
    },
    get count() {
      return kept.size;
    },
    async write(block) {
      mustFitStore(block, columns, replications);
      if (!kept.has(block.index)) kept.set(block.index, block);
    },
    async *blocks() {
      for (const index of [...kept.keys()].sort((a, b) => a - b)) yield kept.get(index)!;
    },
    async end(here) {
      mustEndThere(store, here);
      ended = here;
    },
    close: () => Promise.resolve(),
  };
  return store;
}
