import { describe, expect, it } from "vitest";
import { farApart, spreadOfWalks } from "./far-apart.ts";
import { morrisDesign } from "./morris-design.ts";

const names = ["a", "b", "c", "d", "e"];

describe("walks of Morris", () => {
  const { points } = morrisDesign(names, { trajectories: 30, seed: 3 });

  it("move every factor once, by two thirds of its range at four levels", () => {
    expect(points).toHaveLength(180);
    for (let walk = 0; walk < 30; walk++) {
      const moved = [];
      for (let row = walk * 6 + 1; row < walk * 6 + 6; row++) {
        const changed = names.flatMap((_, index) => (points[row]![index] === points[row - 1]![index] ? [] : [index]));
        expect(changed).toHaveLength(1);
        expect(Math.abs(points[row]![changed[0]!]! - points[row - 1]![changed[0]!]!)).toBeCloseTo(2 / 3, 12);
        moved.push(changed[0]!);
      }
      expect(moved.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it("stand on the grid and nowhere else", () => {
    expect([...new Set(points.flatMap((point) => [...point]))].sort((a, b) => a - b)).toEqual([0, 1 / 3, 2 / 3, 1]);
  });

  it("go up as often as down", () => {
    const { points: many } = morrisDesign(["a"], { trajectories: 1000 });
    const up = Array.from({ length: 1000 }, (_, walk) => many[2 * walk + 1]![0]! > many[2 * walk]![0]!).filter(Boolean);
    // Four binomial standard errors.
    expect(Math.abs(up.length - 500)).toBeLessThan(64);
  });

  it("start each factor from where it started without another one", () => {
    const { points: longer } = morrisDesign(["z", ...names], { trajectories: 30, seed: 3 });
    for (let walk = 0; walk < 30; walk++) expect([...longer[walk * 7]!].slice(1)).toEqual([...points[walk * 6]!]);
  });

  it("are refused at an odd number of levels", () => {
    expect(() => morrisDesign(names, { levels: 3 })).toThrow("Half of the number of levels is 1.5");
  });
});

describe("walks chosen among candidates", () => {
  const walksOf = (trajectories: number, candidates: number, seed: number) => {
    const { points } = morrisDesign(names, { trajectories, candidates, seed });
    return Array.from({ length: trajectories }, (_, walk) => points.slice(walk * 6, walk * 6 + 6));
  };

  it("lie as far apart as the best of all subsets, or nearly", () => {
    for (let seed = 0; seed < 5; seed++) {
      const all = walksOf(10, 10, seed);
      let best = 0;
      for (let a = 0; a < 10; a++)
        for (let b = 0; b < a; b++)
          for (let c = 0; c < b; c++)
            for (let d = 0; d < c; d++) best = Math.max(best, spreadOfWalks([all[a]!, all[b]!, all[c]!, all[d]!]));
      const kept = farApart(all, 4);
      expect(new Set(kept).size).toBe(4);
      expect(spreadOfWalks(kept.map((index) => all[index]!))).toBeGreaterThan(0.995 * best);
    }
  });

  it("lie so that none of them is better exchanged for one left out", () => {
    for (let seed = 0; seed < 10; seed++) {
      const all = walksOf(24, 24, seed);
      const kept = farApart(all, 8);
      const spread = spreadOfWalks(kept.map((index) => all[index]!));
      for (const place of kept.keys())
        for (const other of all.keys())
          if (!kept.includes(other))
            expect(spreadOfWalks(kept.with(place, other).map((index) => all[index]!))).toBeLessThan(spread + 1e-9);
    }
  });

  it("lie further apart than those drawn first", () => {
    expect(spreadOfWalks(walksOf(10, 100, 1))).toBeGreaterThan(1.05 * spreadOfWalks(walksOf(10, 10, 1)));
  });
});

describe("the spread of walks", () => {
  it("is the summed distance of all points of one to all of another", () => {
    const point = (...at: number[]) => new Float64Array(at);
    const walks = [
      [point(0, 0), point(3, 0), point(3, 4)],
      [point(3, 4), point(3, 0), point(0, 0)],
    ];
    // From (0,0): 5 + 3 + 0; from (3,0): 4 + 0 + 3; from (3,4): 0 + 4 + 5.
    expect(spreadOfWalks(walks)).toBeCloseTo(24, 12);
  });
});
