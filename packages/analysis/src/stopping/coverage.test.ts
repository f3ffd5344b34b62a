import { meanInterval } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { bernoulli, exponential, fourErrors, inBlocks, keyOf, lognormal, normal } from "./testing/samples.ts";
import { everCovered, fixedWidthCoverage, inCommon, sequences, wrongPicks } from "./testing/trials.ts";

/** Few trials of what `coverage.nightly.test.ts` does with ten times as many; bounds are four standard errors from the claim. */
const trials = 400;

describe("an interval of fixed width", () => {
  it("has the truth of normal numbers as often as it says", () => {
    const { coverage, blocks } = fixedWidthCoverage(trials, normal(keyOf("normal")), 0, { half: 0.2 });
    // (1.984 / 0.2)² = 98 blocks are needed where the deviation is known to be 1.
    expect(blocks).toBeGreaterThan(92);
    expect(blocks).toBeLessThan(104);
    expect(Math.abs(coverage - 0.95), `${coverage}`).toBeLessThan(fourErrors(0.95, trials));
  });

  it.each([
    ["exponential", exponential(keyOf("exponential")), 1, 0.06],
    ["lognormal", lognormal(keyOf("lognormal"), 1), Math.exp(0.5), 0.13],
    ["rare", bernoulli(keyOf("rare"), 0.05), 0.05, 0.014],
  ])("has the truth of %s numbers in nine of ten trials at least, by the bootstrap", (_, sample, truth, half) => {
    const { coverage } = fixedWidthCoverage(100, inBlocks(sample), truth, {
      half,
      interval: "bootstrap-t",
      resamples: 199,
    });
    expect(coverage).toBeGreaterThan(0.9 - fourErrors(0.9, 100));
  });
});

describe("a choice among five arms", () => {
  it("is wrong in one life of twenty at most", () => {
    expect(wrongPicks(trials, inCommon(0)).wrong).toBeLessThan(0.05 + fourErrors(0.05, trials));
  });

  it("is so too where blocks have a long tail that the pilot does not show", () => {
    const one = lognormal(keyOf("money"), 1.5);
    const deviation = Math.sqrt(Math.expm1(1.5 ** 2) * Math.exp(1.5 ** 2));
    const { wrong } = wrongPicks(trials, (trial, index) => one(trial, index) / deviation, 0.15);
    expect(wrong).toBeLessThan(0.05 + fourErrors(0.05, trials));
  });

  it("costs less under common chance", () => {
    expect(wrongPicks(50, inCommon(0.6)).blocks).toBeLessThan(0.8 * wrongPicks(50, inCommon(0)).blocks);
  });
});

describe("an interval that may be looked at after every block", () => {
  it.each(Object.entries(sequences))("never loses the truth in 19 of 20 trials: %s", (name, begin) => {
    const [sample, truth] =
      name === "betting" ? [inBlocks(bernoulli(keyOf("even"), 0.5)), 0.5] : [normal(keyOf("normal")), 0];
    expect(everCovered(trials, 60, sample, truth, begin)).toBeGreaterThan(0.95 - fourErrors(0.95, trials));
  });

  it("is not Student's, which loses it in every fourth life", () => {
    const looking = () => {
      const values: number[] = [];
      return { update: (value: number) => void values.push(value), interval: () => meanInterval(values) };
    };
    expect(everCovered(trials, 60, normal(keyOf("normal")), 0, looking)).toBeLessThan(0.75);
  });
});
