import { describe, expect, it } from "vitest";
import { createTable } from "../../foundation/table.ts";
import { openingWorld, runWorld, small } from "../testing/world-run.ts";
import { BrokenInvariantError, mustHold } from "./invariants.ts";
import { observables, observe } from "./observe.ts";

/** A world after its first month was looked at, with one number of it changed. */
function afterMonth(column: string, value: number) {
  const { world, context } = openingWorld(small());
  const columns = createTable(observables, 1).columns.map(({ values }) => values);
  observe(world, context, columns);
  columns[observables.findIndex(({ name }) => name === column)]![0] = value;
  return () => mustHold(world, columns);
}

describe("a month that was observed", () => {
  it.each([
    ["tests", 28],
    ["tests", -0.1],
    ["adoption-share", 1.001],
    ["steward-alive", 2],
    ["headcount", -8.6],
    ["capability", -0.44],
    ["capability", Number.POSITIVE_INFINITY],
    ["cash", Number.NaN],
    ["modules", Number.NaN],
  ])("is refused where %s came to %s", (column, value) => {
    const look = afterMonth(column, value);
    expect(look).toThrow(BrokenInvariantError);
    expect(look).toThrow(`In month 0, ${column} came to ${value}, and can only be`);
  });

  it.each([
    ["tests", 1],
    ["adoption-share", 1 + 1e-12],
    ["retention-1", Number.NaN],
    ["trust-contributors-low-tenth", Number.NaN],
    ["revenue", -5],
  ])("may have %s at %s", (column, value) => {
    expect(afterMonth(column, value)).not.toThrow();
  });

  it("ends the run in which money comes from nowhere, and names month and column", () => {
    const run = () =>
      runWorld(small(), {
        months: 12,
        before: ({ month, ledger }) => {
          if (month === 7) ledger.cash += 1000;
        },
      });
    expect(run).toThrow(BrokenInvariantError);
    expect(run).toThrow(/^In month 7, cash came to/);
  });

  it("ends the run in which a share passes 1", () => {
    const run = () =>
      runWorld(small({ "mechanisms.manyEyes": false }), {
        months: 12,
        before: ({ month, projects }) => {
          if (month === 5) projects.upstream.tests = 28;
        },
      });
    expect(run).toThrow("In month 5, tests came to 28, and can only be from 0 to 1.");
  });
});
