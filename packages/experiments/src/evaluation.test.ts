import { measureNames } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { ensembleOf } from "./ensemble.ts";
import { evaluations, tolerancesByDraw, winsSoFar } from "./evaluation.ts";
import { createStudy, resultsOf, type Study } from "./study.ts";
import { tinyCase, tinyStudy } from "./testing/tiny.ts";

/** One arm under the same parameters in all draws, as `compare --fixed` asks it. */
const fixed = (draws: number, replications = 1): Study =>
  createStudy(tinyCase.scenario, [{ name: "alone", scenario: tinyCase.scenario }], {
    draws,
    replications,
    months: 24,
    factors: [],
  });

/** An ensemble in which every number of a run is the one that stands in the list. */
const made = (study: Study, values: readonly number[]) =>
  ensembleOf(
    study,
    values.map((value, task) => ({
      task,
      values: new Float64Array(resultsOf(study).length * study.arms.length).fill(value),
      failures: [],
    })),
  );

describe("what is taken for chance, and for no loss", () => {
  it("is under fixed parameters a quarter of the standard deviation of all runs, though each draw has one", () => {
    // Of 1, 2, 3 and 4 the variance is 5/3.
    const tolerances = tolerancesByDraw(made(fixed(4), [1, 2, 3, 4]), "alone");
    expect(tolerances).toHaveLength(4);
    for (const one of tolerances)
      for (const name of measureNames) expect(one[name]).toBeCloseTo(Math.sqrt(5 / 3) / 4, 12);
  });

  it("is the same however runs under fixed parameters are shared out to draws and replications", () => {
    const values = [3, 1, 4, 1, 5, 9];
    const [first] = tolerancesByDraw(made(fixed(6), values), "alone");
    expect(tolerancesByDraw(made(fixed(2, 3), values), "alone")).toEqual([first, first]);
  });

  it("leaves out what is no finite number, and is nothing of one run", () => {
    const [tolerances] = tolerancesByDraw(made(fixed(4), [1, Number.NaN, 3, Infinity]), "alone");
    for (const name of measureNames) expect(tolerances![name]).toBeCloseTo(Math.SQRT2 / 4, 12);
    const [single] = tolerancesByDraw(made(fixed(1), [7]), "alone");
    for (const name of measureNames) expect(single![name]).toBe(0);
  });

  it("is under drawn parameters the pooled deviation within draws, relative to the mean of each", () => {
    // Both draws deviate by a tenth of their mean: four squares of 0.01 over two degrees of freedom.
    const [small, large] = tolerancesByDraw(made(tinyStudy(2, 2), [9, 11, 90, 110]), "alone");
    for (const name of measureNames) {
      expect(small![name]).toBeCloseTo((Math.sqrt(0.02) * 10) / 4, 12);
      expect(large![name]).toBeCloseTo((Math.sqrt(0.02) * 100) / 4, 12);
    }
  });

  it("decides who wins: a run that is behind by less has not lost", () => {
    const study: Study = { ...fixed(3), arms: ["none", "less"].map((name) => ({ ...fixed(3).arms[0]!, name })) };
    const width = resultsOf(study).length;
    // Of 10, 12 and 14 the standard deviation is 2, so half of 1 is taken for chance.
    const ensemble = (behind: number) =>
      ensembleOf(
        study,
        [10, 12, 14].map((value, task) => ({
          task,
          values: Float64Array.from({ length: 2 * width }, (_, index) => (index < width ? value : value - behind)),
          failures: [],
        })),
      );
    const won = (behind: number) =>
      evaluations(ensemble(behind), "less", "none").map((outcome) => outcome!.project.won);
    expect(won(0.49)).toEqual([true, true, true]);
    expect(won(0.51)).toEqual([false, false, false]);
    // While it is simulated the spread is known of the runs so far: of 10 and 12 it is the root of 2.
    const soFar = winsSoFar(["less"], ({ project }) => project.won, "none");
    expect([0, 1, 2].map((task) => soFar(ensemble(0.4), task)[0])).toEqual([0, 0, 1]);
  });
});
