import { change, RunTooLargeError } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { resultNames } from "./measures.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { createStudy } from "./study.ts";
import { runCount } from "./tasks.ts";
import { runTask } from "./task.ts";
import { tinyCase, tinyStudy } from "./testing/tiny.ts";

describe("a task", () => {
  it("comes to the same twice", () => {
    const study = tinyStudy();
    expect(runTask(study, 3).values).toEqual(runTask(study, 3).values);
  });

  it("gives equal arms equal runs", () => {
    const { scenario } = tinyCase;
    const study = createStudy(
      scenario,
      [
        { name: "one", scenario },
        { name: "other", scenario },
      ],
      { draws: 2, months: 24 },
    );
    const { values } = runTask(study, 1);
    expect(values.subarray(0, resultNames.length)).toEqual(values.subarray(resultNames.length));
  });

  it("is no part of a study whose runs would take more than they may, unless the limit is raised", () => {
    const { scenario } = tinyCase;
    const large = change(scenario, {
      "market.population.organizations": 10_000_000,
      "market.population.sampled": 2_000_000,
    });
    const study = (limit?: number) =>
      createStudy(scenario, [{ name: "large", scenario: large }], {
        draws: 1,
        months: 120,
        ...(limit === undefined ? {} : { limit }),
      });
    expect(() => study()).toThrow(RunTooLargeError);
    expect(study(3).limit).toBe(3);
    expect("limit" in tinyStudy()).toBe(false);
  });

  it("records an arm that passes the limit of the study", () => {
    const study = { ...tinyStudy(1, 1), limit: 1e-5 };
    expect(runTask(study, 0).failures[0]).toMatchObject({ code: "run-too-large" });
  });

  it("records an arm that fails, with its month, and runs the others", () => {
    const study = tinyStudy(1, 1);
    const broken = structuredClone(study.arms[0]!.scenario);
    (broken.steward.treasury as { wage: number }).wage = Number.NaN;
    const both = { ...study, arms: [...study.arms, { name: "broken", scenario: broken, takes: [] }] };
    const { failures, values } = runTask(both, 0);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ arm: "broken", draw: 0, drawReplication: 0, seed: "1" });
    expect(failures[0]!.code).not.toBe("unexpected");
    expect(Number.isFinite(values[0])).toBe(true);
    expect(Number.isNaN(values[resultNames.length])).toBe(true);
  });

  it("leaves out arms that run fewer draws or replications", async () => {
    const study = tinyStudy(2, 2);
    const some = {
      ...study,
      arms: [...study.arms, { ...study.arms[0]!, name: "first only", draws: 1, replications: 1 }],
    };
    expect(runCount(some)).toBe(5);
    const ensemble = await runEnsemble(some);
    expect([0, 1, 2, 3].map((task) => ensemble.measures("first only", task) !== undefined)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(ensemble.failures).toEqual([]);
  });

  it("multiplies what another prior multiplies", () => {
    const study = tinyStudy(1, 1);
    const path = "market.awareness.innovationHazard";
    const arm = { ...study.arms[0]!, name: "unheard of", scale: { [path]: 0 } };
    const index = study.factors.findIndex((factor) => factor.path === path);
    expect(index).toBeGreaterThanOrEqual(0);
    const { values } = runTask({ ...study, arms: [...study.arms, arm] }, 0);
    expect(values[resultNames.length]).toBeLessThan(values[0]!);
  });
});
