import { describe, expect, it } from "vitest";
import { factorsAt } from "../designs/chosen-factors.ts";
import { runEnsemble } from "../run-ensemble.ts";
import { createStudy } from "../study.ts";
import { replicationOf, taskCount } from "../tasks.ts";
import { tinyCase } from "../testing/tiny.ts";
import { elementaryEffects, sobolIndices } from "@stewardsim/analysis";
import { morrisStudy, outputsOf, sobolStudy } from "./studies.ts";

const { scenario } = tinyCase;
const arms = [{ name: "alone", scenario }];
const factors = factorsAt(scenario, ["market.awareness.innovationHazard", "steward.treasury.wage"]);

describe("draws that share a replication", () => {
  it("share their random numbers, and others do not", async () => {
    const values = [0, 1, 2, 3].map(() => factors.map(({ middle }) => middle));
    const study = createStudy(scenario, arms, {
      factors,
      values,
      replications: 1,
      months: 12,
      replicationIds: [7, 7, 0, 8],
    });
    const [first, second, third, fourth] = (await runEnsemble(study)).column("alone", "lowestCash");
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(fourth).not.toBe(first);
  });

  it("are numbered one by one, from 0", () => {
    const of = (replicationIds: readonly number[]) => () =>
      createStudy(scenario, arms, { factors, values: [[1, 1]], replicationIds });
    expect(of([1, 2])).toThrow("2 replications for 1 draw");
    expect(of([-1])).toThrow("-1 numbers no replication");
  });
});

describe("a study of elementary effects", () => {
  it("lets all points of a trajectory live with one replication, and reads what factors do", async () => {
    const { study, design } = morrisStudy(scenario, arms, { factors, trajectories: 4, months: 12 });
    expect(study.draws).toBe(12);
    expect(study.replicationIds).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    const ensemble = await runEnsemble(study);
    const [hazard, wage] = elementaryEffects(design, outputsOf(ensemble, "alone", "adoption"), { resamples: 50 });
    expect(hazard!.count).toBe(4);
    // What the steward pays moves hardly anyone within a year.
    expect(hazard!.muStar.estimate).toBeGreaterThan(wage!.muStar.estimate);
    expect(hazard!.mu.estimate).toBeLessThanOrEqual(hazard!.muStar.estimate);
  });
});

describe("a study of elementary effects of groups", () => {
  it("moves what is of one grade together, and each trajectory has one replication", async () => {
    const { study, design } = morrisStudy(scenario, arms, { by: "grade", trajectories: 2, months: 12 });
    const grades = [...new Set(study.factors.map(({ grade }) => grade))];
    expect(design.groups).toEqual(study.factors.map(({ grade }) => grade));
    expect(study.draws).toBe(2 * (1 + grades.length));
    const half = 1 + grades.length;
    expect(study.replicationIds).toEqual([...Array(half).fill(0), ...Array(half).fill(1)]);
    const effects = elementaryEffects(design, outputsOf(await runEnsemble(study), "alone", "adoption"));
    expect(effects.map(({ name }) => name)).toEqual(grades);
    expect(Math.max(...effects.map(({ muStar }) => muStar.estimate))).toBeGreaterThan(0);
  });

  it("takes groups by names", () => {
    const { design } = morrisStudy(scenario, arms, { factors, by: ["both", "both"], trajectories: 3 });
    expect(design.points).toHaveLength(6);
  });
});

describe("a study of indices of variance", () => {
  const { study, plan } = sobolStudy(scenario, arms, { factors, base: 8, months: 12 });

  it("has chance among its factors", () => {
    expect(plan.groups).toEqual([...factors.map(({ path }) => path), "randomness"]);
    expect(study.draws).toBe(8 * 5);
    expect([0, 1, 2, 3, 4].map((task) => replicationOf(study, task))).toEqual([0, 0, 0, 16, 16]);
  });

  it("reads indices from an ensemble, and of differences between arms", async () => {
    const ensemble = await runEnsemble(study);
    const outputs = outputsOf(ensemble, "alone", "adoption");
    expect(outputs).toHaveLength(taskCount(study));
    const indices = sobolIndices(plan, outputs, { resamples: 20 });
    expect(indices.missing).toBe(0);
    expect(indices.factors[0]!.total.estimate).toBeGreaterThan(indices.factors[1]!.total.estimate);
    expect(indices.randomness!.total.estimate).toBeGreaterThan(0);
    expect([...outputsOf(ensemble, "alone", "adoption", "alone")]).toEqual(Array.from(outputs, () => 0));
  });

  it("shares several replications out without one that comes twice", () => {
    const several = sobolStudy(scenario, arms, { factors, base: 4, replications: 3 }).study;
    const replications = [0, 1, 2].map((index) => replicationOf(several, 3 * 3 + index));
    expect(replications).toEqual([48, 49, 50]);
  });

  it("draws what is of one grade together", () => {
    const all = sobolStudy(scenario, arms, { base: 2, by: "grade", hasRandomness: false });
    expect([...all.plan.groups].sort()).toEqual([...new Set(all.study.factors.map(({ grade }) => grade))].sort());
    expect(all.study.replicationIds).toBeUndefined();
  });
});
