import { describe, expect, it } from "vitest";
import { factorialPoints, fullFactorial, oneAtATime } from "./factorial.ts";
import { factor } from "./testing/factor.ts";

describe("a full factorial", () => {
  it("has every combination once, the last factor fastest", () => {
    expect(fullFactorial([factor("a", 0, 1), factor("b", 10, 20)], [2, 3]).map((row) => [...row])).toEqual([
      [0, 10],
      [0, 15],
      [0, 20],
      [1, 10],
      [1, 15],
      [1, 20],
    ]);
  });

  it("has 32 corners of five factors", () => {
    const points = fullFactorial(["a", "b", "c", "d", "e"].map((path) => factor(path, -1, 1)));
    expect(new Set(points.map((row) => row.join(" "))).size).toBe(32);
  });

  it("has no row twice where a factor has fewer values than levels", () => {
    const whole = factor("n", 1, 3, { isInteger: true });
    expect(fullFactorial([whole], 5).map(([n]) => n)).toEqual([1, 2, 3]);
    expect(fullFactorial([whole, factor("a", 0, 1)], [9, 2])).toHaveLength(6);
    // As many values as levels are all of them.
    expect(fullFactorial([factor("n", 1, 40, { isInteger: true })], 40).map(([n]) => n)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
  });

  it("takes the middle where a factor has one level", () => {
    expect(factorialPoints([1])).toEqual([new Float64Array([0.5])]);
  });

  it("refuses more than a million draws", () => {
    expect(() => factorialPoints([101, 100, 100])).toThrow("more than a million draws");
    expect(() => factorialPoints([0])).toThrow("The number of levels is 0");
  });
});

describe("one at a time", () => {
  it("begins with what the scenario says and moves one factor after the other", () => {
    const factors = [factor("a", 0, 10, { middle: 3 }), factor("b", 1, 10_000, { middle: 50, isLog: true })];
    expect(oneAtATime(factors, [0, 0.5, 1]).map((row) => [...row])).toEqual([
      [3, 50],
      [0, 50],
      [5, 50],
      [10, 50],
      [3, 1],
      [3, 100],
      [3, 10_000],
    ]);
  });
});
