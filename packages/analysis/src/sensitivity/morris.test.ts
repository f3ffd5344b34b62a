import { describe, expect, it } from "vitest";
import { createDesign, morrisOf } from "../designs/create-design.ts";
import { ownFactors } from "../designs/own-factors.ts";
import { valuesAt } from "../designs/points.ts";
import { stepsRun } from "../designs/steps-run.ts";
import { type MorrisDesign, morrisDesign } from "../designs/morris-design.ts";
import { elementaryEffects } from "./morris.ts";
import { ishigami, sobolG, sobolGWeights } from "./testing/functions.ts";

const none = { resamples: 0 };
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `x${index + 1}`);

describe("elementary effects", () => {
  it("of a sum are its slopes, with nothing around them", () => {
    const slopes = [3, -2, 0, 1e6];
    const design = morrisDesign(numbered(4), { trajectories: 5 });
    const outputs = design.points.map((point) => slopes.reduce((sum, slope, index) => sum + slope * point[index]!, 7));
    elementaryEffects(design, outputs).forEach(({ mu, muStar, sigma, count }, index) => {
      const slope = slopes[index]!;
      for (const bound of [mu.low, mu.estimate, mu.high]) expect(bound).toBeCloseTo(slope, 6);
      for (const bound of [muStar.low, muStar.estimate, muStar.high]) expect(bound).toBeCloseTo(Math.abs(slope), 6);
      expect(sigma).toBeLessThan(1e-6);
      expect(count).toBe(5);
    });
  });

  it("of Sobol's G are those of its closed form on four levels", () => {
    // On the levels |4x - 2| is 2 at the ends and 2/3 inside, so a move by 2/3 changes it by 4/3, up or down evenly.
    const trajectories = 2000;
    const design = morrisDesign(numbered(8), { trajectories });
    const effects = elementaryEffects(design, design.points.map(sobolG), none);
    const others = (index: number, of: (a: number) => number) =>
      sobolGWeights.reduce((product, a, other) => (other === index ? product : product * of(a)), 1);
    effects.forEach(({ mu, muStar, sigma }, index) => {
      const slope = 2 / (1 + sobolGWeights[index]!);
      const size = slope * others(index, (a) => (4 / 3 + a) / (1 + a));
      const square = slope ** 2 * others(index, (a) => ((2 + a) ** 2 + (2 / 3 + a) ** 2) / (2 * (1 + a) ** 2));
      // Four standard errors.
      expect(Math.abs(mu.estimate)).toBeLessThan(4 * Math.sqrt(square / trajectories));
      expect(Math.abs(muStar.estimate - size)).toBeLessThan(4 * Math.sqrt((square - size ** 2) / trajectories) + 1e-12);
      expect(Math.abs(sigma / Math.sqrt(square) - 1)).toBeLessThan(0.06);
    });
  });

  it("sort the twenty inputs of Morris (1991) as he found them", () => {
    // His function; its coefficients of no account as in Saltelli et al. (2008): (-1)^i and (-1)^(i + j), not drawn.
    const morris = (point: Float64Array): number => {
      const w = Array.from(point, (x, i) =>
        [2, 4, 6].includes(i) ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5),
      );
      let sum = 0;
      for (let i = 0; i < 20; i++) {
        sum += (i < 10 ? 20 : (-1) ** (i + 1)) * w[i]!;
        for (let j = i + 1; j < 20; j++) {
          sum += (j < 6 ? -15 : (-1) ** (i + j)) * w[i]! * w[j]!;
          for (let k = j + 1; k < 5; k++) {
            sum += -10 * w[i]! * w[j]! * w[k]!;
            for (let l = k + 1; l < 4; l++) sum += 5 * w[i]! * w[j]! * w[k]! * w[l]!;
          }
        }
      }
      return sum;
    };
    const design = morrisDesign(numbered(20), { trajectories: 100 });
    const effects = elementaryEffects(design, design.points.map(morris), none);
    // The first ten matter, the others do not.
    const sizes = effects.map(({ muStar }) => muStar.estimate);
    expect(Math.min(...sizes.slice(0, 10))).toBeGreaterThan(2 * Math.max(...sizes.slice(10)));
    // 8, 9 and 10 only as slopes, of 20 on -1 to 1: 40 on 0 to 1. The first seven curve or act together.
    for (const { mu, sigma } of effects.slice(7, 10)) {
      expect(Math.abs(mu.estimate - 40)).toBeLessThan(4);
      expect(sigma).toBeLessThan(0.3 * mu.estimate);
    }
    for (const { mu, sigma } of effects.slice(0, 5)) expect(sigma).toBeGreaterThan(Math.abs(mu.estimate) * 0.5);
  });

  it("of groups have a size and no direction", () => {
    // Slopes of 3 and -2 move by 5 where they go apart and by 1 where they go together; 1 alone.
    const design = morrisDesign(["a", "b", "c"], { trajectories: 400, groups: ["ab", "ab", "c"] });
    const outputs = design.points.map(([a, b, c]) => 3 * a! - 2 * b! + c!);
    const [ab, c] = elementaryEffects(design, outputs);
    expect([ab!.name, c!.name, ab!.count]).toEqual(["ab", "c", 400]);
    // Half of the trajectories each: four standard errors of 2 / 20.
    expect(Math.abs(ab!.muStar.estimate - 3)).toBeLessThan(0.4);
    expect(ab!.muStar.low).toBeLessThan(3);
    expect(ab!.muStar.high).toBeGreaterThan(3);
    expect([ab!.mu.estimate, ab!.sigma, ab!.mu.low]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    for (const one of [c!.mu.estimate, c!.muStar.estimate]) expect(one).toBeCloseTo(1, 12);
    expect(c!.sigma).toBeCloseTo(0, 12);
  });

  it("of a whole number are over the steps that were made, whatever the levels", () => {
    for (const most of [1, 2, 3, 4, 5, 7, 10, 100])
      for (const levels of [2, 4, 6, 8, 10]) {
        const design = createDesign(
          { k: { low: 0, high: most, isInteger: true }, x: [0, 1] },
          { by: "morris", trajectories: 10, levels },
        );
        const outputs = design.values.map(([k, x]) => k! / most + x!);
        const [k, x] = elementaryEffects(morrisOf(design), outputs, none);
        for (const { muStar, mu, sigma, count } of [k!, x!]) {
          expect(muStar.estimate, `${most} by ${levels}`).toBeCloseTo(1, 5);
          expect(mu.estimate).toBeCloseTo(1, 5);
          expect(sigma).toBeLessThan(1e-4);
          expect(count).toBe(10);
        }
      }
  });

  it("of listed numbers are over how often they are drawn, and none where a step leaves them", () => {
    const values = [0, 10, 20, 30];
    const even = createDesign({ n: { distribution: { kind: "discrete", values } } }, { by: "morris" });
    const [effect] = elementaryEffects(
      morrisOf(even),
      even.values.map(([n]) => n! / 30),
      none,
    );
    expect(effect!.muStar.estimate).toBeCloseTo(1, 9);
    // Of 100 draws 98 are 10: of ten levels only the first and the last stand elsewhere, and most steps leave 10 as it was.
    const weights = [1, 98, 1];
    const rare = createDesign(
      { n: { distribution: { kind: "discrete", values: [0, 10, 20], weights } } },
      { by: "morris", levels: 10 },
    );
    const [seldom] = elementaryEffects(
      morrisOf(rare),
      rare.values.map(([n]) => n! / 20),
      none,
    );
    const moved = Array.from({ length: 20 }, (_, one) => rare.values[2 * one]![0] !== rare.values[2 * one + 1]![0]);
    expect(seldom!.count).toBe(moved.filter(Boolean).length);
    expect(seldom!.count).toBeGreaterThan(0);
    expect(seldom!.count).toBeLessThan(20);
    // From 0 or 20 to 10 is half of the way, and half of the change.
    expect(seldom!.muStar.estimate).toBeCloseTo(1, 9);
  });

  it("of a group with a whole number are over the mean of its steps", () => {
    const design = morrisDesign(["k", "x"], { trajectories: 10, groups: ["both", "both"] });
    const factors = ownFactors([
      { name: "k", low: 0, high: 1, isInteger: true },
      { name: "x", low: 0, high: 1 },
    ]);
    const outputs = valuesAt(factors, design.points).map(([k, x]) => (k! + x!) / 2);
    const [both] = elementaryEffects(stepsRun(design, factors), outputs, none);
    // The mean step is 5/6; both together make 5/6 of a change, and against each other 1/6.
    const together = Array.from({ length: 10 }, (_, trajectory) => {
      const [from, to] = [design.points[2 * trajectory]!, design.points[2 * trajectory + 1]!];
      return to[0]! > from[0]! === to[1]! > from[1]!;
    }).filter(Boolean).length;
    expect(together % 10).not.toBe(0);
    expect(both!.muStar.estimate).toBeCloseTo((together + 0.2 * (10 - together)) / 10, 5);
  });

  it("scaled by trajectories, and plain, are what SALib (1.5.2) computes from the same points", () => {
    // Four trajectories in thirds, through Ishigami's function with something added.
    const thirds = ["013 213 233 231", "300 302 102 122", "131 111 311 313", "022 020 000 200"].join(" ").split(" ");
    const points = thirds.map((point) => Float64Array.from(point, (third) => Number(third) / 3));
    const outputs = points.map((point) => ishigami(point) + 3 * point[0]! + point[1]! * point[2]!);
    const design: MorrisDesign = { names: numbered(3), trajectories: 4, points };
    for (const [scaledBy, mu, muStar, sigma] of [
      [
        "trajectory",
        [0.8292456762394436, 0.1996196945469969, 0.20007129339700605],
        [0.8292456762394436, 0.7405996882086596, 0.20007129339700622],
        [0.32431310951776077, 0.8910607847629215, 0.34927889208002383],
      ],
      [
        undefined,
        [10.704054111593102, 0.49999999999999933, 3.6243980516665593],
        [10.704054111593102, 7.708333333333331, 3.62439805166656],
        [7.215488224740919, 8.90913492911546, 6.587753941602939],
      ],
    ] as const)
      elementaryEffects(design, outputs, scaledBy ? { ...none, scaledBy } : none).forEach((effect, at) => {
        expect(effect.mu.estimate).toBeCloseTo(mu[at]!, 11);
        expect(effect.muStar.estimate).toBeCloseTo(muStar[at]!, 11);
        expect(effect.sigma).toBeCloseTo(sigma[at]!, 11);
      });
  });

  it("scaled by the design are standardized regression coefficients of a sum, whatever its unit", () => {
    const design = morrisDesign(["a", "b"], { trajectories: 200 });
    const outputs = design.points.map(([a, b]) => 4000 * a! - 3000 * b!);
    const [a, b] = elementaryEffects(design, outputs, { ...none, scaledBy: "design" });
    expect(Math.abs(a!.mu.estimate - 0.8)).toBeLessThan(0.03);
    expect(Math.abs(b!.mu.estimate + 0.6)).toBeLessThan(0.03);
    expect(a!.sigma).toBeCloseTo(0, 12);
  });

  it("scaled are 0 where nothing moves the result, and not what they cannot be", () => {
    const design = morrisDesign(["a", "b"], { trajectories: 4 });
    for (const scaledBy of ["trajectory", "design"] as const)
      for (const { muStar, sigma } of elementaryEffects(
        design,
        design.points.map(() => 5),
        { ...none, scaledBy },
      ))
        expect([muStar.estimate, sigma]).toEqual([0, 0]);
  });

  it("leave out what cannot be known of missing results", () => {
    const design = morrisDesign(["a", "b"], { trajectories: 4 });
    const outputs = design.points.map(([a]) => a!).with(4, Number.NaN);
    const effects = elementaryEffects(design, outputs, none);
    // The middle of the second trajectory: both of its effects.
    expect(effects.map(({ count }) => count)).toEqual([3, 3]);
    expect(effects[0]!.mu.estimate).toBeCloseTo(1, 12);
  });

  it("are changes over the stretch that was walked, which need not be a grid's", () => {
    const points = [[0.1], [0.3], [0.9], [0.4]].map((point) => Float64Array.from(point));
    const design: MorrisDesign = { names: ["x"], trajectories: 2, points };
    const [effect] = elementaryEffects(design, [1, 2, 4, 9], none);
    expect(effect!.mu.estimate).toBeCloseTo((5 - 10) / 2, 12);
    expect(effect!.muStar.estimate).toBeCloseTo(7.5, 12);
    expect(effect!.sigma).toBeCloseTo(Math.sqrt(2) * 7.5, 12);
  });
});
