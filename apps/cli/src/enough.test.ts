import { describe, expect, it } from "vitest";
import type { Enough, EnoughDecision } from "@stewardsim/experiments";
import { reachedSentence } from "./enough.ts";

const enough: Enough = { when: "within", amount: 0.05, of: "all-win", arms: ["a"], against: "none" };
const within = (half: number, isDecided: boolean, more: object = {}) =>
  reachedSentence({
    enough,
    names: ["a", "b"],
    replications: 640,
    missing: 0,
    decision: {
      isDecided,
      blocks: 40,
      each: [0.02, half].map((reach) => ({ interval: { estimate: 0.4, low: 0.4 - reach, high: 0.4 + reach } })),
    } as unknown as EnoughDecision,
    ...more,
  });

describe("what came of asking for a width", () => {
  it("says how wide each interval is, and after how many replications the widest is as narrow as was asked", () => {
    // Twice as wide as asked takes four times as many.
    expect(within(0.1, false)).toBe(
      "Not known to ±0.05 after 640 replications: mean all-win with its 95% interval: a 0.400 (0.380 to 0.420); " +
        "b 0.400 (0.300 to 0.500). The widest shrinks to what was asked after about 2,560 replications.",
    );
    expect(within(0.05, true)).toContain("Enough was known after 640 replications: mean all-win with its 95% interval");
    expect(within(Number.POSITIVE_INFINITY, false)).not.toContain("The widest");
  });

  it("says of how many replications it is where some lack the result", () => {
    expect(within(0.05, true, { missing: 40 })).toMatch(/all-win is known of all arms in 600 of these replications/);
  });
});
