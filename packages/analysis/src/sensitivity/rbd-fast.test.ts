import { draw, seedKey } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { DesignError } from "../designs/errors.ts";
import { sobolPoints } from "../designs/sobol-sequence.ts";
import { rbdFast } from "./rbd-fast.ts";
import * as known from "./testing/functions.ts";

const { ishigami, sobolG } = known;
const names = ["x1", "x2", "x3"];

/** Rows of even random numbers. */
function sample(columns: number, rows: number, seed: string): Float64Array[] {
  const { k0, k1 } = seedKey(seed);
  return Array.from({ length: rows }, (_, row) =>
    Float64Array.from({ length: columns }, (_column, column) => draw(k0, k1, row, column)),
  );
}

describe("first-order indices of Ishigami's function by random balance", () => {
  it.each([
    { rows: 512, harmonics: 6, first: [0.29773278375376167, 0.43702227837395585, -0.023767306117838782] },
    { rows: 512, harmonics: 10, first: [0.2877708582282522, 0.4312049419913627, -0.03841237805517492] },
    { rows: 2048, harmonics: 6, first: [0.3081803308401386, 0.43918574338773764, -0.0058931723440027815] },
    { rows: 2048, harmonics: 10, first: [0.30681482952821715, 0.4369974212715529, -0.009858902051915473] },
  ])("are what SALib (rbd_fast of 1.5.2) computes from the same $rows points", ({ rows, harmonics, first }) => {
    const points = sobolPoints(3, rows);
    const { factors } = rbdFast(names, points, points.map(ishigami), { harmonics });
    factors.forEach((factor, at) => expect(factor.first.estimate).toBeCloseTo(first[at]!, 11));
  });

  it("are SALib's of an odd number of rows too", () => {
    const points = Array.from({ length: 101 }, (_, row) => [((row * 37) % 101) / 101, ((row * 53 + 11) % 101) / 101]);
    const outputs = points.map(([a, b]) => a! * a! + Math.abs(b! - 0.5) + a! * b!);
    const { factors } = rbdFast(["a", "b"], points, outputs, { harmonics: 4 });
    expect(factors[0]!.first.estimate).toBeCloseTo(0.7948336252793333, 11);
    expect(factors[1]!.first.estimate).toBeCloseTo(0.11128445418675749, 11);
  });
});

describe("intervals of first-order indices by random balance", () => {
  it.each([
    { name: "Ishigami's function", of: ishigami, truth: known.ishigamiFirst },
    { name: "Sobol's G", of: sobolG, truth: known.sobolGFirst },
  ])("hold the closed form of $name about as often as they say", ({ name, of, truth }) => {
    let [inside, all] = [0, 0];
    for (let study = 0; study < 100; study++) {
      const points = sample(truth.length, 200, `${name} ${study}`);
      const factors = truth.map((_, at) => `x${at}`);
      rbdFast(factors, points, points.map(of)).factors.forEach(({ first: { low, high } }, at) => {
        all++;
        if (low <= truth[at]! && truth[at]! <= high) inside++;
      });
    }
    // Of 400 studies of 200 rows .92 to .99 of the intervals of each factor did; of 500 rows .94 to .99.
    expect(inside / all).toBeGreaterThan(0.92);
  });
});

describe("random balance of few values", () => {
  const { k0, k1 } = seedKey("levels");
  const rows = 400;
  const noise = (row: number, column: number) => draw(k0, k1, row, column);

  it("explains nothing by what does not vary, or goes with the order of the rows alone", () => {
    const points = Array.from({ length: rows }, (_, row) => [7, row % 2, row / rows, Math.floor(row / 2) % 40]);
    const [still, parity, all, many] = rbdFast(
      ["still", "parity", "all", "many"],
      points,
      points.map(([, , x]) => x!),
    ).factors;
    expect(still!.first).toMatchObject({ estimate: 0, low: 0, high: 0 });
    expect(Math.abs(parity!.first.estimate)).toBeLessThan(0.01);
    expect(all!.first.estimate).toBeGreaterThan(0.99);
    // Rows of equal values stand in no order: x rises within each of forty.
    expect(many!.first.estimate).toBeLessThan(0.15);
  });

  it("finds the index of a factor of a full factorial, and none of the others", () => {
    const points = Array.from({ length: 256 }, (_, row) =>
      [0, 1, 2, 3].map((column) => Math.floor(row / 4 ** column) % 4),
    );
    const { factors } = rbdFast(
      ["a", "b", "c", "d"],
      points,
      points.map(([a]) => a!),
    );
    expect(factors.map(({ first }) => Math.round(100 * first.estimate))).toEqual([100, -1, -1, -1]);
  });

  it("asks for no order of categories", () => {
    const points = Array.from({ length: rows }, (_, row) => [Math.floor(20 * noise(row, 0)), noise(row, 1)]);
    const indexOfFirst = (relabel: (category: number) => number) =>
      rbdFast(
        ["k", "x"],
        points.map(([k, x]) => [relabel(k!), x!]),
        points.map(([k, x]) => 5 * (k! % 2) + x!),
      ).factors[0]!.first.estimate;
    // 25/4 of 25/4 + 1/12.
    expect(indexOfFirst((category) => category)).toBeCloseTo(0.987, 2);
    expect(indexOfFirst((category) => (category * 7) % 20)).toBeCloseTo(
      indexOfFirst((category) => category),
      12,
    );
  });

  it.each([4, 6, 10])("holds the index of a factor of %i values in its interval", (levels) => {
    let held = 0;
    const studies = 200;
    // The variance of k is (levels² − 1) / 12, of 2 x 1/3.
    const ofLevels = (levels ** 2 - 1) / 12;
    const truth = ofLevels / (ofLevels + 1 / 3);
    for (let study = 0; study < studies; study++) {
      const points = sample(2, rows, `levels ${levels} ${study}`).map(([k, x]) => [Math.floor(levels * k!), x!]);
      const { low, high } = rbdFast(
        ["k", "x"],
        points,
        points.map(([k, x]) => k! + 2 * x!),
      ).factors[0]!.first;
      held += Number(low <= truth && truth <= high);
    }
    expect(held / studies).toBeGreaterThan(0.9);
  });
});

describe("random balance", () => {
  const points = sample(2, 200, "some");
  const outputs = points.map(([x, y]) => 3 * x! + y!);

  it("leaves out the rows that have no result, and says how many", () => {
    const gap = outputs.with(7, Number.NaN).with(9, Number.POSITIVE_INFINITY);
    const found = rbdFast(["x", "y"], points, gap);
    expect([found.rows, found.missing]).toEqual([198, 2]);
    const without = (row: number) => row !== 7 && row !== 9;
    const kept = rbdFast(
      ["x", "y"],
      points.filter((_, row) => without(row)),
      outputs.filter((_, row) => without(row)),
    );
    expect(found.factors).toEqual(kept.factors);
  });

  it("has the same indices of results that were moved, stretched and turned over", () => {
    const turned = rbdFast(
      ["x", "y"],
      points,
      outputs.map((one) => 1e6 - 1000 * one),
    ).factors;
    rbdFast(["x", "y"], points, outputs).factors.forEach(({ first }, at) => {
      expect(turned[at]!.first.estimate).toBeCloseTo(first.estimate, 6);
      expect(turned[at]!.first.low).toBeCloseTo(first.low, 6);
    });
  });

  it("refuses what it cannot tell an index from", () => {
    const of = (rows: number, harmonics?: number) =>
      rbdFast(["x", "y"], points.slice(0, rows), outputs.slice(0, rows), harmonics === undefined ? {} : { harmonics });
    expect(() => of(40)).toThrow("40 of 40 results are numbers, and at least 41 are needed");
    expect(() => of(41)).not.toThrow();
    expect(() => of(200, 0)).toThrow(DesignError);
    expect(() => rbdFast(["x", "y"], points, [1])).toThrow("1 results do not fit 200 rows");
    expect(() =>
      rbdFast(
        ["x", "y"],
        points,
        points.map(() => 4),
      ),
    ).toThrow("All 200 results are 4");
    expect(() => rbdFast(["x", "y", "z"], points, outputs)).toThrow("z is undefined in row 0");
  });
});
