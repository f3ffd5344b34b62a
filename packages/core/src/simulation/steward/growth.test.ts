import { describe, expect, it } from "vitest";
import { small, openingWorld } from "../testing/world-run.ts";
import { freeEngineers } from "../state/founders.ts";
import { contributorRole } from "../state/columns.ts";
import { yearGrowth } from "./trends.ts";

/** Revenue of the months so far, as the books keep it: the last 12, and what the same months had a year before. */
function books(revenue: readonly number[]) {
  const { world } = openingWorld(small());
  revenue.forEach((usd, month) => {
    world.ledger.revenueYearBefore[month % 12] = world.ledger.revenue[month % 12]!;
    world.ledger.revenue[month % 12] = usd;
  });
  return world;
}
const months = (count: number, usd: number) => Array<number>(count).fill(usd);

describe("growth of revenue", () => {
  it("is none before a month has one a year before", () => {
    expect(yearGrowth(books([]))).toBe(0);
    expect(yearGrowth(books(months(12, 100)))).toBe(0);
  });

  it("compares like with like in the second year: an even revenue does not grow", () => {
    for (const count of [13, 15, 18, 23, 24, 40]) expect(yearGrowth(books(months(count, 100)))).toBe(0);
    expect(yearGrowth(books([...months(12, 100), ...months(3, 150)]))).toBeCloseTo(0.5, 12);
  });

  it("leaves out months before the first revenue", () => {
    expect(yearGrowth(books([...months(30, 0), ...months(12, 100), 120]))).toBeCloseTo(0.2, 12);
  });

  it("is that of whole years from the third on", () => {
    expect(yearGrowth(books([...months(12, 100), ...months(6, 100), ...months(6, 200)]))).toBeCloseTo(0.5, 12);
  });
});

describe("engineers of a firm that ended", () => {
  it("carry on as maintainers: as active as founders, with work behind them that keeps them", () => {
    const { world, context } = openingWorld(small({ "project.opening.maintainers": 1, "project.opening.regulars": 0 }));
    freeEngineers(world, context, 3);
    const { columns } = world.contributors;
    for (const row of [1, 2, 3]) {
      expect(columns.role[row]).toBe(contributorRole.maintainer);
      expect(columns.activity[row]).toBeGreaterThanOrEqual(8);
      expect(columns.recent[row]).toBe(Math.round(columns.activity[row]! * 6));
      // They did that for the steward, so that it is not told by them whether outsiders stay.
      expect(columns.lastYear[row]).toBe(0);
      expect(world.recentWork.subarray(12 * row, 12 * row + 12).reduce((sum, work) => sum + work, 0)).toBe(
        columns.recent[row],
      );
    }
  });
});
