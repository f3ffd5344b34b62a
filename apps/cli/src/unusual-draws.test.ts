import { describe, expect, it } from "vitest";
import { quantileIn } from "./unusual-draws.ts";

describe("where an assumption was drawn in its range", () => {
  it("is by its size, or by its logarithm where the range is drawn in logarithms", () => {
    const range = { low: 1, high: 100 };
    expect(quantileIn({ ...range, isLog: true }, 10)).toBeCloseTo(0.5, 12);
    expect(quantileIn({ ...range, isLog: false }, 10)).toBeCloseTo(1 / 11, 12);
    expect(quantileIn({ low: 20, high: 40, isLog: false }, 35)).toBe(0.75);
  });
});
