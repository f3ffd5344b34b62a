import { describe, expect, it } from "vitest";
import { seedKey } from "../src/foundation/rng.ts";
import { createWorkload, free, paying, share } from "./workload.ts";
import { runBound } from "./workload-bound.ts";
import { runSkip } from "./workload-skip.ts";

/** Of 1,000 users, one run's share of adopters has this standard deviation; it falls with the root of their number. */
const spread = 0.02;
const count = 1000;
const runs = 24;

const shares = (run: typeof runSkip) => {
  const results = Array.from({ length: runs }, (_, seed) => run(createWorkload(count, seedKey(seed))));
  const mean = (...states: number[]) => results.reduce((sum, one) => sum + share(one, ...states), 0) / runs;
  return {
    adopters: mean(free, paying),
    payers: mean(paying),
    revenue: results.reduce((sum, one) => sum + one.revenue, 0),
  };
};

describe("the reference workload", () => {
  const tolerance = (4 * spread) / Math.sqrt(runs);
  const ways = [
    ["with bounds", runBound],
    ["with thresholds and waiting times", runSkip],
  ] as const;

  it.each(ways)("comes to .743 adopters and .093 payers when it is run %s", (_, run) => {
    const { adopters, payers } = shares(run);
    expect(Math.abs(adopters - 0.743)).toBeLessThan(tolerance);
    expect(Math.abs(payers - 0.093)).toBeLessThan(tolerance);
  });

  it("comes to the same bits by brute force as with bounds", () => {
    const workload = createWorkload(count, seedKey("bits"));
    expect(runBound(workload)).toEqual(runBound(workload, true));
  });

  it("takes in the same revenue either way, within what chance explains", () => {
    const big = createWorkload(60_000, seedKey("revenue"));
    expect(Math.abs(runSkip(big).revenue / runBound(big).revenue - 1)).toBeLessThan(0.1);
  });
});
