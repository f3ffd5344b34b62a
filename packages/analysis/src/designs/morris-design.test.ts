import { describe, expect, it } from "vitest";
import { farApart, spreadOfTrajectories } from "./far-apart.ts";
import { morrisDesign } from "./morris-design.ts";

const names = ["a", "b", "c", "d", "e"];

describe("trajectories of Morris", () => {
  const { points } = morrisDesign(names, { trajectories: 30, seed: 3 });

  it("move every factor once, by two thirds of its range at four levels", () => {
    expect(points).toHaveLength(180);
    for (let trajectory = 0; trajectory < 30; trajectory++) {
      const moved = [];
      for (let row = trajectory * 6 + 1; row < trajectory * 6 + 6; row++) {
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
    const up = Array.from(
      { length: 1000 },
      (_, trajectory) => many[2 * trajectory + 1]![0]! > many[2 * trajectory]![0]!,
    ).filter(Boolean);
    // Four binomial standard errors.
    expect(Math.abs(up.length - 500)).toBeLessThan(64);
  });

  it("start each factor from where it started without another one", () => {
    const { points: longer } = morrisDesign(["z", ...names], { trajectories: 30, seed: 3 });
    for (let trajectory = 0; trajectory < 30; trajectory++)
      expect([...longer[trajectory * 7]!].slice(1)).toEqual([...points[trajectory * 6]!]);
  });

  it("move all factors of a group at one step, each its own way, and start where they start alone", () => {
    const groups = ["one", "two", "one", "three", "one"];
    const grouped = morrisDesign(names, { trajectories: 30, seed: 3, groups }).points;
    expect(grouped).toHaveLength(30 * 4);
    let opposed = 0;
    for (let trajectory = 0; trajectory < 30; trajectory++) {
      expect(grouped[trajectory * 4]).toEqual(points[trajectory * 6]);
      const moved = new Set<string>();
      for (let row = trajectory * 4 + 1; row < trajectory * 4 + 4; row++) {
        const moves = names.map((_, index) => grouped[row]![index]! - grouped[row - 1]![index]!);
        const own = new Set(groups.filter((_, index) => moves[index] !== 0));
        expect(own.size).toBe(1);
        const [group] = own;
        moved.add(group!);
        groups.forEach((one, index) => {
          if (one === group) expect(Math.abs(moves[index]!)).toBeCloseTo(2 / 3, 12);
        });
        opposed += Number(Math.min(...moves) < 0 && Math.max(...moves) > 0);
      }
      expect(moved.size).toBe(3);
    }
    // Three of four threesomes do not all go the same way.
    expect(opposed).toBeGreaterThan(10);
    expect(opposed).toBeLessThan(30);
  });

  it("of groups of one are those without groups", () => {
    expect(morrisDesign(names, { trajectories: 30, seed: 3, groups: names }).points).toEqual(points);
  });

  it("are refused where groups do not fit", () => {
    expect(() => morrisDesign(names, { groups: ["one"] })).toThrow("factors that have a group is 1");
  });

  it("are refused at an odd number of levels", () => {
    expect(() => morrisDesign(names, { levels: 3 })).toThrow("The number of levels is 3: give an even number from 2");
  });
});

describe("trajectories chosen among candidates", () => {
  const trajectoriesOf = (trajectories: number, candidates: number, seed: number) => {
    const { points } = morrisDesign(names, { trajectories, candidates, seed });
    return Array.from({ length: trajectories }, (_, trajectory) => points.slice(trajectory * 6, trajectory * 6 + 6));
  };

  it("lie as far apart as the best of all subsets, or nearly", () => {
    for (let seed = 0; seed < 5; seed++) {
      const all = trajectoriesOf(10, 10, seed);
      let best = 0;
      for (let a = 0; a < 10; a++)
        for (let b = 0; b < a; b++)
          for (let c = 0; c < b; c++)
            for (let d = 0; d < c; d++)
              best = Math.max(best, spreadOfTrajectories([all[a]!, all[b]!, all[c]!, all[d]!]));
      const kept = farApart(all, 4);
      expect(new Set(kept).size).toBe(4);
      expect(spreadOfTrajectories(kept.map((index) => all[index]!))).toBeGreaterThan(0.995 * best);
    }
  });

  it("lie so that none of them is better exchanged for one left out", () => {
    for (let seed = 0; seed < 10; seed++) {
      const all = trajectoriesOf(24, 24, seed);
      const kept = farApart(all, 8);
      // In the order in which they were given, each once.
      expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
      const spread = spreadOfTrajectories(kept.map((index) => all[index]!));
      for (const position of kept.keys())
        for (const other of all.keys())
          if (!kept.includes(other))
            expect(spreadOfTrajectories(kept.with(position, other).map((index) => all[index]!))).toBeLessThan(
              spread + 1e-9,
            );
    }
  });

  it("lie further apart where groups move too", () => {
    const groups = ["one", "two", "one", "two", "two"];
    const trajectories = (candidates: number) => {
      const { points } = morrisDesign(names, { trajectories: 10, candidates, seed: 1, groups });
      return Array.from({ length: 10 }, (_, trajectory) => points.slice(trajectory * 3, trajectory * 3 + 3));
    };
    expect(spreadOfTrajectories(trajectories(100))).toBeGreaterThan(1.05 * spreadOfTrajectories(trajectories(10)));
  });

  it("lie further apart than those drawn first", () => {
    expect(spreadOfTrajectories(trajectoriesOf(10, 100, 1))).toBeGreaterThan(
      1.05 * spreadOfTrajectories(trajectoriesOf(10, 10, 1)),
    );
  });
});

describe("the spread of trajectories", () => {
  it("is the summed distance of all points of one to all of another", () => {
    const point = (...at: number[]) => new Float64Array(at);
    const trajectories = [
      [point(0, 0), point(3, 0), point(3, 4)],
      [point(3, 4), point(3, 0), point(0, 0)],
    ];
    // From (0,0): 5 + 3 + 0; from (3,0): 4 + 0 + 3; from (3,4): 0 + 4 + 5.
    expect(spreadOfTrajectories(trajectories)).toBeCloseTo(24, 12);
  });

  it("is so too where several coordinates move at a step", () => {
    const trajectories = [
      [new Float64Array([0, 0]), new Float64Array([3, 4])],
      [new Float64Array([3, 0]), new Float64Array([0, 4])],
    ];
    expect(spreadOfTrajectories(trajectories)).toBeCloseTo(3 + 4 + 4 + 3, 12);
  });
});
