import { loadScenario } from "@stewardsim/core";
import { inputsOf, type Reversal } from "@stewardsim/analysis";
import { createStudy } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import { movedBeyond, turned } from "./reversal.ts";

const base = await loadScenario("name: a firm");
const arms = ["no steward", "one", "other", "third"].map((name) => ({ name, scenario: base }));
const factor = (path: string, low: number, high: number, isInteger = false) => ({
  ...createStudy(base, arms, { draws: 2 }).factors[0]!,
  path,
  low,
  high,
  isInteger,
});
const factors = [
  factor("market.hosting.cloudPrice", 0, 150),
  factor("market.choice.auditCost", 20, 150),
  factor("market.contracts.dealsPerSalesperson", 1, 9, true),
];
const study = createStudy(base, arms, {
  draws: 3,
  replications: 1,
  factors,
  values: [
    [100, 100, 2],
    [90, 90, 3],
    [80, 80, 4],
  ],
});
/** Moves of one assumption after another. */
const moves = (...ends: readonly [from: number, to: number][]): Reversal => {
  const inputs = inputsOf(study);
  return { moves: ends.map(([from, to], index) => ({ input: inputs[index]!, from, to })) } as unknown as Reversal;
};

describe("assumptions moved beyond where the sign changes", () => {
  it("go a quarter further the way that they went, as far as they plausibly can, in whole numbers where they are", () => {
    const of = (...ends: readonly [number, number][]) =>
      movedBeyond(study, moves(...ends), ["one", "other"], 2).values.map((row) => [...row]);
    // 100 − 1.25 · 20
    expect(of([100, 80])).toEqual([
      [75, 100, 2],
      [75, 90, 3],
    ]);
    // 100 − 1.25 · 70 is below what is plausible of the second; 2 + 1.25 · 3 is 5.75.
    expect(of([100, 120], [100, 30], [2, 5])[0]).toEqual([125, 20, 6]);
    expect(of([100, 145])[0]![0]).toBe(150);
  });

  it("are run in the two arms and the one that they are held against", () => {
    const { arms: run, draws } = movedBeyond(study, moves([100, 80]), ["other", "one"], 2);
    expect([run.map(({ name }) => name), draws]).toEqual([["no steward", "one", "other"], 2]);
  });
});

describe("whether it turns round", () => {
  const interval = (low: number, high: number) => ({
    estimate: (low + high) / 2,
    low,
    high,
    standardError: 1,
    count: 9,
  });
  const [ahead, even, behind] = [interval(1, 3), interval(-1, 1), interval(-3, -1)];

  it("is told of two intervals, before and after", () => {
    const of = (before: typeof ahead, after: typeof ahead, known = 9) => turned({ before, after, known });
    expect(of(ahead, behind)).toBe("it turns round");
    expect(of(behind, ahead)).toBe("it turns round");
    expect(of(ahead, ahead)).toBe("it does not turn round");
    expect(of(behind, behind)).toBe("it does not turn round");
    expect(of(even, ahead)).toBe("before it cannot be told from even");
    expect(of(ahead, even)).toBe("after it cannot be told from even");
    expect(of(ahead, behind, 1)).toBe("too few to tell");
  });
});
