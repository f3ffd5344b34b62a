import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { memoryStore } from "./memory-store.ts";
import { block, columns } from "./testing/blocks.ts";

async function filled(...indices: readonly number[]) {
  const store = memoryStore(columns, 5);
  for (const index of indices) await store.write(block(index));
  return store;
}
const all = async (blocks: AsyncIterable<Block>) => {
  const found: Block[] = [];
  for await (const one of blocks) found.push(one);
  return found;
};

describe("a store in memory", () => {
  it("gives back what was written, in the order of replications, whatever the order of writing", async () => {
    const store = await filled(4, 0, 2);
    expect(await all(store.blocks())).toEqual([0, 2, 4].map(block));
    expect([0, 1, 2, 3, 4, 5].filter((index) => store.has(index))).toEqual([0, 2, 4]);
    expect(store.count).toBe(3);
  });

  it("keeps what it has when it is closed", async () => {
    const store = await filled(1);
    await expect(store.close()).resolves.toBeUndefined();
    expect(await all(store.blocks())).toEqual([block(1)]);
  });

  it("leaves a block as it is that is there already", async () => {
    const store = await filled(1);
    await store.write({ ...block(3), index: 1 });
    expect(await all(store.blocks())).toEqual([block(1)]);
  });

  it("keeps no block that is none of its own", async () => {
    const store = await filled();
    await expect(store.write(block(5))).rejects.toMatchObject({ code: "no-block" });
    await expect(store.write({ ...block(1), rows: 1 })).rejects.toThrow("2 values for 1 rows");
    expect(store.count).toBe(0);
  });

  it("wants all replications until fewer are enough, and then the first so many", async () => {
    const store = await filled(1, 0);
    expect([store.wanted(), store.ended]).toEqual([[0, 1, 2, 3, 4], undefined]);
    await store.end({ replications: 2 });
    expect([store.wanted(), store.ended]).toEqual([[0, 1], { replications: 2 }]);
  });

  it("ends nowhere else than where it is", async () => {
    const store = await filled(0, 2);
    await expect(store.end({ replications: 3 })).rejects.toThrow("here are 2 replications, and the end is after 3");
    await expect(store.end({ replications: 2 })).rejects.toThrow("replication 1 is missing");
    expect([store.wanted().length, store.ended]).toEqual([5, undefined]);
  });
});
