import { measureNames } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { ensembleOf, growEnsemble, withoutAside } from "./ensemble.ts";
import { failureOf, lostTask } from "./task.ts";
import { madeEnsemble, namedStudy } from "./testing/made.ts";

const study = namedStudy(["one", "other"]);
const crash = (task: number, arm: string) => failureOf(study, task, arm, new Error("it broke"));

describe("an ensemble", () => {
  it("has the arms of its study and no others", () => {
    const ensemble = ensembleOf(study, []);
    expect(["one", "other", "on", ""].map(ensemble.has)).toEqual([true, true, false, false]);
    expect(() => ensemble.column("othr", "deltaValueLowExit")).toThrow(
      'No arm is called "othr". Did you mean "other"? The arms are: one · other.',
    );
  });

  it("holds nothing where nothing is there yet, and all that a run came to where it is", () => {
    const { ensemble, add } = growEnsemble(study);
    expect(ensemble.measures("one", 2)).toBeUndefined();
    expect([...ensemble.column("one", "survived")]).toEqual(Array(6).fill(Number.NaN));
    const whole = madeEnsemble(study, (arm, entry) => ({ survived: arm === "one" ? 1 : 0, exodusForks: entry }));
    expect(Object.keys(whole.measures("one", 2)!)).toEqual([...measureNames]);
    expect(whole.measures("one", 2)).toMatchObject({ survived: 1, exodusForks: 2 });
    expect(whole.measures("other", 5)).toMatchObject({ survived: 0, exodusForks: 5 });
    expect([...whole.column("other", "exodusForks")]).toEqual([0, 1, 2, 3, 4, 5]);
    add({ task: 2, values: new Float64Array(1000), failures: [crash(2, "other")] });
    expect(ensemble.measures("one", 2)).toBeDefined();
    expect(ensemble.measures("other", 2)).toBeUndefined();
  });

  it("tells its failures by draw and replication, in whatever order they came", () => {
    const { ensemble, add } = growEnsemble(study);
    for (const task of [5, 0, 3, 2, 4]) add({ task, values: new Float64Array(1000), failures: [crash(task, "one")] });
    expect(ensemble.failures.map(({ draw, drawReplication }) => [draw, drawReplication])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
  });

  it("tells through how many draws an arm ran", () => {
    const ensemble = ensembleOf(namedStudy(["one", { name: "brief", draws: 2 }]), []);
    expect(["one", "brief"].map(ensemble.drawsOf)).toEqual([3, 2]);
  });

  it("without the arms aside has the others, with their failures", () => {
    const aside = namedStudy(["one", { name: "shade", isAside: true }]);
    const lost = [0, 6].map((task) => lostTask(aside, task, new Error("out of memory")));
    const all = ensembleOf(aside, lost);
    expect(all.failures.map(({ arm }) => arm)).toEqual(["one", "shade"]);
    const rest = withoutAside(all);
    expect(["one", "shade"].map(rest.has)).toEqual([true, false]);
    expect(rest.failures.map(({ arm }) => arm)).toEqual(["one"]);
    expect(rest.study.arms.map(({ name }) => name)).toEqual(["one"]);
  });
});

describe("a task over which its workers died", () => {
  it("has failed in every arm that was run there, and in no other", () => {
    const brief = namedStudy(["one", { name: "brief", draws: 2 }]);
    const { failures, values } = lostTask(brief, 3, new Error("out of memory"));
    expect(failures).toMatchObject([
      { arm: "one", draw: 1, drawReplication: 1, code: "worker-died", message: "out of memory" },
      { arm: "brief", draw: 1, drawReplication: 1, code: "worker-died", message: "out of memory" },
    ]);
    expect(lostTask(brief, 4, "killed").failures).toMatchObject([{ arm: "one", draw: 2, message: "killed" }]);
    expect(values.every(Number.isNaN)).toBe(true);
  });
});
