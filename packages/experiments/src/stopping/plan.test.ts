import { describe, expect, it } from "vitest";
import { plan } from "./plan.ts";
import { runUntil } from "./rule.ts";
import { fixedWidth } from "./fixed-width.ts";
import { blocksOf, inBlocks, keyOf, normal } from "./testing/samples.ts";

const sample = normal(keyOf("plan"));
/** Replications with a deviation of 4, so that blocks have one of 1. */
const pilot = (blocks: number, trial = 0) => ({
  values: Float64Array.from({ length: 16 * blocks }, (_, place) => 4 * sample(trial, place)),
  secondsPerReplication: 0.5,
});

describe("a plan", () => {
  it("is as long as it then takes", () => {
    const { blocks, replications, deviation } = plan(pilot(400), { half: 0.2 });
    // (1.984 · 1 / 0.2)² = 98 blocks.
    expect(Math.abs(blocks.estimate - 98)).toBeLessThan(4 * 98 * Math.sqrt(2 / 399));
    expect(replications.estimate).toBe(16 * blocks.estimate);
    expect(deviation.low).toBeLessThan(1);
    expect(deviation.high).toBeGreaterThan(1);
    const lived = runUntil(
      blocksOf(
        inBlocks((trial, place) => 4 * sample(trial, place)),
        1,
      ),
      fixedWidth({ half: 0.2 }),
    );
    expect(lived.blocks).toBeGreaterThan(blocks.estimate * 0.7);
    expect(lived.blocks).toBeLessThan(blocks.estimate * 1.3);
  });

  it("has the truth between its bounds in 19 of 20 pilots", () => {
    const trials = 400;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const { deviation } = plan(pilot(10, trial), { half: 0.2 });
      if (deviation.low <= 1 && 1 <= deviation.high) covered++;
    }
    expect(Math.abs(covered / trials - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / trials));
  });

  it("for telling a difference has the size of the textbook", () => {
    // Blocks that deviate by 1 exactly; (1.960 + 0.842)² / 0.5² = 31.4 by the normal law, 34 by Student's.
    const values = Float64Array.from(
      { length: 160 },
      (_, place) => (Math.floor(place / 16) % 2 === 0 ? 1 : -1) * Math.sqrt(0.9),
    );
    const { blocks } = plan({ values, secondsPerReplication: 1 }, { difference: 0.5 });
    expect(blocks.estimate).toBe(34);
    const surer = plan({ values, secondsPerReplication: 1 }, { difference: 0.5, power: 0.95 });
    expect(surer.blocks.estimate).toBeGreaterThan(50);
  });

  it("costs half the time on two workers, and says so", () => {
    const [one, two] = [plan(pilot(12), { half: 0.25 }), plan(pilot(12), { half: 0.25, workers: 2 })];
    expect(two.seconds.estimate).toBe(one.seconds.estimate / 2);
    expect(two.sentence).toMatch(
      /^To know the mean to ±0\.25 at 95% takes about [\d,]+ replications \([\d,]+ to [\d,]+, by a pilot of 12 blocks of 16\): \d+ (s|min) on 2 workers \(\d+ (s|min) to \d+ (s|min)\)\.$/,
    );
    expect(plan(pilot(12), { difference: 0.25 }).sentence).toMatch(
      "To tell a difference of 0.25 from none with a chance of 80%",
    );
  });

  it("counts whole draws", () => {
    expect(plan({ ...pilot(12), luck: 3 }, { half: 0.25 }).replications.estimate % 48).toBe(0);
  });

  it("takes two blocks where nothing varies", () => {
    expect(plan({ values: new Float64Array(64), secondsPerReplication: 1 }, { half: 1 }).blocks).toEqual({
      estimate: 2,
      low: 2,
      high: 2,
    });
  });

  it("is refused without a wish, with two, and of a pilot that says too little", () => {
    expect(() => plan(pilot(4), {})).toThrow("Say what is wished for");
    expect(() => plan(pilot(4), { half: 1, difference: 1 })).toThrow("Say what is wished for");
    expect(() => plan(pilot(2), { half: 1 })).toThrow("live 48 replications");
  });
});
