import { describe, expect, it } from "vitest";
import { inputsOf } from "../input.ts";
import { normalBelow } from "../normal.ts";
import { createDesign } from "./create-design.ts";
import type { Ranges } from "./design.ts";
import { betaBelow } from "./beta.ts";

type Given = Ranges[string];

/** Kolmogorov's distance of a sample from a distribution function. */
function distance(values: readonly number[], below: (x: number) => number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.reduce((most, x, index) => {
    const share = below(x);
    return Math.max(most, share - index / sorted.length, (index + 1) / sorted.length - share);
  }, 0);
}

const shape = { kind: "lognormal", meanLog: 1.5, sdLog: 0.8 } as const;
const lognormalBelow = (x: number) => normalBelow((Math.log(x) - 1.5) / 0.8);

/** Each kind, with its distribution function in closed form. */
const known: Readonly<Record<string, readonly [Given, (x: number) => number]>> = {
  uniform: [[5, 9], (x) => (x - 5) / 4],
  "log-uniform": [{ low: 1, high: 1000, distribution: { kind: "log-uniform" } }, (x) => Math.log(x) / Math.log(1000)],
  triangular: [
    { low: 0, high: 4, distribution: { kind: "triangular", mode: 1 } },
    (x) => (x < 1 ? x ** 2 / 4 : 1 - (4 - x) ** 2 / 12),
  ],
  "normal without ends": [{ distribution: { kind: "normal", mean: 100, sd: 15 } }, (x) => normalBelow((x - 100) / 15)],
  "normal with a low end": [
    { low: 100, distribution: { kind: "normal", mean: 100, sd: 15 } },
    (x) => 2 * normalBelow((x - 100) / 15) - 1,
  ],
  "lognormal without ends": [{ distribution: shape }, lognormalBelow],
  "lognormal that is cut off": [
    { low: 2, high: 20, distribution: shape },
    (x) => (lognormalBelow(x) - lognormalBelow(2)) / (lognormalBelow(20) - lognormalBelow(2)),
  ],
  beta: [{ low: 0, high: 1, distribution: { kind: "beta", alpha: 2, beta: 5 } }, (x) => betaBelow(x, 2, 5)],
  empirical: [{ distribution: { kind: "empirical", values: [4, 0, 10] } }, (x) => (x < 4 ? x / 8 : 0.5 + (x - 4) / 12)],
};

describe("a sample of a factor", () => {
  const rows = 1024;

  it("has the distribution that was asked for, in every kind of sample", () => {
    for (const by of ["lhs", "sobol"] as const)
      for (const [name, [given, below]] of Object.entries(known)) {
        const { values } = createDesign({ x: given }, { by, rows });
        // One draw in each of 1,024 equal shares, and values to six digits.
        expect(
          distance(
            values.map(([x]) => x!),
            below,
          ),
          `${name} by ${by}`,
        ).toBeLessThan(1 / rows + 1e-5);
      }
  });

  it("has values beyond any range where it has no ends, as many as it should", () => {
    const { values, factors } = createDesign({ x: known["normal without ends"]![0] }, { by: "sobol", rows: 4096 });
    const [{ low, high, open }] = factors as [(typeof factors)[0]];
    expect(open).toEqual(["low", "high"]);
    expect([low, high]).toEqual([expect.closeTo(61.3626, 3), expect.closeTo(138.6374, 3)]);
    // One of 200 on either side: 20 or 21 of 4,096.
    expect(Math.abs(values.filter(([x]) => x! < low).length - 20.5)).toBeLessThan(1);
    expect(Math.abs(values.filter(([x]) => x! > high).length - 20.5)).toBeLessThan(1);
    expect(values.every(([x]) => Number.isFinite(x))).toBe(true);
  });

  it("has categories as often as they weigh, which analyses know for categories", () => {
    const design = createDesign(
      { licence: { categories: ["permissive", "copyleft", "closed"], weights: [2, 1, 1] } },
      { by: "lhs", rows: 40 },
    );
    expect([0, 1, 2].map((index) => design.values.filter(([one]) => one === index).length)).toEqual([20, 10, 10]);
    expect(inputsOf(design)).toMatchObject([
      { name: "licence", kind: "category", categories: ["permissive", "copyleft", "closed"], middle: 1 },
    ]);
  });
});

describe("a factor without order or ends", () => {
  const policy: Given = { categories: ["a", "b", "c"] };
  const open: Given = { distribution: { kind: "normal", mean: 0, sd: 1 } };

  it("has all its categories in a factorial, and all others one at a time", () => {
    expect(createDesign({ policy, x: [0, 1] }, { by: "factorial", levels: 2 }).values).toHaveLength(6);
    expect(createDesign({ policy, x: [0, 1] }, { by: "one-at-a-time" }).values.map(([one]) => one)).toEqual([
      1, 0, 2, 1, 1,
    ]);
  });

  it("is refused where a design goes steps or stands at ends", () => {
    expect(() => createDesign({ policy }, { by: "morris" })).toThrow("policy has 3 categories, which have no order");
    const refusal = "open has no low end";
    expect(() => createDesign({ open }, { by: "factorial" })).toThrow(refusal);
    expect(() => createDesign({ open }, { by: "one-at-a-time" })).toThrow(refusal);
    expect(() => createDesign({ open }, { by: "morris" })).toThrow(refusal);
    expect(
      createDesign({ open }, { by: "saltelli", base: 8 })
        .values.flatMap((row) => [...row])
        .every(Number.isFinite),
    ).toBe(true);
  });

  it("is refused where it says too much or too little", () => {
    const fault = (given: Given) => {
      try {
        createDesign({ x: given }, { by: "lhs", rows: 2 });
      } catch (error) {
        return (error as Error).message;
      }
      return undefined;
    };
    expect(fault({ low: 1 })).toBe("x has no high end: only a normal or lognormal distribution goes on for ever.");
    expect(fault({ distribution: { kind: "triangular", mode: 1 } })).toContain("x has no low end");
    expect(fault({ categories: ["a", "a"] })).toContain("a category twice");
    expect(fault({ categories: ["a"] })).toContain("fewer than two categories");
    expect(fault({ categories: ["a", "b"], low: 0 })).toContain("leave low and high out");
    expect(fault({ categories: ["a", "b"], middle: 2 })).toContain("middle at 2");
    expect(fault({ low: 0, high: 1, weights: [1] })).toContain("weights and no categories");
    expect(fault({ low: 0, distribution: { kind: "discrete", values: [1, 2] } })).toContain("leave low and high out");
    expect(fault({ isInteger: true, distribution: { kind: "discrete", values: [1, 1.5] } })).toContain("value 1.5");
    expect(fault({ middle: 3, distribution: { kind: "discrete", values: [1, 2] } })).toContain("none of its values");
    expect(fault({ high: -1, distribution: shape })).toContain("no logarithm at its high end -1");
    expect(fault({ low: Number.NaN, distribution: shape })).toContain("low end at NaN");
    expect(fault({ low: 2, high: 1, distribution: shape })).toContain("must lie below");
    expect(fault({ distribution: { kind: "normal", mean: 0, sd: Infinity } })).toContain("deviation of Infinity");
  });
});
