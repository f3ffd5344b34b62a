import { describe, expect, it } from "vitest";
import { meanInterval, wilsonInterval } from "@stewardsim/core/foundation";
import { bernoulli, inBlocks, keyOf } from "./testing/samples.ts";
import { every, widthOfShare } from "./every.ts";
import { fixedWidth } from "./fixed-width.ts";

const wavering = (block: number, half: number) => (block % 2 === 0 ? half : -half);

describe("several rules at once", () => {
  it("have decided when each has, and tell what each came to", () => {
    const state = every([fixedWidth({ half: 0.5, pilot: 4 }), fixedWidth({ half: 0.5, pilot: 4 })]).begin();
    expect(state.decision()).toMatchObject({ isDecided: false, blocks: 0 });
    let decided = 0;
    let first = 0;
    for (let block = 0; block < 2000 && decided === 0; block++) {
      // The second varies ten times as much as the first, and so takes longer.
      const isDecided = state.update([wavering(block, 0.4), wavering(block, 4)]);
      const { isDecided: all, each, blocks } = state.decision();
      expect(isDecided).toBe(all);
      expect(all).toBe(each[0]!.isDecided && each[1]!.isDecided);
      expect(blocks).toBe(block + 1);
      if (first === 0 && each[0]!.isDecided) first = block + 1;
      if (all) decided = block + 1;
    }
    expect(first).toBeGreaterThan(0);
    expect(decided).toBeGreaterThan(first);
  });

  it("take a column each", () => {
    expect(every([]).columns).toBe(0);
    expect(every([widthOfShare(0.1), widthOfShare(0.1), widthOfShare(0.1)]).columns).toBe(3);
  });
});

describe("a share", () => {
  const blocksOf = (p: number, count: number, trial: number) => {
    const one = inBlocks(bernoulli(keyOf("share"), p));
    return Array.from({ length: count }, (_, block) => one(trial, block));
  };
  const decided = (values: readonly number[], half = 0.02) => {
    const state = widthOfShare(half).begin();
    for (const value of values) state.update([value]);
    return state.decision();
  };

  it("has Wilson's interval, of as many trials as its blocks spread like, and Student's where it does not vary", () => {
    const values = blocksOf(0.1, 97, 3);
    const { estimate, standardError } = meanInterval(values);
    const trials = (estimate * (1 - estimate)) / standardError ** 2;
    const { low, high } = wilsonInterval(estimate * trials, trials);
    const { interval } = decided(values);
    expect([interval.low, interval.high].map((bound) => bound.toFixed(9))).toEqual(
      [low, high].map((bound) => bound.toFixed(9)),
    );
    const constant = fixedWidth({ half: 0.1, interval: "wilson" }).begin();
    for (let block = 0; block < 50; block++) constant.update([0.3]);
    expect(constant.decision()).toMatchObject({ isDecided: false, interval: { low: 0.3, high: 0.3 } });
  });

  it("has the truth of what seldom happens as often as it says, where Student's loses it in one of twelve", () => {
    const trials = 2000;
    const covered = (of: (values: readonly number[]) => { readonly low: number; readonly high: number }) =>
      Array.from({ length: trials }, (_, trial) => of(blocksOf(0.01, 60, trial))).filter(
        ({ low, high }) => low <= 0.01 && 0.01 <= high,
      ).length / trials;
    expect(covered((values) => decided(values).interval)).toBeGreaterThan(0.94);
    expect(covered((values) => meanInterval(values))).toBeLessThan(0.93);
  });

  it("is what the mean of money is not", () => {
    const state = fixedWidth({ half: 1, interval: "wilson" }).begin();
    const money = () => {
      for (let block = 0; block < 40; block++) state.update([3 + 0.1 * (block % 2)]);
    };
    expect(money).toThrow(/A mean of 3\.05\d* is no share/);
  });
});
