import { describe, expect, it } from "vitest";
import { sobolIndices } from "../sensitivity/sobol.ts";
import { fullFactorial, oneAtATime } from "./factorial.ts";
import { latinHypercube } from "./hypercube.ts";
import { ownFactors } from "./own-factors.ts";
import { valuesAt } from "./points.ts";
import { saltelliDesign } from "./saltelli-design.ts";

const ishigami = ownFactors(["x1", "x2", "x3"].map((name) => ({ name, low: -Math.PI, high: Math.PI })));

describe("factors of another model", () => {
  it("go through every design that takes factors", () => {
    const drawn = latinHypercube(ishigami, 50, 1);
    for (const column of [0, 1, 2]) {
      const pieces = drawn.map((row) => Math.floor((50 * (row[column]! + Math.PI)) / (2 * Math.PI)));
      expect(new Set(pieces).size).toBe(50);
    }
    expect(fullFactorial(ishigami, 2)).toHaveLength(8);
    expect([...oneAtATime(ishigami)[0]!]).toEqual([0, 0, 0]);
  });

  it("have their published indices: S1 of Ishigami's function is 0.3139, 0.4424 and 0", () => {
    const { plan, points } = saltelliDesign(
      ishigami.map(({ path }) => path),
      { base: 4096 },
    );
    const results = valuesAt(ishigami, points).map(
      ([x1, x2, x3]) => Math.sin(x1!) + 7 * Math.sin(x2!) ** 2 + 0.1 * x3! ** 4 * Math.sin(x1!),
    );
    const { factors } = sobolIndices(plan, results, { resamples: 0 });
    [0.3139, 0.4424, 0].forEach((first, index) =>
      expect(Math.abs(factors[index]!.first.estimate - first)).toBeLessThan(0.01),
    );
  });

  it("are spread as they say", () => {
    const [factor] = ownFactors([{ name: "x", low: 0, high: 10, distribution: { kind: "triangular", mode: 10 } }]);
    const mean = latinHypercube([factor!], 400, 1).reduce((sum, [x]) => sum + x!, 0) / 400;
    // Two thirds of the way, where the mode is the high end.
    expect(mean).toBeCloseTo(20 / 3, 1);
  });

  it("are refused where a range holds too few numbers", () => {
    const whole = { name: "n", isInteger: true };
    expect(() => ownFactors([{ ...whole, low: 0.2, high: 0.8 }])).toThrow(
      "n goes from 0.2 to 0.8, which holds no whole",
    );
    expect(() => ownFactors([{ ...whole, low: 0.5, high: 1.5 }])).toThrow("no whole number but 1: there must be two.");
    expect(() => ownFactors([{ ...whole, low: 0, high: 4, middle: 2.5 }])).toThrow("its middle at 2.5");
    expect(() => ownFactors([{ name: "x", low: 1e6, high: 1e6 + 1e-6 }])).toThrow(
      /^x goes from 1000000 to 1000000\.000001, which are too near each other .*: draw the distance from 1000000 instead\.$/,
    );
    expect(ownFactors([{ ...whole, low: 1, high: 4 }])[0]!.middle).toBe(3);
  });

  it("are refused with all that is wrong", () => {
    const wrong = [
      { name: "a", low: 1, high: 1 },
      { name: "a", low: 0, high: Infinity },
      { name: "b", low: 0, high: 1, distribution: { kind: "triangular", mode: 2 } as const },
    ];
    expect(() => ownFactors(wrong)).toThrow(/a is there twice\.[^]*a goes from 1 to 1[^]*Infinity[^]*mode 2/);
  });
});
