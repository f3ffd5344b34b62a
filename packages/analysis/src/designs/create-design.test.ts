import { describe, expect, it } from "vitest";
import { elementaryEffects } from "../sensitivity/morris.ts";
import { ishigami, ishigamiFirst } from "../sensitivity/testing/functions.ts";
import { sobolIndices } from "../sensitivity/sobol.ts";
import { createDesign, morrisOf } from "./create-design.ts";
import { crossedDesign, payoffsOf } from "./crossed-design.ts";
import { csvDesign, matrixDesign } from "./matrix-design.ts";

const ranges = { x1: [-Math.PI, Math.PI], x2: [-Math.PI, Math.PI], x3: [-Math.PI, Math.PI] } as const;

describe("a design", () => {
  it("is a sample of so many rows within the ranges, by any of three methods", () => {
    for (const by of ["lhs", "spread", "sobol"] as const) {
      const { values, isSample, factors } = createDesign(
        { a: [0, 1], b: { low: 5, high: 9, isInteger: true } },
        { by, rows: 16 },
      );
      expect(factors.map(({ path }) => path)).toEqual(["a", "b"]);
      expect([values.length, isSample]).toEqual([16, true]);
      for (const [a, b] of values) {
        expect(a! >= 0 && a! <= 1 && b! >= 5 && b! <= 9).toBe(true);
        expect(Number.isInteger(b)).toBe(true);
      }
    }
  });

  it("has a plan by which indices are read", () => {
    const { plan, values } = createDesign(ranges, { by: "saltelli", base: 4096 });
    const half = values.map((row) => ishigami(row.map((x) => x / (2 * Math.PI) + 0.5)));
    const { factors } = sobolIndices(plan, half, { resamples: 0 });
    factors.forEach(({ first }, index) => expect(first.estimate).toBeCloseTo(ishigamiFirst[index]!, 1));
  });

  it("has a plan by which effects are read: those of a plane are its slopes over the ranges", () => {
    const design = createDesign({ a: [0, 10], b: [0, 1] }, { by: "morris", trajectories: 4 });
    const outputs = design.values.map(([a, b]) => 2 * a! - 3 * b!);
    const [a, b] = elementaryEffects(morrisOf(design), outputs);
    expect([a!.mu.estimate, b!.mu.estimate]).toEqual([expect.closeTo(20, 3), expect.closeTo(-3, 3)]);
    // A trajectory shares its random numbers, and no other has them.
    expect(design.rngIds).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });

  it("is refused with what is wrong", () => {
    expect(() => createDesign({ a: [1, 0] }, { by: "lhs", rows: 4 })).toThrow("a goes from 1 to 0");
    expect(() => createDesign(ranges, { by: "lhs", rows: 0.5 })).toThrow("The number of rows is 0.5");
  });
});

describe("every policy in every state", () => {
  const states = createDesign({ q: [2, 4.5], b: [0.1, 0.45] }, { by: "lhs", rows: 3 });

  it("shares the states and their random numbers, and gives payoffs by policy", () => {
    const design = crossedDesign({ low: { release: 0.01 }, high: { release: 0.1 } }, states);
    expect(design.factors.map(({ path }) => path)).toEqual(["release", "q", "b"]);
    expect(design.values.map(([release]) => release)).toEqual([0.01, 0.01, 0.01, 0.1, 0.1, 0.1]);
    expect(Array.from(design.values[4]!.slice(1))).toEqual(Array.from(states.values[1]!));
    expect(design.rngIds).toEqual([0, 1, 2, 0, 1, 2]);
    // States that share theirs among each other do so in every policy.
    const shared = { ...states, rngIds: [0, 0, 1] };
    expect(crossedDesign({ low: { release: 0.01 }, high: { release: 0.1 } }, shared).rngIds).toEqual([
      0, 0, 1, 0, 0, 1,
    ]);
    expect(payoffsOf(design.plan, [1, 2, 3, 4, 5, 6])).toEqual({
      strategies: ["low", "high"],
      values: [Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6)],
    });
    expect(() => payoffsOf(design.plan, [1])).toThrow("2 policies in 3 states");
  });

  it("keeps how the factors of its states go together", () => {
    const both = { q: [2, 4.5], b: [0.1, 0.45], delta: [0.9, 1] } as const;
    const policies = { low: { release: 0.01 }, high: { release: 0.1 } };
    const matrix = [
      [1, 0, 0.5],
      [0, 1, 0],
      [0.5, 0, 1],
    ];
    for (const correlations of [matrix, [["q", "delta", 0.5] as const]]) {
      const correlated = createDesign(both, { by: "lhs", rows: 8, correlations });
      expect(crossedDesign(policies, correlated).correlations).toEqual([["q", "delta", 0.5]]);
    }
    expect(crossedDesign(policies, states)).not.toHaveProperty("correlations");
  });

  it("is refused where policies differ in what they set, or set what is drawn", () => {
    // @ts-expect-error Neither does the compiler take them.
    expect(() => crossedDesign({ a: { x: 1 }, b: { y: 1 } }, states)).toThrow(
      "Policy b must give a number to each of: x",
    );
    expect(() => crossedDesign({ a: { q: 1 } }, states)).toThrow("q is chosen by policies and drawn in states");
    expect(() => crossedDesign({}, states)).toThrow("no policy");
  });
});

describe("a written design of any model", () => {
  it("has the factors of its first line and ranges over what it holds", () => {
    const { factors, values, isSample } = csvDesign('draw,"x",y\n0,1,2.5\n1,3,-1\n');
    expect(factors.map(({ path, low, high, isInteger }) => [path, low, high, isInteger])).toEqual([
      ["x", 1, 3, true],
      ["y", -1, 2.5, false],
    ]);
    expect(values).toEqual([Float64Array.of(1, 2.5), Float64Array.of(3, -1)]);
    // Between their ends, whole where all of them are.
    expect(factors.map(({ middle }) => middle)).toEqual([2, 0.75]);
    expect(isSample).toBe(false);
  });

  it("keeps commas within quotes together, and names a unit that it does not read", () => {
    expect(csvDesign('"a, b",c["d, e"].f,g\n1,"2",3\n').factors.map(({ path }) => path)).toEqual([
      "a, b",
      'c["d, e"].f',
      "g",
    ]);
    expect(() => csvDesign('x,y\n45%,"1,000"\n')).toThrow(
      /x is 45%: write a number alone, without a unit or commas\.\nLine 2: y is 1,000: write a number alone/,
    );
    expect(() => csvDesign('x,y\n"1,2\n')).toThrow('Line 2: x is "1: write a number');
    expect(csvDesign("x,y\n1,\n2,3\n".replace("1,", "1,4")).values[0]).toEqual(Float64Array.of(1, 4));
  });

  it("says all that is wrong, with its line or row", () => {
    expect(() => csvDesign("x,x\n1,a\n2\n")).toThrow(
      /x is there twice\.\nLine 2: x is a: write a number\.\nLine 3 has 1 cells for 2 columns\./,
    );
    expect(() => csvDesign("\n")).toThrow("The design is empty");
    expect(() => csvDesign("draw\n1\n")).toThrow("There is no factor");
    expect(() => matrixDesign(["x"], [[Number.NaN]])).toThrow("Row 1: x is NaN");
    expect(() => matrixDesign(["x"], [])).toThrow("There are no rows");
    expect(() => csvDesign("a;b\n1;2\n")).toThrow("no comma, but semicolons: part the cells by commas");
  });
});
