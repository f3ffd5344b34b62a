import { describe, expect, it } from "vitest";
import { flawIn, isOwnPart, lengthOf, shardOf } from "./manifest.ts";
import { manifest } from "./testing/blocks.ts";

describe("a shard", () => {
  it("is named by its place among all, the first as 1", () => {
    expect(shardOf("1/8")).toEqual({ index: 0, of: 8 });
    expect(shardOf("8/8")).toEqual({ index: 7, of: 8 });
    expect(shardOf("10/12")).toEqual({ index: 9, of: 12 });
  });

  it.each(["0/8", "9/8", "8", "1/", "/8", "1/8 ", " 1/8", "1/8/8", "1/8x", "-1/8", "1.5/8", "first/8"])(
    "is not named by %j, and the reader is told how it is",
    (text) => {
      expect(() => shardOf(text)).toThrow(RangeError);
      expect(() => shardOf(text)).toThrow("write the first of eight as 1/8 and the last as 8/8");
    },
  );

  it("owns every part once among all", () => {
    const owners = Array.from({ length: 20 }, (_, part) =>
      [0, 1, 2].filter((index) => isOwnPart({ shard: { index, of: 3 } }, part)),
    );
    expect(owners).toEqual(Array.from({ length: 20 }, (_, part) => [part % 3]));
  });
});

describe("a manifest", () => {
  it("of an experiment that ended says how many replications there are in the end", () => {
    expect(lengthOf({ replications: 200 })).toBe(200);
    expect(lengthOf({ replications: 200, ended: { replications: 64 } })).toBe(64);
  });

  it("that is whole has no flaw, with or without what may be left out", () => {
    expect(flawIn(manifest(3))).toBeUndefined();
    const beside = [{ name: "judged", by: ["replication"], columns: [] }];
    expect(flawIn({ ...manifest(3), ended: { replications: 2, why: "enough" }, facts: { draws: 3 }, beside })).toBe(
      undefined,
    );
  });

  it("tells under which word something cannot be, and of several unknown words the first", () => {
    expect(flawIn({ ...manifest(3), shard: { index: 2, of: 2 } })).toBe("shard");
    expect(flawIn({ ...manifest(3), shard: { index: -1, of: 2 } })).toBe("shard.index");
    expect(flawIn({ ...manifest(3), pieces: { design: "d", notes: 1, arms: {} } })).toBe("pieces.notes");
    expect(flawIn({ ...manifest(3), luck: 2, also: 3 })).toBe("luck");
    const [column] = manifest(3).columns;
    expect(flawIn({ ...manifest(3), columns: [{ ...column, kind: "date" }] })).toBe("columns.0.kind");
  });
});
