import type { Run } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { tenure } from "./reading.ts";

/** A run of sixty months to which people came in one month and made their last contribution in another. */
const runOf = (...people: readonly [arrived: number, last: number, contributions: number][]): Run => {
  const columns = ["arrivedAt", "lastAt", "contributions"].map((name, index) => ({
    name,
    unit: "",
    values: Float64Array.from(people, (one) => one[index]!),
  }));
  return { months: 60, contributors: { rows: people.length, columns } } as unknown as Run;
};

describe("how long people stay", () => {
  it("takes as ended only what was over a year before the end, and the others as not yet", () => {
    // The one ended after 10 months; of the other nobody knows when he ends, but not before 54.
    const { after, halfLife } = tenure(runOf([1, 11, 9], [1, 55, 9]), 5);
    expect([after(9), after(10), after(20), after(59)]).toEqual([1, 0.5, 0.5, 0.5]);
    expect(halfLife).toBe(10);
    expect(tenure(runOf([1, 11, 9], [1, 47, 9]), 5).after(59)).toBe(0);
  });

  it("is of those who came in the run, and did so much", () => {
    const of = tenure(runOf([1, 11, 9], [0, 20, 9], [1, 30, 4]), 5);
    expect([of.after(9), of.after(10)]).toEqual([1, 0]);
  });
});
