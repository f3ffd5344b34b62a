import { createStudy, type Ensemble, ensembleOf, resultNames } from "@stewardsim/experiments";
import { loadScenario } from "@stewardsim/core";
import { draw, seedKey } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { findOut } from "./find-out.ts";

const draws = 120;
const base = await loadScenario("name: a firm");

const turned = [1, 37, 53];
/** Where a row lies in the range of a parameter, 0 to 1: that of the first rises from row to row. */
const inOrder = (row: number, index: number) => (((row * turned[index]!) % draws) + 0.5) / draws;

/** Two arms by one parameter of some, rows 0 to 119 of it, and the worth of each arm in usd. */
function madeOf(
  worthOf: (arm: string, row: number) => number,
  parameters = 3,
  partOf: (row: number, index: number) => number = inOrder,
): Ensemble {
  const arms = ["none", "up", "down"].map((name) => ({ name, scenario: base }));
  const chosen = createStudy(base, arms, { draws: 2 })
    .factors.filter(({ isInteger }) => !isInteger)
    .slice(0, parameters);
  const values = Array.from({ length: draws }, (_, row) =>
    chosen.map(({ low, high }, index) => low + (high - low) * partOf(row, index)),
  );
  const study = createStudy(base, arms, { draws, replications: 1, factors: chosen, values });
  const results = values.map((_, task) => {
    const numbers = new Float64Array(arms.length * resultNames.length);
    arms.forEach(({ name }, arm) => {
      numbers[arm * resultNames.length + resultNames.indexOf("deltaValueLowExit")] = worthOf(name, task);
    });
    return { task, values: numbers, failures: [] };
  });
  return ensembleOf(study, results);
}

const alternatives = ["up", "down"].map((name) => ({ name, arm: name }));
/** Down is sure; up is worth more in the upper half of the first parameter alone. */
const steps = (arm: string, row: number) => (arm === "none" ? 0 : arm === "down" ? 5e6 : row < draws / 2 ? 0 : 10.5e6);

describe("what to find out first", () => {
  it("is what it is worth most to know, with its interval, where the mean holds", () => {
    const ensemble = madeOf(steps);
    const found = findOut(ensemble, alternatives)!;
    expect(found.assumption.path).toBe(ensemble.study.factors[0]!.path);
    expect(found.isWorthKnown).toBe(true);
    // In half of the draws the other choice gains 5 or 5.5 million.
    expect(found.worth!.estimate).toBeGreaterThan(2e6);
    expect(found.worth!.high as number).toBeLessThanOrEqual(found.everything.high as number);
    expect(found.makesRight!.estimate).toBeGreaterThan(40);
  });

  it("is what makes the choice right most often where a few draws carry the mean, which is said to be unknown", () => {
    // In three draws up gains a thousand times as much.
    const ensemble = madeOf((arm, row) => steps(arm, row) + (arm === "up" && row % 40 === 39 ? 9e9 + 1e8 * row : 0));
    const found = findOut(ensemble, alternatives)!;
    expect(found.isWorthKnown).toBe(false);
    expect(found.assumption.path).toBe(ensemble.study.factors[0]!.path);
    expect(found.makesRight!.low as number).toBeGreaterThan(10);
    expect(found.makesRight!.high as number).toBeLessThanOrEqual(100);
  });

  it("is nothing where one is the best in every draw", () => {
    expect(
      findOut(
        madeOf((arm) => (arm === "up" ? 1e6 : 0)),
        alternatives,
      ),
    ).toBeNull();
    expect(
      findOut(
        madeOf((arm, row) => (arm === "up" ? (row % 30 === 0 ? 9e9 : 1e6) : 0)),
        alternatives,
      ),
    ).toBeNull();
  });

  it("is hardly ever told of parameters that have nothing to do with it, though there are hundreds of them", () => {
    const told = Array.from({ length: 20 }, (_, study) => {
      const { k0, k1 } = seedKey(`by chance ${study}`);
      const worth = (arm: string, row: number) => (arm === "none" ? 0 : 1e6 * draw(k0, k1, row, arm.length));
      return findOut(
        madeOf(worth, 200, (row, index) => draw(k0, k1, row, 100 + index)),
        alternatives,
      );
    }).filter((found) => found !== null && (found.worth !== null || found.makesRight !== null));
    expect(told.length).toBeLessThanOrEqual(3);
  });
});
