import { describe, expect, it } from "vitest";
import { normal, real } from "../discovery/testing/columns.ts";
import { breakEven } from "../robustness/break-even.ts";
import { informationValue } from "./parameter-information.ts";

/** E max(difference + spread·Z, 0) less the better of nothing and the difference, in numbers. */
const truths = [
  { weight: 1, truth: 0.197797 },
  { weight: 0.5, truth: 0.041658 },
  { weight: 0.25, truth: 0.002123 },
];
const trials = 100;
const size = 150;

describe("over a hundred tables of 150 states, what it is worth to know an input", () => {
  it.each(truths)(
    "of weight $weight lies in its interval and is overstated by less than without correction",
    (given) => {
      const { weight, truth } = given;
      let [covered, corrected, raw] = [0, 0, 0];
      for (let trial = 0; trial < trials; trial++) {
        const input = normal(`input ${trial}`, size);
        const rest = normal(`rest ${trial}`, size);
        const payoffs = {
          strategies: ["stay", "go"],
          values: [new Float64Array(size), input.map((one, row) => weight * one - 0.5 + rest[row]!)],
        };
        const value = informationValue(payoffs, [real("input", input)], { deals: 0 });
        covered += Number(value.low <= truth && truth <= value.high) / trials;
        corrected += (value.estimate - truth) / trials;
        raw += (informationValue(payoffs, [real("input", input)], { deals: 0, samples: 0 }).estimate - truth) / trials;
      }
      // Three standard errors of a share of 95% of a hundred are 6.5%.
      expect(covered).toBeGreaterThan(0.885);
      expect(corrected).toBeLessThan(raw);
      expect(corrected).toBeLessThan(0.015);
    },
  );
});

describe("over two hundred tables, the interval of a break-even", () => {
  it.each([
    { name: "a line", gain: (price: number) => price - 70, spread: 30, at: 70 },
    { name: "a curve", gain: (price: number) => 30 * Math.tanh((price - 40) / 15), spread: 30, at: 40 },
  ])("of $name holds the truth", ({ gain, spread, at }) => {
    let covered = 0;
    for (let trial = 0; trial < 200; trial++) {
      const prices = normal(`price ${trial}`, 200).map((one) => Math.min(100, Math.max(0, 50 + 25 * one)));
      const noise = normal(`noise ${trial}`, 200);
      const input = { ...real("price", prices), plausible: [0, 100] as const };
      const { threshold } = breakEven(
        input,
        prices.map((price, row) => gain(price) + spread * noise[row]!),
      );
      covered += Number(threshold !== undefined && threshold.low <= at && at <= threshold.high) / 200;
    }
    // Three standard errors of a share of 95% of two hundred are 4.6%.
    expect(covered).toBeGreaterThan(0.9);
  });
});
