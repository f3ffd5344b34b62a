import { type Block, memoryStore } from "@stewardsim/results";
import { describe, expect, it } from "vitest";
import { keepInBatches } from "./keep-in-batches.ts";

const block = (index: number): Block => ({ index, rows: 1, columns: [Float64Array.of(index)] });

/** A store that counts its writes, and refuses all from the one of a block on. */
function countingStore(refused = Infinity) {
  const writes: number[][] = [];
  const store = {
    ...memoryStore([{ name: "x", unit: "", about: "", kind: "number" }], 1000),
    async writeAll(blocks: readonly Block[]) {
      if (blocks.some(({ index }) => index >= refused)) throw new Error("the disk is full");
      writes.push(blocks.map(({ index }) => index));
    },
  };
  return { store, writes };
}

describe("results that come fast", () => {
  it("are kept in few writes, each once and in order, and told only when they are kept", async () => {
    const { store, writes } = countingStore();
    const { add, flush } = keepInBatches(store);
    const told: number[] = [];
    for (let index = 0; index < 500; index++) {
      await add(block(index), () => told.push(index));
      expect(told.length).toBe(writes.flat().length);
    }
    await flush();
    const all = Array.from({ length: 500 }, (_, index) => index);
    expect(writes.flat()).toEqual(all);
    expect(told).toEqual(all);
    expect(writes.length).toBeLessThan(100);
    expect(Math.max(...writes.map(({ length }) => length))).toBeLessThanOrEqual(64);
  });

  it("are kept soon although no other comes", async () => {
    const { store, writes } = countingStore();
    const { add } = keepInBatches(store);
    for (const index of [0, 1]) await add(block(index), () => {});
    await expect.poll(() => writes.flat()).toEqual([0, 1]);
  });

  it("are refused with what the disk says, and nothing is told of them", async () => {
    const { store } = countingStore(100);
    const { add, flush } = keepInBatches(store);
    const told: number[] = [];
    const all = async () => {
      for (let index = 0; index < 500; index++) await add(block(index), () => told.push(index));
    };
    await expect(all()).rejects.toThrow("the disk is full");
    expect(told.length).toBeLessThanOrEqual(100);
    await expect(flush()).rejects.toThrow("the disk is full");
  });
});

describe("a store to which a write costs nothing", () => {
  it("gets each result at once", async () => {
    const store = memoryStore([{ name: "x", unit: "", about: "", kind: "number" }], 9);
    const { add } = keepInBatches(store);
    await add(block(0), () => expect(store.count).toBe(1));
    await add(block(1), () => expect(store.count).toBe(2));
    expect(store.count).toBe(2);
  });
});
