import { describe, expect, it } from "vitest";
import type { Points } from "./points.ts";
import { mostDimensions, scrambledSobol, sobolPoints } from "./sobol-sequence.ts";

const names = (count: number) => Array.from({ length: count }, (_, index) => `factor ${index}`);

describe("points of Sobol'", () => {
  it("are those of scipy 1.17.1, in all 1,111 dimensions", () => {
    const points = sobolPoints(mostDimensions, 1024);
    expect(mostDimensions).toBe(1111);
    const dimensions = [0, 1, 2, 9, 99, 499, 999, 1110];
    expect(dimensions.map((dimension) => points[5]![dimension])).toEqual([
      0.875, 0.875, 0.125, 0.125, 0.375, 0.125, 0.625, 0.375,
    ]);
    expect(dimensions.map((dimension) => points[1000]![dimension])).toEqual([
      0.2197265625, 0.0966796875, 0.5185546875, 0.0693359375, 0.1865234375, 0.2548828125, 0.2001953125, 0.3701171875,
    ]);
    let sum = 0;
    points.forEach((point, i) => point.forEach((quantile, j) => (sum += 1024 * quantile * ((31 * i + 17 * j) % 97))));
    // The same sum over qmc.Sobol(1111, scramble=False).random(1024).
    expect(sum).toBe(27_947_356_735);
  });

  it("begin like this", () => {
    expect(sobolPoints(4, 4).map((point) => [...point])).toEqual([
      [0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25],
      [0.25, 0.75, 0.75, 0.75],
    ]);
  });

  it("are refused in more dimensions than there are numbers for", () => {
    expect(() => sobolPoints(1112, 2)).toThrow("The number of dimensions is 1112: give a whole number from 1 to 1111.");
  });
});

/** How many points fall into each box of 2^-i × 2^-j. */
function boxes(points: Points, [x, y]: readonly [number, number], [i, j]: readonly [number, number]): number[] {
  const counts = Array.from({ length: 2 ** (i + j) }, () => 0);
  for (const point of points) counts[Math.floor(point[x]! * 2 ** i) * 2 ** j + Math.floor(point[y]! * 2 ** j)]!++;
  return counts;
}

describe("scrambled points of Sobol'", () => {
  const points = scrambledSobol(names(6), 1024, "net");

  it("fall one into each of as many equal pieces of every axis", () => {
    for (let axis = 0; axis < 6; axis++)
      expect(points.map((point) => Math.floor(point[axis]! * 1024)).sort((a, b) => a - b)).toEqual([
        ...Array.from({ length: 1024 }).keys(),
      ]);
  });

  it("fall one into each box that halving makes, of the first two axes", () => {
    for (let i = 0; i <= 10; i++) expect(new Set(boxes(points, [0, 1], [i, 10 - i]))).toEqual(new Set([1]));
  });

  it("fall as many into each larger box, of any two axes", () => {
    // Degrees of the polynomials less one: two axes of degrees a and b fill boxes of 2^(a - 1 + b - 1) points evenly.
    const slack = [0, 0, 1, 2, 2, 3];
    for (let x = 0; x < 6; x++)
      for (let y = 0; y < x; y++) {
        const t = slack[x]! + slack[y]!;
        for (let i = 0; i <= 10 - t; i++)
          expect(new Set(boxes(points, [x, y], [i, 10 - t - i])), `axes ${x} and ${y}`).toEqual(new Set([2 ** t]));
      }
  });

  it("give means whose errors fall as the power -1.5 of their number", () => {
    // exp(x + y + z) has a mean of (e - 1)^3; 16 scramblings each.
    const error = (count: number) => {
      const squares = Array.from({ length: 16 }, (_, seed) => {
        const values = scrambledSobol(names(3), count, seed).map(([x, y, z]) => Math.exp(x! + y! + z!));
        return (values.reduce((sum, value) => sum + value, 0) / count - (Math.E - 1) ** 3) ** 2;
      });
      return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / 16);
    };
    const slope = Math.log2(error(4096) / error(64)) / 6;
    expect(slope).toBeLessThan(-1.3);
    expect(slope).toBeGreaterThan(-1.9);
    // Random points: 3.2 (the standard deviation of the function) / 64.
    expect(error(4096)).toBeLessThan(0.001);
  });

  it("stay when there are more of them, and their columns when another joins at the end", () => {
    const fewer = scrambledSobol(names(5), 64, "net");
    fewer.forEach((point, row) => expect([...point]).toEqual([...points[row]!.subarray(0, 5)]));
  });

  it("leave the columns of an earlier design where a name joins anywhere", () => {
    const earlier = ["a", "b", "c"];
    const before = scrambledSobol(earlier, 64, "net");
    const names = ["new", "c", "a", "newer", "b"];
    const after = scrambledSobol(names, 64, "net", { earlier });
    const shared = (rows: typeof before, of: readonly string[]) =>
      rows.map((row) => earlier.map((name) => row[of.indexOf(name)]!));
    expect(shared(after, names)).toEqual(shared(before, earlier));
    expect(shared(scrambledSobol(names, 64, "net"), names)).not.toEqual(shared(before, earlier));
    // The joined ones stand in the next dimensions, as they would at the end.
    const atEnd = scrambledSobol([...earlier, "new", "newer"], 64, "net");
    expect(after.map((row) => [row[0], row[3]])).toEqual(atEnd.map((row) => [row[3], row[4]]));
    // One that left leaves its dimension free.
    expect(scrambledSobol(["c"], 64, "net", { earlier })).toEqual(before.map((row) => row.subarray(2)));
  });

  it("are uniform each: over seeds, the first is anywhere", () => {
    const first = Array.from({ length: 400 }, (_, seed) => scrambledSobol(["x"], 1, seed)[0]![0]!);
    const mean = first.reduce((sum, quantile) => sum + quantile, 0) / 400;
    // Four standard errors of a uniform mean: 4 × 0.2887 / 20.
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.058);
    const upper = first.filter((quantile) => quantile > 0.9).length;
    // Four binomial standard errors around 40.
    expect(Math.abs(upper - 40)).toBeLessThan(24);
  });

  it("are scrambled by halves, quarters and so on, each by random numbers of its own", () => {
    // Unscrambled: 0, 1/2, 3/4, 1/4, 3/8, 7/8, 5/8, 1/8. Pairs that differ in one digit only, under different leading ones.
    const pairs = [
      [0, 3, 1, 2],
      [0, 7, 3, 4],
      [0, 7, 1, 6],
      [1, 6, 2, 5],
    ] as const;
    const columns = Array.from({ length: 400 }, (_, seed) => scrambledSobol(["x"], 8, seed).map(([x]) => x!));
    for (const [a, b, c, d] of pairs) {
      const alike = columns.filter((x) => x[a]! < x[b]! === x[c]! < x[d]!).length;
      // Four binomial standard errors around half.
      expect(Math.abs(alike - 200)).toBeLessThan(40);
    }
  });

  it("never lie on the edge", () => {
    for (const point of points) for (const quantile of point) expect(quantile > 0 && quantile < 1).toBe(true);
  });
});
