import { draw, seedKey } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { type DerivativeDesign, derivativeDesign } from "../designs/derivative-design.ts";
import { DesignError } from "../designs/errors.ts";
import { sobolPoints } from "../designs/sobol-sequence.ts";
import { derivativeMeasures } from "./dgsm.ts";
import * as known from "./testing/functions.ts";

const { ishigami } = known;
const names = ["x1", "x2", "x3"];
const none = { resamples: 0 };

describe("a design for derivatives", () => {
  const { points } = derivativeDesign(names, { base: 64, step: 0.05 });

  it("moves one factor at a time by the step, and never out of the cube", () => {
    expect(points).toHaveLength(64 * 4);
    for (let start = 0; start < points.length; start += 4)
      for (let factor = 0; factor < 3; factor++) {
        const moves = points[start + 1 + factor]!.map((one, at) => one - points[start]![at]!);
        moves.forEach((move, at) => expect(Math.abs(move)).toBeCloseTo(at === factor ? 0.05 : 0, 12));
      }
    for (const point of points) for (const one of point) expect(one >= 0 && one <= 1).toBe(true);
  });

  it("keeps the points of a factor when another comes after it", () => {
    const longer = derivativeDesign([...names, "x4"], { base: 64, step: 0.05 }).points;
    expect(longer[5]!.slice(0, 3)).toEqual(points[4]);
  });

  it("is refused where it cannot be", () => {
    expect(() => derivativeDesign(["a", "a"], { step: 0.7 })).toThrow(DesignError);
    expect(() => derivativeDesign(["a", "a"], { step: 0.7 })).toThrow("a is there twice.\nStep 0.7");
    expect(() => derivativeDesign(["a"], { base: 1 })).toThrow("The number of base points is 1");
  });
});

describe("derivative measures", () => {
  it("of Ishigami's function are what SALib (dgsm of 1.5.2) computes from the same points", () => {
    const step = (value: number) => (value + 0.01 <= 1 ? value + 0.01 : value - 0.01);
    const points = sobolPoints(3, 256).flatMap((point) => [
      point,
      ...names.map((_, factor) => point.with(factor, step(point[factor]!))),
    ]);
    const design: DerivativeDesign = { names, base: 256, points };
    const found = derivativeMeasures(design, points.map(ishigami), none);
    const slopes = [305.1468288689904, 966.2263171652123, 431.379495521322];
    const bounds = [2.4258675844524515, 7.68134183384318, 3.4293967224280424];
    found.factors.forEach(({ squaredSlope, totalAtMost }, at) => {
      expect(squaredSlope.estimate / slopes[at]!).toBeCloseTo(1, 11);
      expect(totalAtMost.estimate / bounds[at]!).toBeCloseTo(1, 11);
    });
  });

  // In closed form: E cos^2 = 1/2, E x^4 = pi^4 / 5, E x^6 = pi^6 / 7, E x^8 = pi^8 / 9, each times the square of the range.
  const range = (2 * Math.PI) ** 2;
  const truth = [
    (range / 2) * (1 + 0.2 * (Math.PI ** 4 / 5) + 0.01 * (Math.PI ** 8 / 9)),
    (range / 2) * 49,
    (range / 2) * 0.16 * (Math.PI ** 6 / 7),
  ];

  it("of Ishigami's function are those of their closed form, and above the total indices", () => {
    const design = derivativeDesign(names, { base: 4096, step: 0.001 });
    const { factors, variance } = derivativeMeasures(design, design.points.map(ishigami), none);
    expect(variance / known.ishigamiVariance).toBeCloseTo(1, 1.7);
    factors.forEach(({ squaredSlope, totalAtMost }, at) => {
      expect(Math.abs(squaredSlope.estimate / truth[at]! - 1)).toBeLessThan(0.02);
      expect(totalAtMost.estimate).toBeGreaterThan(known.ishigamiTotal[at]!);
    });
  });

  it("of a cosine over half a turn are its total index: the bound is sharp", () => {
    const design = derivativeDesign(["x", "idle"], { base: 4096, step: 0.001 });
    const { factors } = derivativeMeasures(
      design,
      design.points.map(([x]) => Math.cos(Math.PI * x!)),
      none,
    );
    expect(factors[0]!.totalAtMost.estimate).toBeCloseTo(1, 2);
    expect(factors[1]!.totalAtMost.estimate).toBe(0);
  });

  it("lie in their intervals about as often as these say", () => {
    let inside = 0;
    for (let study = 0; study < 60; study++) {
      const { k0, k1 } = seedKey(`slopes ${study}`);
      const points = Array.from({ length: 200 }, (_, row) => {
        const point = Float64Array.from(names, (_name, at) => draw(k0, k1, row, at));
        return [point, ...names.map((_name, at) => point.with(at, point[at]! + (point[at]! < 0.5 ? 1e-4 : -1e-4)))];
      }).flat();
      const { factors } = derivativeMeasures({ names, base: 200, points }, points.map(ishigami), { seed: study });
      factors.forEach(({ totalAtMost: { low, high } }, at) => {
        const bound = truth[at]! / (Math.PI ** 2 * known.ishigamiVariance);
        if (low <= bound && bound <= high) inside++;
      });
    }
    expect(inside / 180).toBeGreaterThan(0.9);
  });

  it("leave out whole base points where a result is missing, and refuse what does not fit", () => {
    const design = derivativeDesign(names, { base: 16 });
    const outputs = design.points.map(ishigami);
    const { base, missing, factors } = derivativeMeasures(design, outputs.with(5, Number.NaN), none);
    expect([base, missing]).toEqual([15, 1]);
    const kept = { ...design, base: 15, points: design.points.toSpliced(4, 4) };
    expect(factors).toEqual(derivativeMeasures(kept, outputs.toSpliced(4, 4), none).factors);
    expect(() => derivativeMeasures(design, [1])).toThrow(
      "1 results do not fit the design: it has 16 base points of 4 rows",
    );
    expect(() =>
      derivativeMeasures(
        design,
        outputs.map(() => Number.NaN),
      ),
    ).toThrow("0 of 16 base points");
    expect(() =>
      derivativeMeasures(
        design,
        outputs.map(() => 1),
      ),
    ).toThrow("All 16 results are 1");
  });
});
