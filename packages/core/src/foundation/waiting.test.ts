import { describe, expect, it } from "vitest";
import { draw } from "./rng.ts";
import { waitingTime } from "./waiting.ts";

describe("a waiting time", () => {
  it("is the logarithm of the leading bits, at every size of them", () => {
    for (let k = 0; k < 20_000; k++) {
      const u = draw(1, 2, k, 0) * 2 ** -(k % 20);
      const word = Math.floor(u * 2 ** 32);
      const exact = word > 0 ? -Math.log(word / 2 ** 32) : 33 * Math.LN2;
      expect(Math.abs(waitingTime(u) - exact)).toBeLessThan(1e-9);
    }
  });

  it("is above nothing at the largest number, and has an end at the least", () => {
    expect(waitingTime(1 - 2 ** -53)).toBeGreaterThan(0);
    expect(waitingTime(2 ** -53)).toBeCloseTo(33 * Math.LN2, 12);
  });

  it("never rises with its number, across the ends of pieces and octaves", () => {
    for (const edge of [0.5, 0.25, 0.5 + 1 / 512, 0.75, 1 / 3, 2 ** -20])
      for (let step = -50; step < 50; step++) {
        const [low, high] = [edge + step * 2 ** -32, edge + (step + 1) * 2 ** -32];
        expect(waitingTime(high)).toBeLessThanOrEqual(waitingTime(low));
      }
  });

  it("has mean, variance and third moment of one, one and six", () => {
    const people = 200_000;
    const moments = [0, 0, 0];
    for (let k = 0; k < people; k++) {
      const wait = waitingTime(draw(3, 4, k, 1));
      for (const power of [1, 2, 3]) moments[power - 1]! += wait ** power / people;
    }
    // Moments are 1, 2 and 6, of variances 1, 20 and 684; four standard errors.
    [1, 2, 6].forEach((moment, index) => {
      const error = Math.sqrt([1, 20, 684][index]! / people);
      expect(Math.abs(moments[index]! - moment)).toBeLessThan(4 * error);
    });
  });
});
