import { describe, expect, it } from "vitest";
import { blocksHash, decode, encode } from "./block.ts";
import { memoryStore } from "./memory-store.ts";
import { block, columns } from "./testing/blocks.ts";

describe("a block", () => {
  it("is the same after a journey through bytes, -0, NaN and infinity included", () => {
    for (const index of [0, 1, 2, 3]) expect(decode(index, encode(block(index)), columns)).toEqual(block(index));
  });

  it("is refused when bytes are missing or too many", () => {
    const bytes = encode(block(1));
    expect(() => decode(1, bytes.subarray(0, -1), columns)).toThrow(RangeError);
    expect(() => decode(1, Uint8Array.of(...bytes, 0), columns)).toThrow(RangeError);
    const short = encode({ ...block(1), columns: [["open"], ...block(1).columns.slice(1)] });
    expect(() => decode(1, short, columns)).toThrow("are no block of 3 columns");
  });
});

describe("the hash of blocks", () => {
  it("knows the order of replications and not that of writing", async () => {
    const [one, other] = [memoryStore(columns, 100), memoryStore(columns, 100)];
    for (const index of [0, 1, 2]) await one.write(block(index));
    for (const index of [2, 0, 1]) await other.write(block(index));
    expect(await blocksHash(one.blocks())).toBe(await blocksHash(other.blocks()));
  });

  it("changes with one bit of a number, with a letter and with a replication", async () => {
    const base = await blocksHash([block(0)]);
    const changed = block(0);
    (changed.columns[1] as Float64Array)[0] = 0.1 + Number.EPSILON / 8;
    const spelt = { ...block(0), columns: [["open", "x"], ...block(0).columns.slice(1)] };
    const hashes = await Promise.all([[changed], [spelt], [{ ...block(0), index: 1 }], []].map(blocksHash));
    expect(new Set([base, ...hashes]).size).toBe(5);
  });

  it("takes every NaN for the same", async () => {
    const odd = new Float64Array(new BigUint64Array([0x7ff8dead00000001n]).buffer);
    const of = (value: Float64Array) => blocksHash([{ index: 0, rows: 1, columns: [[""], value, value] }]);
    expect(await of(odd)).toBe(await of(Float64Array.of(Number.NaN)));
  });
});
