import { describe, expect, it } from "vitest";
import { anytime, type AnytimeOptions } from "./anytime.ts";
import { bestArm } from "./best-arm.ts";
import { fixedWidth } from "./fixed-width.ts";
import { runUntil } from "./rule.ts";
import { bernoulli, blocksOf, inBlocks, keyOf, normal } from "./testing/samples.ts";

const sample = normal(keyOf("rules"));
const zeros = () => blocksOf(() => 0, 0, 200);

describe("a rule of fixed width", () => {
  it("stops at the first block at which the interval is narrow enough, and not before its pilot", () => {
    const { decision } = runUntil(blocksOf(sample, 0), fixedWidth({ half: 0.2 }));
    expect(decision.interval.high - decision.interval.low).toBeLessThanOrEqual(0.4);
    const before = runUntil(blocksOf(sample, 0, decision.blocks - 1), fixedWidth({ half: 0.2 }));
    expect(before.decision.isDecided).toBe(false);
    expect(before.decision.interval.high - before.decision.interval.low).toBeGreaterThan(0.4);
    expect(runUntil(blocksOf(sample, 0), fixedWidth({ half: 5 })).blocks).toBe(40);
  });

  it("stops later with a lopsided interval, which is as narrow when it does", () => {
    const skewed = (trial: number, index: number) => Math.exp(sample(trial, index));
    const student = runUntil(blocksOf(skewed, 0), fixedWidth({ half: 0.4 }));
    const { decision, blocks } = runUntil(blocksOf(skewed, 0), fixedWidth({ half: 0.4, interval: "bootstrap-t" }));
    expect(blocks).toBeGreaterThanOrEqual(student.blocks);
    expect(decision.interval.high - decision.interval.low).toBeLessThanOrEqual(0.8);
    expect(decision.interval.high + decision.interval.low).toBeGreaterThan(2 * decision.interval.estimate);
  });

  it("is not content with what never varied", () => {
    expect(runUntil(zeros(), fixedWidth({ half: 1 })).decision).toMatchObject({ isDecided: false, blocks: 200 });
  });

  it("leaves out blocks without a number", () => {
    expect(runUntil([[Number.NaN], [1], [2]], fixedWidth({ half: 1 }))).toMatchObject({ empty: 1, blocks: 2 });
  });

  it("is refused where it could never stop, or would at once", () => {
    expect(() => fixedWidth({ half: 0 })).toThrow("never reached");
    expect(() => fixedWidth({ half: 1, pilot: 2 })).toThrow("tells no spread");
  });
});

describe("a rule for the best arm", () => {
  const arms = ["a", "b", "c"];
  function* trials(ahead: number, count = 5000) {
    for (let block = 0; block < count; block++)
      yield [sample(1, block), ahead + sample(2, block), sample(3, block) - 3] as const;
  }

  it("drops who is surely behind and picks who is left", () => {
    const { decision } = runUntil(trials(0.5), bestArm({ arms, difference: 0.2 }));
    expect(decision).toMatchObject({ isDecided: true, best: "b", survivors: ["b"] });
    expect(decision.fallen.map(({ arm }) => arm)).toEqual(["c", "a"]);
    expect(decision.fallen[0]!.after).toBeLessThan(decision.fallen[1]!.after);
    expect(decision.blocks).toBe(decision.fallen[1]!.after);
    expect(decision.means["c"]).toBeCloseTo(-3, 0);
  });

  it("tells during the race who is in it, and when it ends at the latest", () => {
    const rule = bestArm({ arms, difference: 0.2 });
    expect(runUntil(trials(0, 19), rule).decision).toMatchObject({
      isDecided: false,
      survivors: arms,
      atMost: undefined,
    });
    const { decision } = runUntil(trials(0, 40), rule);
    expect(decision.isDecided).toBe(false);
    expect(decision.atMost).toBeGreaterThan(40);
    expect(runUntil(trials(0), rule).blocks).toBeLessThanOrEqual(decision.atMost!);
  });

  it("has the reach of Kim and Nelson by hand", () => {
    // Two arms, n0 = 3: η = ((2·0.05)^(-1) − 1)/2 = 4.5, h² = 18; differences 1, 2, 3 have S² = 1: h²S²/δ² = 18/0.25 = 72.
    const blocks = [
      [1, 0],
      [2, 0],
      [3, 0],
    ];
    const { decision } = runUntil(blocks, bestArm({ arms: ["a", "b"], difference: 0.5, pilot: 3 }));
    expect(decision).toMatchObject({ isDecided: false, atMost: 73 });
    // Differences of 2 from then on: S² = 2/(r − 1), and the sum has to be ahead by 36/(r − 1) − r/4. 2r is so from r(r − 1) = 16 on.
    const on = [...blocks, ...Array.from({ length: 20 }, () => [2, 0])];
    expect(runUntil(on, bestArm({ arms: ["a", "b"], difference: 0.5, pilot: 3 })).blocks).toBe(5);
  });

  it("picks the least where that is the best", () => {
    const { decision } = runUntil(trials(1), bestArm({ arms, difference: 0.5, isLowestBest: true }));
    expect(decision.best).toBe("c");
    expect(decision.means["c"]).toBeCloseTo(-3, 0);
  });

  it("ends with the first of arms that are the same to the last bit", () => {
    const same = Array.from({ length: 30 }, (_, block) => [sample(0, block), sample(0, block)]);
    const { decision } = runUntil(same, bestArm({ arms: ["a", "b"], difference: 1 }));
    expect(decision).toMatchObject({ isDecided: true, best: "a", blocks: 20, fallen: [{ arm: "b", after: 20 }] });
  });

  it("is refused without a choice or a difference", () => {
    expect(() => bestArm({ arms: ["a"], difference: 1 })).toThrow("two arms");
    expect(() => bestArm({ arms, difference: 0 })).toThrow("least one that matters");
    expect(() => bestArm({ arms, difference: 1, pilot: 2 })).toThrow("no variance");
  });
});

describe("a rule that may look at any time", () => {
  const decide = (shift: number, options: AnytimeOptions) =>
    runUntil(
      blocksOf((trial, block) => shift + sample(trial, block), 4, 3000),
      anytime(options),
    ).decision;

  it("stops when the mean is told apart, sooner where it is further away", () => {
    const [near, far] = [decide(0.4, { from: 0 }), decide(2, { from: 0 })];
    expect(near).toMatchObject({ isDecided: true, reason: "apart" });
    expect(near.interval.low).toBeGreaterThan(0);
    expect(far.blocks).toBeLessThan(near.blocks);
  });

  it("stops when too little a difference is sure, or the interval is narrow", () => {
    expect(decide(0, { from: 0, within: [-0.3, 0.3] })).toMatchObject({ isDecided: true, reason: "within" });
    const { interval, reason } = decide(0, { half: 0.3 });
    expect(reason).toBe("narrow");
    expect(interval.high - interval.low).toBeLessThanOrEqual(0.6);
  });

  it("bets where numbers have bounds, and is content with what never happens", () => {
    const { decision } = runUntil(zeros(), anytime({ half: 0.05, bounds: [0, 1] }));
    expect(decision).toMatchObject({ isDecided: true, interval: { estimate: 0, low: 0 } });
    const wins = inBlocks(bernoulli(keyOf("wins"), 0.7));
    expect(runUntil(blocksOf(wins, 0, 500), anytime({ from: 0.5, bounds: [0, 1] })).decision.reason).toBe("apart");
  });

  it("is refused where it does not know when to stop", () => {
    expect(() => anytime({})).toThrow("Say when enough is known");
  });
});
