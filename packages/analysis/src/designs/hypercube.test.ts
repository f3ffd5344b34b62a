import { describe, expect, it } from "vitest";
import { valueAt } from "../factor.ts";
import { latinHypercube } from "./hypercube.ts";
import { factor } from "./testing/factor.ts";

describe("draws of parameters", () => {
  const factors = [factor("a", 0, 1), factor("b", 10, 20)];

  it("fall one into each equal piece of a range", () => {
    const drawn = latinHypercube(factors, 10, 1);
    const pieces = drawn.map(([a]) => Math.floor(a! * 10)).sort((one, other) => one - other);
    expect(pieces).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("of one parameter stay when another joins them", () => {
    const before = latinHypercube(factors, 20, "seed").map(([a]) => a);
    const after = latinHypercube([factor("c", 0, 1), ...factors], 20, "seed").map(([, a]) => a);
    expect(after).toEqual(before);
  });

  it("come in an order of their own", () => {
    const drawn = latinHypercube(factors, 50, 1);
    const together = drawn.filter(([a, b]) => a! < 0.5 === b! < 15).length;
    // Hypergeometric with mean 25 and standard deviation 1.8 for 50 pairs.
    expect(Math.abs(together - 25)).toBeLessThan(8);
  });

  it("are even in the logarithm of a wide range", () => {
    const wide = factor("w", 1, 10_000, { isLog: true });
    expect(valueAt(wide, 0.5)).toBe(100);
    expect(valueAt(wide, 0)).toBe(1);
    expect(valueAt(wide, 1)).toBe(10_000);
  });

  it("lie half below and half above what a scenario says, where they are to be centred on it", () => {
    const centred = factor("c", 0, 100, { middle: 10, isCentred: true });
    expect([0, 0.25, 0.5, 0.75, 1].map((quantile) => valueAt(centred, quantile))).toEqual([0, 5, 10, 55, 100]);
  });

  it("are whole where only whole numbers make sense", () => {
    expect(valueAt(factor("n", 1, 4, { isInteger: true }), 0.4)).toBe(2);
  });
});
