import { describe, expect, it } from "vitest";
import { widthOfShare } from "./every.ts";
import { fixedWidth } from "./fixed-width.ts";
import { bernoulli, exponential, inBlocks, keyOf, lognormal, normal } from "./testing/samples.ts";
import {
  everCovered,
  fixedWidthCoverage,
  inCommon,
  sequences,
  togetherCoverage,
  wrongPicks,
} from "./testing/trials.ts";

const trials = 4000;

/** What was measured stands in the log, beside the claim that it was held against. */
const tell = (what: string, measured: number, blocks?: number) =>
  console.log(
    `${what}: ${(100 * measured).toFixed(2)}%${blocks === undefined ? "" : ` after ${blocks.toFixed(0)} blocks`}`,
  );

describe("an interval of fixed width", () => {
  it.each([0.16, 0.2, 0.25])("of ±%f has the truth of normal numbers in 93 to 97 of 100 trials", (half) => {
    const { coverage, blocks } = fixedWidthCoverage(trials, normal(keyOf("normal")), 0, { half });
    tell(`fixed width ${half}, normal`, coverage, blocks);
    expect(coverage).toBeGreaterThanOrEqual(0.93);
    expect(coverage).toBeLessThanOrEqual(0.97);
  });

  const skewed = [
    ["exponential", exponential(keyOf("exponential")), 1, 0.06],
    ["lognormal", lognormal(keyOf("lognormal"), 1), Math.exp(0.5), 0.13],
    ["of one win in twenty", bernoulli(keyOf("rare"), 0.05), 0.05, 0.013],
    ["of one win in five", bernoulli(keyOf("fifth"), 0.2), 0.2, 0.023],
    ["of one win in two", bernoulli(keyOf("even"), 0.5), 0.5, 0.028],
  ] as const;

  it.each(skewed)(
    "has the truth of numbers %s, in blocks, in 90 of 100 trials, by the bootstrap",
    (name, one, truth, half) => {
      const target = { half, interval: "bootstrap-t", resamples: 399 } as const;
      const { coverage, blocks } = fixedWidthCoverage(trials, inBlocks(one), truth, target);
      tell(`fixed width, bootstrap-t, numbers ${name}, in blocks`, coverage, blocks);
      expect(coverage).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each([
    ["exponential", exponential(keyOf("exponential")), 1, 0.22],
    ["lognormal", lognormal(keyOf("lognormal"), 1), Math.exp(0.5), 0.42],
    ["of one win in five", bernoulli(keyOf("fifth"), 0.2), 0.2, 0.09],
  ])("has the truth even where each block is as skewed as one of the numbers %s", (name, sample, truth, half) => {
    const target = { half, interval: "bootstrap-t", resamples: 399 } as const;
    const { coverage, blocks } = fixedWidthCoverage(trials, sample, truth, target);
    tell(`fixed width, bootstrap-t, numbers ${name}, one by one`, coverage, blocks);
    expect(coverage).toBeGreaterThanOrEqual(0.9);
  });
});

describe("intervals of several arms that stop together", () => {
  it("each have the truth in 93 of 100 trials, whichever of them is waited for", () => {
    const found = togetherCoverage(trials, [
      { sample: normal(keyOf("first")), truth: 0, rule: () => fixedWidth({ half: 0.2 }) },
      {
        sample: (trial, index) => 0.3 * normal(keyOf("second"))(trial, index),
        truth: 0,
        rule: () => fixedWidth({ half: 0.2 }),
      },
      { sample: inBlocks(bernoulli(keyOf("third"), 0.1)), truth: 0.1, rule: () => widthOfShare(0.02) },
      { sample: inBlocks(bernoulli(keyOf("seldom"), 0.01)), truth: 0.01, rule: () => widthOfShare(0.02) },
    ]);
    found.forEach((coverage, index) => tell(`stopping together, number ${index + 1}`, coverage));
    for (const coverage of found) expect(coverage).toBeGreaterThanOrEqual(0.93);
  });
});

describe("a choice among five arms", () => {
  it.each([0, 0.5, 0.9])("is wrong in one life of twenty at most, where chance has %f in common", (common) => {
    const { wrong, blocks } = wrongPicks(trials, inCommon(common));
    tell(`wrong picks of five, chance common to ${common}`, wrong, blocks);
    expect(wrong).toBeLessThanOrEqual(0.05);
  });

  it.each([1, 1.5])("is no oftener wrong where blocks are lognormal with a sigma of %f", (sigma) => {
    const one = lognormal(keyOf("money"), sigma);
    const deviation = Math.sqrt(Math.expm1(sigma ** 2) * Math.exp(sigma ** 2));
    const { wrong, blocks } = wrongPicks(trials / 4, (trial, index) => one(trial, index) / deviation, 0.1);
    tell(`wrong picks of five, lognormal ${sigma}`, wrong, blocks);
    expect(wrong).toBeLessThanOrEqual(0.05);
  });
});

describe("an interval that may be looked at after every one of 300 blocks", () => {
  const { betting, ...mixtures } = sequences;
  const exponentials = inBlocks(exponential(keyOf("exponential")));
  const cases = Object.entries(mixtures).flatMap(([name, begin]) => [
    { name, begin, kind: "normal", sample: normal(keyOf("normal")), truth: 0 },
    {
      name,
      begin,
      kind: "means of sixteen exponential numbers",
      sample: (trial: number, block: number) => 4 * exponentials(trial, block),
      truth: 4,
    },
  ]);

  it.each(cases)("never loses the truth in 19 of 20 trials: $name, $kind", ({ name, begin, kind, sample, truth }) => {
    const coverage = everCovered(trials, 300, sample, truth, begin);
    tell(`always covered by ${name}, ${kind}`, coverage);
    expect(coverage).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ["one win in twenty, in blocks", inBlocks(bernoulli(keyOf("rare"), 0.05)), 0.05],
    ["one win in two, in blocks", inBlocks(bernoulli(keyOf("even"), 0.5)), 0.5],
    ["one win in five, one by one", bernoulli(keyOf("fifth"), 0.2), 0.2],
  ] as const)("never loses the truth in 19 of 20 trials: betting on %s", (name, sample, truth) => {
    const coverage = everCovered(trials, 150, sample, truth, betting);
    tell(`always covered by betting, ${name}, 150 blocks`, coverage);
    expect(coverage).toBeGreaterThanOrEqual(0.95);
  });
});
