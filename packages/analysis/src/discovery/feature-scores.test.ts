import { quantile, ConfidenceError } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { DesignError } from "../designs/errors.ts";
import { sobolPoints } from "../designs/sobol-sequence.ts";
import type { Input } from "../input.ts";
import { gainsOfTree } from "./extra-tree.ts";
import { featureScores } from "./feature-scores.ts";
import { even, real } from "./testing/columns.ts";

/** The first function of Friedman (1991), Annals of Statistics 19(1), of ten inputs of which five do nothing. */
const friedman = ([a, b, c, d, e]: ArrayLike<number> & Iterable<number>) =>
  10 * Math.sin(Math.PI * a! * b!) + 20 * (c! - 0.5) ** 2 + 10 * d! + 5 * e!;
const points = sobolPoints(10, 512);
const columns = Array.from({ length: 10 }, (_, at) =>
  real(
    `x${at}`,
    points.map((point) => point[at]!),
  ),
);
const results = points.map(friedman);

describe("feature scores of Friedman's function", () => {
  // Means of twenty forests of 200 trees each in scikit-learn 1.9.1, max_features 3, bootstrap; and their deviations.
  it.each([
    {
      of: "numbers (ExtraTreesRegressor)",
      outputs: results,
      scores: [0.17123, 0.17052, 0.06545, 0.285, 0.09382, 0.0407, 0.04453, 0.04007, 0.04274, 0.04595],
      deviations: [0.00286, 0.00264, 0.00217, 0.00362, 0.00192, 0.0009, 0.00078, 0.00096, 0.00126, 0.00092],
    },
    {
      of: "yes and no (ExtraTreesClassifier)",
      outputs: results.map((one) => Number(one > quantile(results, 0.75))),
      scores: [0.1485, 0.13632, 0.07936, 0.23869, 0.09484, 0.05676, 0.06082, 0.05611, 0.06108, 0.0675],
      deviations: [0.00327, 0.00271, 0.00219, 0.00399, 0.00216, 0.0017, 0.00271, 0.00183, 0.00266, 0.00174],
    },
  ])("of $of are those of scikit-learn, but for chance", ({ outputs, scores, deviations }) => {
    const { factors } = featureScores(columns, outputs, { trees: 800 });
    factors.forEach(({ score }, at) => {
      // Four deviations of a forest of 800 trees and of the mean of twenty.
      const reach = 4 * deviations[at]! * Math.sqrt(1 / 4 + 1 / 20);
      expect(Math.abs(score.estimate - scores[at]!)).toBeLessThan(reach);
      expect(score.low < score.estimate && score.estimate < score.high).toBe(true);
    });
    expect(factors.reduce((sum, { score }) => sum + score.estimate, 0)).toBeCloseTo(1, 12);
  });

  it("hang on the seed and nothing else", () => {
    const few = { trees: 10, seed: "a" };
    expect(featureScores(columns, results, few)).toEqual(featureScores(columns, results, few));
    expect(featureScores(columns, results, { ...few, seed: "b" })).not.toEqual(featureScores(columns, results, few));
    const moved = featureScores(
      columns,
      results.map((one) => 1000 - 2 * one),
      few,
    );
    featureScores(columns, results, few).factors.forEach(({ score }, at) =>
      expect(moved.factors[at]!.score.estimate).toBeCloseTo(score.estimate, 9),
    );
  });
});

describe("an extremely randomized tree", () => {
  const key = { k0: 1, k1: 2 };
  const once = (count: number) => new Float64Array(count).fill(1);

  it("gains, over all its splits, all that there is around the mean", () => {
    const x = real("x", even("x", 64));
    const y = even("y", 64);
    const middle = y.reduce((sum, one) => sum + one / 64, 0);
    const squares = y.reduce((sum, one) => sum + (one - middle) ** 2, 0);
    const gains = gainsOfTree({ inputs: [x], results: y, counts: once(64) }, { tried: 1, leastRows: 1 }, key);
    expect(gains[0]).toBeCloseTo(squares, 10);
  });

  it("gains the same of a row that is there twice as of two such rows", () => {
    const twice = [0, 0, 1, 1, 2, 2, 3, 3];
    const y = [5, 5, 1, 1, 4, 4, 4, 4];
    const shape = { tried: 1, leastRows: 1 };
    const counted = gainsOfTree(
      { inputs: [real("x", [0, 1, 2, 3])], results: [5, 1, 4, 4], counts: once(4).fill(2) },
      shape,
      key,
    );
    const written = gainsOfTree({ inputs: [real("x", twice)], results: y, counts: once(8) }, shape, key);
    expect(counted[0]).toBeCloseTo(written[0]!, 12);
  });

  it("parts categories by sets, not by an order that they do not have", () => {
    // Of six categories the even ones are high: one split does, where an order would take five.
    const c: Input = {
      ...real(
        "c",
        Array.from({ length: 60 }, (_, row) => row % 6),
      ),
      kind: "category",
    };
    const y = Array.from(c.values, (one) => Number(one % 2 === 0));
    const found = gainsOfTree({ inputs: [c], results: y, counts: once(60) }, { tried: 1, leastRows: 1 }, key);
    expect(found[0]).toBeCloseTo(15, 12);
  });

  it("stops where a side would hold too few rows", () => {
    const data = { inputs: [real("x", [0, 1, 2, 3])], results: [1, 2, 3, 4], counts: once(4) };
    expect(gainsOfTree(data, { tried: 1, leastRows: 3 }, key)[0]).toBe(0);
    // Two and two: half of the squares of 1 1 1 1 twice each from their mean, of 5 in all.
    const half = Array.from({ length: 40 }, (_, tree) =>
      gainsOfTree(data, { tried: 1, leastRows: 2 }, { k0: tree, k1: 0 }),
    );
    for (const [gain] of half) expect([0, 4]).toContain(gain);
  });
});

describe("feature scores", () => {
  it("see what categories do, and leave out missing results", () => {
    const kinds: Input = {
      ...real(
        "kind",
        Array.from({ length: 200 }, (_, row) => row % 5),
      ),
      kind: "category",
    };
    const idle = real("idle", even("idle", 200));
    const outputs = Array.from(kinds.values, (one) => (one === 1 || one === 3 ? 10 : 0) + one / 100);
    const { factors, rows, missing } = featureScores([kinds, idle], outputs.with(4, Number.NaN), { trees: 50 });
    expect([rows, missing]).toEqual([199, 1]);
    expect(factors[0]!.score.low).toBeGreaterThan(0.5);
    expect(factors[1]!.score.high).toBeLessThan(0.5);
  });

  it("refuses what it cannot score", () => {
    const x = real("x", even("x", 20));
    const y = even("y", 20);
    expect(() => featureScores([x], y.subarray(0, 9))).toThrow("9 of 9 results are numbers, and at least 10");
    expect(() => featureScores([real("x", [1])], y)).toThrow("x has 1 numbers, and there are 20 results");
    expect(() => featureScores([real("x", even("x", 20).fill(Number.NaN))], y)).toThrow("x is NaN in case 0");
    expect(() => featureScores([], y)).toThrow("There is no input");
    expect(() =>
      featureScores(
        [x],
        y.map(() => 3),
      ),
    ).toThrow("All 20 results are 3");
    expect(() => featureScores([x], y, { trees: 1 })).toThrow(DesignError);
    expect(() => featureScores([x], y, { tried: 2 })).toThrow("The number of inputs that are tried is 2");
    expect(() => featureScores([x], y, { confidence: 1 })).toThrow(ConfidenceError);
  });
});
