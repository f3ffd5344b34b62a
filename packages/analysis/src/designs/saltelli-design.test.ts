import { describe, expect, it } from "vitest";
import { rowsPerBase, saltelliDesign } from "./saltelli-design.ts";

const names = ["a", "b", "c"];

describe("a pick-freeze design", () => {
  it("takes one factor at a time from the other half, both ways", () => {
    const { points, plan } = saltelliDesign(names, { base: 4, hasPairs: true });
    expect(plan).toEqual({ base: 4, groups: names, hasPairs: true });
    expect(points).toHaveLength(32);
    for (let start = 0; start < 32; start += 8) {
      const [a, b] = [points[start]!, points[start + 7]!];
      names.forEach((_, index) => {
        expect(points[start + 1 + index]).toEqual(a.with(index, b[index]!));
        expect(points[start + 4 + index]).toEqual(b.with(index, a[index]!));
      });
    }
  });

  it("moves the factors of a group together", () => {
    const { points, plan } = saltelliDesign(names, { base: 2, groups: ["D", "A", "D"] });
    expect(plan.groups).toEqual(["D", "A"]);
    const [a, d, , b] = points;
    expect([...d!]).toEqual([b![0], a![1], b![2]]);
  });

  it("takes chance from the other half like a factor", () => {
    const { points, plan, replicationIds } = saltelliDesign(names, { base: 2, hasRandomness: true, hasPairs: true });
    expect(plan.groups).toEqual([...names, "randomness"]);
    // A, its swaps and its other chance; B's swaps, B with A's chance, B: twice.
    expect(replicationIds).toEqual([0, 0, 0, 0, 16, 16, 16, 16, 0, 16, 1, 1, 1, 1, 17, 17, 17, 17, 1, 17]);
    expect([...points[4]!]).toEqual([...points[0]!]);
    expect([...points[8]!]).toEqual([...points[9]!]);
  });

  it("takes replications that share no block of sixteen, and none twice", () => {
    const { plan, replicationIds } = saltelliDesign(["a"], { base: 64, hasRandomness: true });
    const halves = [0, 3].map((offset) =>
      Array.from({ length: plan.base }, (_, row) => replicationIds![4 * row + offset]!),
    );
    expect(new Set(halves.flat()).size).toBe(128);
    const blocks = halves.map((half) => new Set(half.map((one) => Math.floor(one / 16))));
    expect([...blocks[0]!].filter((block) => blocks[1]!.has(block))).toEqual([]);
  });

  it("leaves rows where they were when its base grows, and columns when a factor joins at the end", () => {
    const small = saltelliDesign(names, { base: 4 }).points;
    const large = saltelliDesign(names, { base: 8 }).points;
    expect(large.slice(0, 20)).toEqual(small);
    const wider = saltelliDesign([...names, "d"], { base: 4 }).points;
    expect([...wider[0]!.subarray(0, 3)]).toEqual([...small[0]!]);
    expect([...wider[5]!.subarray(0, 3)]).toEqual([...small[4]!]);
  });

  it("leaves columns of an earlier design where a factor joins in front", () => {
    const earlier = ["a", "b"];
    const before = saltelliDesign(earlier, { base: 8 });
    const after = saltelliDesign(["new", "a", "b"], { base: 8, earlier });
    const rowOf = (design: typeof before, point: number, group: number) =>
      design.points[point * rowsPerBase(design.plan) + group]!;
    for (let point = 0; point < 8; point++)
      for (const [was, is] of [
        [0, 0],
        [1, 2],
        [2, 3],
        [3, 4],
      ] as const)
        expect([...rowOf(after, point, is).subarray(1)]).toEqual([...rowOf(before, point, was)]);
    const moved = saltelliDesign(["new", "a", "b"], { base: 8 });
    // The first points of all dimensions are alike, so the last is looked at.
    expect([...rowOf(moved, 7, 0).subarray(1)]).not.toEqual([...rowOf(before, 7, 0)]);
  });

  it("refuses what it cannot balance or tell apart", () => {
    expect(() => saltelliDesign(names, { base: 100 })).toThrow("take a power of two, such as 128");
    expect(() => saltelliDesign(names, { base: 8, scrambles: 3 })).toThrow("take a power of two, such as 8");
    expect(() => saltelliDesign(names, { base: 8, scrambles: 16 })).toThrow("scrambles");
    expect(() => saltelliDesign(["a", "a"], { base: 4 })).toThrow('"a" is there twice');
    expect(() => saltelliDesign(["a"], { base: 4, groups: ["randomness"] })).toThrow("it stands for random numbers");
    expect(() => saltelliDesign(["a"], { base: 4, groups: [] })).toThrow("0 groups for 1 factors");
  });
});

describe("scrambles of a pick-freeze design", () => {
  const names = ["a", "b"];

  it("are even each by itself, and take turns", () => {
    const { points, plan } = saltelliDesign(names, { base: 32, scrambles: 4 });
    expect(plan.scrambles).toBe(4);
    for (let scramble = 0; scramble < 4; scramble++) {
      const cells = points
        .filter((_, row) => row % 4 === 0 && (row / 4) % 4 === scramble)
        .map(([a]) => Math.floor(8 * a!));
      expect(new Set(cells)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
    }
  });

  it("go on with a larger base, and the first is that of a design with one", () => {
    const small = saltelliDesign(names, { base: 256 }).points;
    expect(saltelliDesign(names, { base: 512 }).points.slice(0, small.length)).toEqual(small);
    const alone = saltelliDesign(names, { base: 32, scrambles: 1 }).points;
    expect(small.filter((_, row) => Math.floor(row / 4) % 8 === 0)).toEqual(alone);
  });

  it("are one of a small base", () => {
    expect(saltelliDesign(names, { base: 128 }).plan).not.toHaveProperty("scrambles");
  });
});
