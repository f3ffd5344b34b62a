import { memoryStore } from "@stewardsim/results";
import { describe, expect, it } from "vitest";
import { ensembleOf } from "../ensemble.ts";
import type { Executor } from "../executor.ts";
import { evaluations } from "../evaluation.ts";
import { columnsOf } from "../stored.ts";
import { emptyTask, type TaskResult } from "../task.ts";
import { tinyStudy } from "../testing/tiny.ts";
import { resultsOf } from "../study.ts";
import { taskCount } from "../tasks.ts";
import type { BestArmDecision, EveryDecision } from "@stewardsim/analysis";
import { type Enough, enoughIs } from "./enough.ts";
import { simulateUntil } from "./simulate-until.ts";
import { upTo } from "./part-of-study.ts";
import { keyOf, normal } from "../testing/normal.ts";

const one = tinyStudy(1000, 2);
const names = ["nobody", "a", "b", "c"];
const study = { ...one, arms: names.map((name) => ({ ...one.arms[0]!, name })) };
const replications = normal(keyOf("enough"));
const results = resultsOf(study);

/** Adoption of 0, 1 + chance, 1.5 + chance and 2.5 + chance; worth of as many dollars. */
function simulated(task: number): TaskResult {
  const result = emptyTask(study, task);
  result.values.fill(1);
  [0, 1, 1.5, 2.5].forEach((mean, arm) => {
    for (const name of ["adoption", "deltaValueLowExit", "stewardshipCost"] as const)
      result.values[arm * results.length + results.indexOf(name)] = mean + replications(arm, task);
  });
  return result;
}
const execute: Executor = async ({ tasks, onResult, signal }) => {
  for (const task of tasks) if (signal?.aborted !== true) await onResult(simulated(task));
};
const until = (enough: Partial<Enough>) => {
  const {
    rule,
    read,
    names: about,
    arms,
  } = enoughIs({
    when: "within",
    amount: 0.1,
    of: "adoption",
    arms: ["a", "b", "c"],
    against: "nobody",
    ...enough,
  });
  const store = memoryStore(columnsOf(study), taskCount(study));
  return simulateUntil(study, { rule, read, execute, store, ...(arms ? { arms } : {}) }).then((end) => ({
    ...end,
    about,
    store,
  }));
};

describe("enough is known", () => {
  it("when each arm's difference from the first is as narrow as was asked, of all that was run", async () => {
    const { decision, about, replications, ensemble } = await until({});
    const { each, isDecided } = decision as EveryDecision;
    expect([isDecided, about]).toEqual([true, ["b − a", "c − a"]]);
    each.forEach(({ interval: { estimate, low, high } }, index) => {
      const [first, own] = [ensemble.column("a", "adoption"), ensemble.column(["b", "c"][index]!, "adoption")];
      const mean = own.reduce((sum, value, task) => sum + value - first[task]!, 0) / replications;
      expect(estimate).toBeCloseTo(mean, 12);
      expect(high - low).toBeLessThanOrEqual(0.2);
    });
    // Two standard deviations of chance's difference over the root of n.
    expect(replications).toBeGreaterThan(0.7 * (1.96 * Math.SQRT2 * 10) ** 2);
    expect(replications).toBeLessThan(1.3 * (1.96 * Math.SQRT2 * 10) ** 2);
  });

  it("of a single arm when its mean is, and of money by resampling", async () => {
    const { decision, about } = await until({ arms: ["b"], of: "deltaValueLowExit" });
    const [{ interval }] = (decision as EveryDecision).each as [EveryDecision["each"][number]];
    expect(about).toEqual(["b"]);
    expect(Math.abs(interval.estimate! - 1.5)).toBeLessThan(0.15);
    // Student's would lie evenly about the mean.
    expect(Math.abs(interval.high + interval.low - 2 * interval.estimate!)).toBeGreaterThan(1e-6);
  });

  it("when the best is, and those that fell out are run no further, in the store neither", async () => {
    const { decision, ensemble, store, replications } = await until({ when: "best", amount: 0.5 });
    const { best, fallen, isDecided } = decision as BestArmDecision;
    expect([isDecided, best]).toEqual([true, "c"]);
    expect(fallen.map(({ arm }) => arm)).toEqual(["a", "b"]);
    expect(store.ended).toEqual({
      replications,
      draws: Object.fromEntries(ensemble.study.arms.flatMap(({ name, draws }) => (draws ? [[name, draws]] : []))),
    });
    expect(upTo(study, store.ended as never)).toEqual(ensemble.study);
  });

  it("when the best is that of which less is better, where it has least", async () => {
    const { decision } = await until({ when: "best", amount: 0.5, of: "stewardshipCost" });
    const { best, fallen, means } = decision as BestArmDecision;
    expect([best, fallen.map(({ arm }) => arm).sort()]).toEqual(["a", ["b", "c"]]);
    expect(means["a"]).toBeLessThan(means["b"]!);
  });

  it("of wins, also of those that never come", async () => {
    const { decision } = await until({ of: "all-win" });
    for (const { interval, isDecided } of (decision as EveryDecision).each) {
      expect(isDecided).toBe(true);
      expect(interval.high - interval.low).toBeLessThanOrEqual(0.2);
    }
  });

  it("evaluating wins as they are evaluated in the end, but for what only the end knows", async () => {
    const whole = ensembleOf(
      study,
      Array.from({ length: 400 }, (_, task) => simulated(task)),
    );
    const { read } = enoughIs({
      when: "within",
      amount: 0.1,
      of: "project-win",
      arms: ["a", "b", "c"],
      against: "nobody",
    });
    const heard = Array.from({ length: 400 }, (_, task) => read(whole, task)[0]!);
    const final = evaluations(whole, "a", "nobody")
      .slice(0, 400)
      .map((outcome) => Number(outcome!.project.won));
    expect(heard.filter((won, task) => won !== final[task]).length).toBeLessThan(20);
    expect(new Set(final).size).toBe(2);
  });

  it("never, where it is asked for badly", () => {
    const enough = { of: "adoption", arms: ["a"], against: "nobody" } as const;
    expect(() => enoughIs({ ...enough, when: "within", amount: 0 })).toThrow("half-width of 0");
    expect(() => enoughIs({ ...enough, when: "best", amount: 1 })).toThrow("two arms");
  });
});
