import { describe, expect, it } from "vitest";
import { shareAtRate } from "./rates.ts";

describe("the share that a rate moves in a month", () => {
  it("is the rate where that is small, half at ln 2, and all of it at most", () => {
    expect(shareAtRate(0)).toBe(0);
    // To the second order: rate − rate²/2.
    expect(shareAtRate(1e-9)).toBeCloseTo(1e-9 - 5e-19, 24);
    expect(shareAtRate(Math.LN2)).toBeCloseTo(0.5, 12);
    expect(shareAtRate(1e6)).toBe(1);
  });

  it("is the same in one month as in two halves of it", () => {
    const half = 1 - shareAtRate(0.35);
    expect(1 - half * half).toBeCloseTo(shareAtRate(0.7), 12);
  });
});
