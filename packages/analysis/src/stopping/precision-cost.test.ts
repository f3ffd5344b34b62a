import { describe, expect, it } from "vitest";
import { precisionCost } from "./precision-cost.ts";
import { runUntil } from "./rule.ts";
import { fixedWidth } from "./fixed-width.ts";
import { blocksOf, inBlocks, keyOf, normal } from "./testing/samples.ts";

const sample = normal(keyOf("pilot"));
/** Replications with a deviation of 4, so that blocks have one of 1. */
const pilot = (blocks: number, trial = 0) => ({
  values: Float64Array.from({ length: 16 * blocks }, (_, index) => 4 * sample(trial, index)),
  secondsPerReplication: 0.5,
});

describe("what a precision costs", () => {
  it("is what it then takes", () => {
    const { blocks, replications, deviation } = precisionCost(pilot(400), { half: 0.2 });
    // (1.984 · 1 / 0.2)² = 98 blocks.
    expect(Math.abs(blocks.estimate - 98)).toBeLessThan(4 * 98 * Math.sqrt(2 / 399));
    expect(replications.estimate).toBe(16 * blocks.estimate);
    expect(deviation.low).toBeLessThan(1);
    expect(deviation.high).toBeGreaterThan(1);
    const simulated = runUntil(
      blocksOf(
        inBlocks((trial, index) => 4 * sample(trial, index)),
        1,
      ),
      fixedWidth({ half: 0.2 }),
    );
    expect(simulated.blocks).toBeGreaterThan(blocks.estimate * 0.7);
    expect(simulated.blocks).toBeLessThan(blocks.estimate * 1.3);
  });

  it("for telling a difference has the size of the textbook", () => {
    // Blocks that deviate by 1 exactly; (1.960 + 0.842)² / 0.5² = 31.4 by the normal law, 34 by Student's.
    const values = Float64Array.from(
      { length: 160 },
      (_, index) => (Math.floor(index / 16) % 2 === 0 ? 1 : -1) * Math.sqrt(0.9),
    );
    const { blocks } = precisionCost({ values, secondsPerReplication: 1 }, { difference: 0.5 });
    expect(blocks.estimate).toBe(34);
    const surer = precisionCost({ values, secondsPerReplication: 1 }, { difference: 0.5, power: 0.95 });
    expect(surer.blocks.estimate).toBeGreaterThan(50);
  });

  it("is half the time on two workers, in a sentence", () => {
    const [one, two] = [precisionCost(pilot(12), { half: 0.25 }), precisionCost(pilot(12), { half: 0.25, workers: 2 })];
    expect(two.seconds.estimate).toBe(one.seconds.estimate / 2);
    expect(two.sentence).toMatch(
      /^To know the mean to ±0\.25 at 95% takes about [\d,]+ replications \([\d,]+ to [\d,]+, by a pilot of 12 blocks of 16\): \d+ (s|min) on 2 workers \(\d+ (s|min) to \d+ (s|min)\)\.$/,
    );
    expect(precisionCost(pilot(12), { difference: 0.25 }).sentence).toMatch(
      "To tell a difference of 0.25 from none with a chance of 80%",
    );
  });

  it("counts whole draws", () => {
    expect(precisionCost({ ...pilot(12), replications: 3 }, { half: 0.25 }).replications.estimate % 48).toBe(0);
  });

  it("is two blocks where nothing varies, and may be any number", () => {
    expect(precisionCost({ values: new Float64Array(64), secondsPerReplication: 1 }, { half: 1 }).blocks).toEqual({
      estimate: 2,
      low: 2,
      high: Infinity,
    });
  });

  it("is refused without a wish, with two, and of a pilot that says too little", () => {
    expect(() => precisionCost(pilot(4), {})).toThrow("Say what is wished for");
    expect(() => precisionCost(pilot(4), { half: 1, difference: 1 })).toThrow("Say what is wished for");
    expect(() => precisionCost(pilot(2), { half: 1 })).toThrow("run 48 replications");
  });
});
