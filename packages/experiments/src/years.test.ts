import { column, simulate } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { tinyCase } from "./testing/tiny.ts";
import { yearColumn, yearColumns, yearsOf } from "./years.ts";

const run = simulate(tinyCase.scenario, { seed: "years", months: 30 });
const months = (name: string) => [...column(run.table, name)];
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("a run year by year", () => {
  const years = yearsOf(run);

  it("has a number of each column for every year that was begun", () => {
    expect(run.months).toBe(30);
    expect(years).toHaveLength(3 * yearColumns.length);
  });

  it("says where things stand at the end of a year, and of the run", () => {
    const cash = months("cash");
    expect([...yearColumn(years, "cash")]).toEqual([cash[11], cash[23], cash[29]]);
  });

  it("says what was paid in a year, so that the years add up to the run", () => {
    const paid = months("flow-people");
    const byYear = [...yearColumn(years, "flow-people")];
    expect(byYear).toEqual([total(paid.slice(0, 12)), total(paid.slice(12, 24)), total(paid.slice(24))]);
    expect(byYear[2]).not.toBe(0);
  });

  it("says who was there in the mean of the twelve months before, also where the last year is short", () => {
    const active = months("contributors-active-outside");
    const [, , last] = yearColumn(years, "mean-contributors-active-outside");
    expect(last).toBeCloseTo(total(active.slice(18)) / 12, 10);
  });

  it("knows no column of another name", () => {
    expect(() => yearColumn(years, "nonsense")).toThrow(/"nonsense"/);
  });
});
