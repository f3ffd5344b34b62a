import { loadScenario } from "@stewardsim/core";
import { createStudy, ensembleOf, resultNames } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import { ensembleFigures } from "./ensemble-figures.ts";

const base = await loadScenario("name: a firm\nmonths: 24");

/** A map of two arms over draws: what one is worth more hangs on one factor, or on the order of the draws alone. */
function mapOf(hangs: boolean) {
  const arms = ["one", "other"].map((name) => ({ name, scenario: base }));
  const study = createStudy(base, arms, { draws: 40, replications: 1 });
  const at = study.factors.findIndex(({ isInteger }) => !isInteger);
  const column = study.values.map((row) => row[at]!);
  const middle = column.toSorted((a, b) => a - b)[20]!;
  const results = column.map((value, task) => {
    const values = new Float64Array(arms.length * resultNames.length);
    const lead = hangs ? (value > middle ? 1e6 : -1e6) + task : task % 2 === 0 ? 1e6 : -1e6;
    values[resultNames.indexOf("deltaValueLowExit")] = 5e6 + lead;
    values[resultNames.length + resultNames.indexOf("deltaValueLowExit")] = 5e6;
    return { task, values, failures: [] };
  });
  const names = arms.map(({ name }) => ({ name, arm: name }));
  return ensembleFigures(ensembleOf(study, results), names, "made.").find((figure) => figure?.name === "region-map");
}

/** What comes of the firm in each draw: it survives, and the month in which its stewardship ends. */
function survivalOf(ends: readonly (readonly [survived: 0 | 1, endMonth: number])[]) {
  const study = createStudy(base, [{ name: "firm", scenario: base }], { draws: ends.length, replications: 1 });
  const results = ends.map(([survived, endMonth], task) => {
    const values = new Float64Array(resultNames.length);
    values[resultNames.indexOf("survived")] = survived;
    values[resultNames.indexOf("endMonth")] = endMonth;
    return { task, values, failures: [] };
  });
  const figures = ensembleFigures(ensembleOf(study, results), [{ name: "firm", arm: "firm" }], "made.");
  return figures.find((figure) => figure?.name === "survival")!;
}

describe("figures of what is stored of every run", () => {
  it("count as surviving who is well sold or gives up the project, and not who fails or is sold in distress", () => {
    const { rows } = survivalOf([
      [1, Number.NaN],
      [1, 5],
      [0, 5],
      [0, 9],
    ]);
    const at = (month: number) => rows.find((row) => row[1] === month)![2];
    expect([4, 5, 9, 24].map(at)).toEqual([1, 0.75, 0.5, 0.5]);
  });

  it("map where which arm is worth most only over what stands out from chance", () => {
    expect(mapOf(true)).toBeDefined();
    expect(mapOf(false)).toBeUndefined();
  });
});
