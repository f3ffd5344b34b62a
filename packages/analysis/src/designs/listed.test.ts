import { describe, expect, it } from "vitest";
import { type Listed, listedFault, listedQuantile } from "./listed.ts";

const sharesOf = (listed: Listed, count = 10_000) => {
  const seen = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const value = listedQuantile(listed, (index + 0.5) / count);
    seen.set(value, (seen.get(value) ?? 0) + 1 / count);
  }
  return seen;
};

describe("numbers that are listed", () => {
  it("come as often as their weights say, in whatever order they stand", () => {
    const shares = sharesOf({ kind: "discrete", values: [5, 1, 2], weights: [1, 2, 5] });
    expect([...shares.keys()]).toEqual([1, 2, 5]);
    expect([1, 2, 5].map((value) => shares.get(value))).toEqual(
      [0.25, 0.625, 0.125].map((one) => expect.closeTo(one, 9)),
    );
  });

  it("come equally often without weights, one that is listed twice twice as often", () => {
    const shares = sharesOf({ kind: "discrete", values: [1, 3, 3, 8] });
    expect([1, 3, 8].map((value) => shares.get(value))).toEqual([0.25, 0.5, 0.25].map((one) => expect.closeTo(one, 9)));
  });

  it("never come without weight, at the ends either", () => {
    const discrete: Listed = { kind: "discrete", values: [0, 1, 2, 3], weights: [0, 1, 1, 0] };
    expect([0, 0.25, 0.75, 1].map((share) => listedQuantile(discrete, share))).toEqual([1, 1, 2, 2]);
  });

  it("have the quantiles of what was observed", () => {
    // numpy.quantile([2, 3, 5, 7, 11, 13], [0.1, 0.5, 0.9])
    const observed: Listed = { kind: "empirical", values: [7, 2, 13, 3, 11, 5] };
    [2.5, 6, 12].forEach((value, index) =>
      expect(listedQuantile(observed, [0.1, 0.5, 0.9][index]!)).toBeCloseTo(value, 12),
    );
    expect([0, 1].map((share) => listedQuantile(observed, share))).toEqual([2, 13]);
  });

  it("are refused where they cannot be drawn from", () => {
    expect(listedFault({ kind: "discrete", values: [] })).toContain("lists no value:");
    expect(listedFault({ kind: "empirical", values: [4, 4] })).toContain("no value but 4");
    expect(listedFault({ kind: "empirical", values: [4, Number.NaN] })).toContain("lists the value NaN");
    expect(listedFault({ kind: "discrete", values: [1, 2], weights: [1] })).toContain("1 weights for 2 values");
    expect(listedFault({ kind: "discrete", values: [1, 2], weights: [1, -1] })).toContain("a weight of -1");
    expect(listedFault({ kind: "discrete", values: [1, 2], weights: [1, 0] })).toContain("fewer than two values");
    expect(listedFault({ kind: "discrete", values: [1, 2], weights: [1, 3] })).toBeUndefined();
  });
});
