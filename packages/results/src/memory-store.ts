import type { Block, ColumnMeaning } from "./block.ts";
import type { ResultStore } from "./store.ts";

/** Keeps the blocks of so many replications for as long as the page or the process lives. */
export function memoryStore(columns: readonly ColumnMeaning[], replications: number): ResultStore {
  const kept = new Map<number, Block>();
  return {
    columns,
    wanted: () => Array.from({ length: replications }, (_, index) => index),
    has: (index) => kept.has(index),
    get count() {
      return kept.size;
    },
    write(block) {
      if (!kept.has(block.index)) kept.set(block.index, block);
      return Promise.resolve();
    },
    async *blocks() {
      for (const index of [...kept.keys()].sort((a, b) => a - b)) yield kept.get(index)!;
    },
    close: () => Promise.resolve(),
  };
}
