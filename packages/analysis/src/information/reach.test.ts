import { describe, expect, it } from "vitest";
import { normal } from "../discovery/testing/columns.ts";
import { caution, missesAbove, unseen, upwards } from "./reach.ts";

describe("the upper end of a worth", () => {
  it("is all but as far up as down where much was seen, and further where little was", () => {
    expect(upwards(100, 1)).toBeCloseTo(101.005, 4);
    expect(upwards(1, 1)).toBeCloseTo(1 + 0.5 + Math.sqrt(1.25), 12);
    expect(upwards(0, 0)).toBe(0);
  });

  it("is where the estimate would lie just at the lower edge, if variance goes with the mean", () => {
    const high = upwards(3, 2);
    // The variance seen is 4 per 3 of worth.
    expect(high - Math.sqrt((4 / 3) * high)).toBeCloseTo(3, 12);
  });

  it("never lies more than two and a half times as far up as down", () => {
    for (const estimate of [0, 1e-9, 0.01, 0.4]) expect(upwards(estimate, 1) - estimate).toBeLessThan(2.51);
  });

  it("lies further up where other strategies may be the one to choose now", () => {
    const close = normal("close", 400);
    const behind = close.map((one) => one - 1);
    expect(missesAbove([behind])).toBe(0.025);
    expect(missesAbove([close, behind])).toBe(0.0125);
    expect(caution(0.025, 20)).toBeCloseTo(1, 12);
    // scipy.stats.t.ppf([.9875, .975], 19)
    expect(caution(0.0125, 20)).toBeCloseTo(2.4334402 / 2.0930241, 5);
    expect(caution(0.0125, 1)).toBe(1);
  });

  it("leaves room for states that nobody saw", () => {
    const guess = normal("guess", 500).map((one) => one - 20);
    const spread = Math.sqrt(guess.reduce((sum, one) => sum + (one + 20) ** 2, 0) / 500);
    expect(unseen([guess])).toBeCloseTo((3.7 * spread) / 500, 3);
    expect(unseen([new Float64Array(5)])).toBe(0);
  });
});
