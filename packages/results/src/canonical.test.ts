import { describe, expect, it } from "vitest";
import { hashOf, hashWithRows } from "./canonical.ts";

describe("the hash of rows, one at a time", () => {
  const row = Float64Array.of(0.1, -0, 1e300, Number.NaN, 7);

  it.each([
    ["some", [row, row.map((value) => value / 3)]],
    ["none", []],
    ["empty ones", [new Float64Array(0), new Float64Array(0)]],
  ])("is that of all of them at once: %s", (_, rows) => {
    const data = { zeta: [{ b: 1, a: "ü" }], factors: undefined, alpha: null };
    const asLists = rows.map((one) => [...one]);
    for (const name of ["values", "a", "zzz"])
      expect(hashWithRows(data, name, rows)).toBe(hashOf({ ...data, [name]: asLists }));
  });

  it("changes with a number, with where a row ends and with what stands beside them", () => {
    const hashes = [
      hashWithRows({ a: 1 }, "rows", [[1, 2], [3]]),
      hashWithRows({ a: 1 }, "rows", [[1], [2, 3]]),
      hashWithRows({ a: 1 }, "rows", [[1, 2], [4]]),
      hashWithRows({ a: 2 }, "rows", [[1, 2], [3]]),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});
