import { observables, simulate } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { runTask } from "./task.ts";
import { resultsOf } from "./study.ts";
import { returnNames, returns, returnsIn } from "./returns.ts";
import { tinyCase, tinyStudy } from "./testing/tiny.ts";

describe("returns that are not revenue", () => {
  it("are all that the model counts", () => {
    const counted = observables.map(({ name }) => name).filter((name) => name.startsWith("return-"));
    expect(Object.values(returns).map(({ observable }) => observable)).toEqual(counted);
  });

  it("are those of the whole run", () => {
    const run = simulate(tinyCase.scenario, { months: 24 });
    const told = returnsIn(run);
    expect(told.map(({ what }) => what)).toContain("hiring saved");
    expect(told.some(({ usd }) => usd > 0)).toBe(true);
    const values = run.table.columns.find(({ name }) => name === "return-attrition-avoided")!.values;
    expect(told.find(({ what }) => what === "attrition avoided")!.usd).toBe(values[23]);
  });

  it("are kept of every run of a study", () => {
    const study = tinyStudy(1, 1);
    const { values } = runTask(study, 0);
    const kept = returnNames.map((name) => values[resultsOf(study).indexOf(name)]!);
    expect(kept.every(Number.isFinite)).toBe(true);
    expect(Math.max(...kept)).toBeGreaterThan(0);
  });
});
