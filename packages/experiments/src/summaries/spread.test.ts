import { draw, seedKey } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import type { Study } from "../study.ts";
import { spreadOf } from "./spread.ts";

const { k0, k1 } = seedKey("spread");
const u = (row: number, column: number) => draw(k0, k1, row, column);
const draws = 100;
const grades = ["A", "C", ...Array.from({ length: 20 }, () => "D" as const)] as const;
const study = {
  draws,
  replications: 2,
  factors: grades.map((grade, index) => ({ grade, path: `p${index}` })),
  values: Array.from({ length: draws }, (_, row) => grades.map((_grade, column) => u(row, column))),
} as unknown as Study;
/** A result of each run: what the parameters give, and so much chance. */
const simulated = (of: (values: readonly number[]) => number, replications: number) =>
  study.values.flatMap((values, row) =>
    [100, 101].map((position) => of([...values]) + replications * (u(row, position) - 0.5)),
  );

describe("the spread of a result", () => {
  it("rests on good evidence where measured parameters make it", () => {
    const { weak, byGrade, parameters } = spreadOf(
      study,
      simulated(([a]) => a!, 0),
    );
    expect(parameters.estimate).toBe(1);
    expect(byGrade.A.estimate).toBeGreaterThan(0.95);
    expect(weak.low).toBeLessThanOrEqual(0.02);
    expect(weak.high).toBeLessThan(0.25);
  });

  it("rests on weak evidence where guesses make it, or where measured ones do nothing without guesses", () => {
    for (const of of [
      (values: readonly number[]) => values[5]!,
      ([a, c]: readonly number[]) => (a! - 0.5) * (c! - 0.5),
    ]) {
      const { weak } = spreadOf(study, simulated(of, 0));
      expect(weak.high).toBeGreaterThan(0.95);
      expect(weak.low).toBeGreaterThan(0.6);
    }
  });

  it("has the true share between its bounds", () => {
    // Variances of A, C and chance: 1, 1 and 1/2 twelfths.
    const { weak, byGrade, parameters } = spreadOf(
      study,
      simulated(([a, c]) => a! + c!, Math.SQRT1_2),
    );
    for (const [{ low, high }, share] of [
      [byGrade.A, 0.4],
      [weak, 0.4],
      [parameters, 0.8],
    ] as const) {
      expect(low).toBeLessThan(share);
      expect(high).toBeGreaterThan(share);
      expect(high - low).toBeLessThan(0.6);
    }
  });

  it("cannot be told from chance by one replication a draw", () => {
    const { weak, parameters } = spreadOf(
      { ...study, replications: 1 },
      study.values.map(([a]) => a!),
    );
    for (const { low, high } of [weak, parameters]) expect([low, high]).toEqual([-Infinity, Infinity]);
  });
});
