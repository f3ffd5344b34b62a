import { describe, expect, it } from "vitest";
import { binomialTail } from "./binomial.ts";

describe("the chance of at least so many successes", () => {
  it("is what the coefficients say", () => {
    // Of ten throws of a coin 45 + 10 + 1 of 1024 outcomes have eight heads or more.
    expect(binomialTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 14);
    expect(binomialTail(2, 3, 0.2)).toBeCloseTo(3 * 0.04 * 0.8 + 0.008, 14);
    expect(binomialTail(1, 20, 0.05)).toBeCloseTo(1 - 0.95 ** 20, 14);
    expect(binomialTail(7, 7, 0.9)).toBeCloseTo(0.9 ** 7, 14);
  });

  it("and that of fewer are one, for any count and any chance", () => {
    for (const trials of [1, 2, 9, 40, 3000])
      for (const chance of [1e-6, 0.03, 0.5, 0.77, 1 - 1e-6])
        for (const part of [0, 0.1, 0.5, 0.8, 1]) {
          const successes = Math.round(part * trials);
          // Fewer successes than that are at least so many failures.
          const fewer = binomialTail(trials - successes + 1, trials, 1 - chance);
          expect(binomialTail(successes, trials, chance) + fewer, `${successes} of ${trials} at ${chance}`).toBeCloseTo(
            1,
            9,
          );
        }
  });

  it("stays a number in the far tail", () => {
    expect(binomialTail(1000, 1000, 0.5) / 2 ** -1000).toBeCloseTo(1, 9);
    expect(binomialTail(0, 5000, 1e-9)).toBe(1);
  });

  it("is certain or nothing where there is no choice", () => {
    expect([0, -1].map((successes) => binomialTail(successes, 5, 0))).toEqual([1, 1]);
    expect([1, 5, 6].map((successes) => binomialTail(successes, 5, 0))).toEqual([0, 0, 0]);
    expect([1, 5, 6].map((successes) => binomialTail(successes, 5, 1))).toEqual([1, 1, 0]);
  });
});
