import { describe, expect, it } from "vitest";
import { pearson, ranksOf } from "../ranks.ts";
import { pearsonOfSpearman, spearmanOfPearson } from "./copula.ts";
import type { Correlations } from "./correlations.ts";
import { createDesign } from "./create-design.ts";
import type { Design } from "./design.ts";

const column = ({ values }: Design, index: number) => values.map((row) => row[index]!);
const spearman = (design: Design, one: number, other: number) =>
  pearson(ranksOf(column(design, one)), ranksOf(column(design, other)));

/** Kendall's tau by counting pairs. */
function kendall(design: Design): number {
  const [a, b] = [column(design, 0), column(design, 1)];
  let sum = 0;
  for (let i = 0; i < a.length; i++) for (let j = 0; j < i; j++) sum += Math.sign((a[i]! - a[j]!) * (b[i]! - b[j]!));
  return (2 * sum) / (a.length * (a.length - 1));
}

const ranges = { x: [0, 1], y: { distribution: { kind: "lognormal", meanLog: 0, sdLog: 1 } }, z: [5, 9] } as const;

describe("factors that go together", () => {
  it("have the rank correlations that were asked for, within four standard errors", () => {
    const rows = 4096;
    const asked = [
      [1, 0.7, -0.3],
      [0.7, 1, 0.2],
      [-0.3, 0.2, 1],
    ];
    for (const by of ["lhs", "sobol"] as const) {
      const design = createDesign(ranges, { by, rows, correlations: asked });
      for (const [one, other] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const wanted = asked[one]![other]!;
        const error = Math.sqrt(((1 - wanted ** 2) ** 2 * (1 + wanted ** 2 / 2)) / rows);
        expect(Math.abs(spearman(design, one, other) - wanted), `${by} ${wanted}`).toBeLessThan(4 * error);
      }
    }
  });

  it("have them whatever the distributions, since ranks know none", () => {
    const correlations: Correlations = [["x", "y", 0.6]];
    const plain = createDesign({ x: [0, 1], y: [0, 1] }, { by: "lhs", rows: 200, correlations });
    const skewed = createDesign(
      { x: { low: 1, high: 1e6, distribution: { kind: "log-uniform" } }, y: ranges.y },
      { by: "lhs", rows: 200, correlations },
    );
    expect(spearman(skewed, 0, 1)).toBeCloseTo(spearman(plain, 0, 1), 3);
  });

  it("have the concordance of a Gaussian copula: Kendall's tau is 2/π asin ρ of the normal correlation", () => {
    const correlations: Correlations = [["x", "y", 0.5]];
    const design = createDesign({ x: [0, 1], y: [0, 1] }, { by: "sobol", rows: 1024, correlations });
    // 0.3464 at a rank correlation of 1/2; a normal correlation of 1/2 would give 1/3.
    expect(kendall(design)).toBeCloseTo((2 / Math.PI) * Math.asin(2 * Math.sin(Math.PI / 12)), 2);
  });

  it("keep one draw in each piece of a hypercube", () => {
    for (const by of ["lhs", "spread"] as const) {
      const design = createDesign(ranges, { by, rows: 64, correlations: [["x", "z", -0.8]] });
      const pieces = (index: number, low: number, high: number) =>
        new Set(column(design, index).map((value) => Math.floor((64 * (value - low)) / (high - low)))).size;
      expect([pieces(0, 0, 1), pieces(2, 5, 9)], by).toEqual([64, 64]);
      expect(spearman(design, 0, 2)).toBeLessThan(-0.6);
    }
  });

  it("leave those alone that go with none", () => {
    const design = createDesign(ranges, { by: "lhs", rows: 50, correlations: [["x", "z", 0.5]] });
    const free = createDesign(ranges, { by: "lhs", rows: 50 });
    expect(column(design, 0)).toEqual(column(free, 0));
    expect(column(design, 1)).toEqual(column(free, 1));
    expect(column(design, 2)).not.toEqual(column(free, 2));
    expect(design.correlations).toEqual([["x", "z", 0.5]]);
  });

  it("begin as a shorter Sobol' sequence does", () => {
    const correlations: Correlations = [["x", "z", 0.5]];
    const [short, long] = [32, 64].map((rows) => createDesign(ranges, { by: "sobol", rows, correlations }).values);
    expect(long!.slice(0, 32)).toEqual(short);
  });

  it("are refused in designs that move each by itself", () => {
    for (const by of ["morris", "saltelli", "factorial", "one-at-a-time"])
      expect(() => createDesign(ranges, { by, correlations: [["x", "z", 0.5]] } as never), by).toThrow(
        `a design by ${by} moves each by itself`,
      );
  });
});

describe("rank correlations", () => {
  const refusal = (correlations: Correlations) => {
    try {
      createDesign(ranges, { by: "lhs", rows: 8, correlations });
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };

  it("are those of Pearson's formula between normal variates", () => {
    expect([-1, 0, 1].map(pearsonOfSpearman)).toEqual([-1, 0, 1].map((one) => expect.closeTo(one, 12)));
    // 6 / π asin(ρ / 2) turns them back.
    for (const one of [-0.9, -0.2, 0.3, 0.5, 0.8])
      expect((6 / Math.PI) * Math.asin(pearsonOfSpearman(one) / 2)).toBeCloseTo(one, 12);
    expect(pearsonOfSpearman(0.5)).toBeCloseTo(0.5176, 4);
  });

  it("are refused where no factors can have them together, by name", () => {
    expect(
      refusal([
        ["x", "y", 0.9],
        ["y", "z", 0.9],
        ["x", "z", -0.9],
      ]),
    ).toBe(
      "The rank correlations are not positive definite at z, so no factors can have them together: x with y 0.9, " +
        "x with z -0.9, y with z 0.9. Bring some of them nearer to 0.",
    );
  });

  it("are refused where they say what cannot be", () => {
    expect(refusal([["x", "w", 0.5]])).toContain("no factor is called w");
    expect(refusal([["x", "x", 0.5]])).toContain("name two factors");
    expect(refusal([["x", "y", 1]])).toContain("is 1: give a number between -1 and 1");
    expect(refusal([["x", "y", Number.NaN]])).toContain("is NaN");
    expect(
      refusal([
        ["x", "y", 0.1],
        ["y", "x", 0.2],
      ]),
    ).toContain("The correlation of y with x is there twice");
    expect(refusal([[1, 0.5]])).toContain("give 3 rows of 3 numbers");
    expect(
      refusal([
        [1, 0.5, 0],
        [0.4, 1, 0],
        [0, 0, 0.9],
      ]),
    ).toMatch(/x with y is 0\.5 and also 0\.4[^]*z with itself is 0\.9/);
  });

  it("are refused of categories, which have no order", () => {
    const policy = { categories: ["a", "b", "c"] };
    const options = { by: "lhs", rows: 8 } as const;
    expect(() => createDesign({ x: [0, 1], policy }, { ...options, correlations: [["x", "policy", 0.5]] })).toThrow(
      "policy has 3 categories, which have no order, and so no rank correlation",
    );
    const free = createDesign({ x: [0, 1], y: [0, 1], policy }, { ...options, correlations: [["x", "y", 0.5]] });
    expect(free.values).toHaveLength(8);
  });
});

describe("correlations of ranks and of scores", () => {
  it("lead back to each other, and to a known value", () => {
    for (const rank of [-0.9, -0.3, 0, 0.5, 1])
      expect(spearmanOfPearson(pearsonOfSpearman(rank))).toBeCloseTo(rank, 12);
    // Of a correlation of a half: 6/π times the arc whose sine is a quarter.
    expect(spearmanOfPearson(0.5)).toBeCloseTo(0.48258, 5);
  });
});
