import { pearson, ranksOf } from "@stewardsim/analysis";
import { memoryStore } from "@stewardsim/results";
import { pool } from "@stewardsim/runner";
import { describe, expect, it } from "vitest";
import { type Executor, inline } from "./executor.ts";
import { studyJob } from "./job.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { blockOf, columnsOf, resultOf } from "./stored.ts";
import { morrisStudy, sobolStudy } from "./sensitivity/studies.ts";
import { createStudy, resultsOf } from "./study.ts";
import { emptyTask, runTask, type TaskResult } from "./task.ts";
import { tinyCase, tinyStudy } from "./testing/tiny.ts";

const study = tinyStudy(6, 2);

/** Workers that answer at random moments, as `work` says. */
const workers =
  (count: number, answer: (task: number) => TaskResult | Error): Executor =>
  (work) =>
    pool(studyJob(work.study), work, count, (onResult, onDeath) => ({
      send: ({ task }) =>
        void setTimeout(
          () => {
            const said = answer(task);
            if (said instanceof Error) onDeath(said);
            else onResult(said);
          },
          (task * 7) % 5,
        ),
      close: () => {},
    }));

describe("an ensemble", () => {
  it("computes only what its store lacks, and gives all of it", async () => {
    const store = memoryStore(columnsOf(study), 12);
    for (const task of [0, 5, 11]) await store.write(blockOf(study, runTask(study, task)));
    const computed: number[] = [];
    const execute: Executor = (work) =>
      inline({ ...work, onResult: (result) => (computed.push(result.task), work.onResult(result)) });
    const ensemble = await runEnsemble(study, { store, execute });
    expect(computed).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10]);
    expect(ensemble.column("alone", "adoption")).toEqual((await runEnsemble(study)).column("alone", "adoption"));
  });

  it("stops when it is told to, and keeps what was done", async () => {
    const store = memoryStore(columnsOf(study), 12);
    const stop = new AbortController();
    const onProgress = (done: number) => done === 4 && stop.abort();
    await expect(runEnsemble(study, { store, onProgress, signal: stop.signal })).rejects.toMatchObject({
      code: "cancelled",
      done: 4,
      total: 12,
    });
    expect(store.count).toBe(4);
  });

  it("ends with what is the matter where no place can be opened, and closes those that could", async () => {
    let [opened, closed] = [0, 0];
    const execute: Executor = (work) =>
      pool(studyJob(work.study), work, 3, (onResult) => {
        if (++opened > 1) throw new RangeError("no more threads");
        return { send: ({ task }) => void setTimeout(() => onResult(emptyTask(study, task))), close: () => closed++ };
      });
    await expect(runEnsemble(study, { execute })).rejects.toThrow("no more threads");
    expect(closed).toBe(1);
  });

  it("does not end while a result is being kept", async () => {
    const stop = new AbortController();
    let [begun, kept] = [0, 0];
    const store = {
      ...memoryStore(columnsOf(study), 12),
      write: async () => {
        if (++begun === 2) stop.abort();
        await new Promise((resolve) => setTimeout(resolve, 20));
        kept++;
      },
    };
    const execute = workers(2, (task) => emptyTask(study, task));
    await expect(runEnsemble(study, { store, execute, signal: stop.signal })).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(kept).toBe(begun);
  });

  it("ends with the store's error when a result cannot be kept, and asks for no more", async () => {
    let asked = 0;
    const store = { ...memoryStore(columnsOf(study), 12), write: () => Promise.reject(new RangeError("full")) };
    const execute = workers(2, (task) => (asked++, emptyTask(study, task)));
    await expect(runEnsemble(study, { store, execute })).rejects.toThrow("full");
    expect(asked).toBeLessThanOrEqual(5);
  });

  it("watches observables after so many months", async () => {
    const watching = createStudy(tinyCase.scenario, [{ name: "alone", scenario: tinyCase.scenario }], {
      draws: 2,
      replications: 1,
      months: 24,
      watch: ["adoption-share@6", "adoption-share@24"],
    });
    const ensemble = await runEnsemble(watching);
    const [early, late] = [ensemble.column("alone", "adoption-share@6"), ensemble.column("alone", "adoption-share@24")];
    expect(early[0]!).toBeGreaterThan(0);
    expect(late[0]!).toBeGreaterThan(early[0]!);
  });

  it("draws factors that go together as they are told", () => {
    const [one, other, third] = study.factors.map(({ path }) => path);
    const options = { factors: study.factors.slice(0, 3), draws: 64 };
    const { values } = studyOf({ ...options, correlations: [[one!, other!, 0.8]] });
    const column = (index: number) => ranksOf(values.map((row) => row[index]!));
    // Three standard errors of 64 draws are 0.14 around 0.8 and 0.38 around 0.
    expect(Math.abs(pearson(column(0), column(1)) - 0.8)).toBeLessThan(0.14);
    expect(Math.abs(pearson(column(0), column(2))), third).toBeLessThan(0.38);
    expect(values.map((row) => row[0])).toEqual(studyOf(options).values.map((row) => row[0]));
  });

  it("remembers how its factors go together, of values that it is given too", () => {
    const factors = study.factors.slice(0, 2);
    const [one, other] = factors.map(({ path }) => path);
    const correlations = [[one!, other!, 0.5] as const];
    const made = studyOf({ factors, draws: 8, correlations });
    expect(made.correlations).toEqual(correlations);
    expect(studyOf({ ...made }).correlations).toEqual(correlations);
    expect(studyOf({ factors, draws: 8 })).not.toHaveProperty("correlations");
    expect(() => studyOf({ factors, draws: 8, correlations: [[one!, "b", 0.5]] })).toThrow("no factor is called b");
    const independent = { factors, correlations } as object;
    const arms = [{ name: "alone", scenario: tinyCase.scenario }];
    expect(() => morrisStudy(tinyCase.scenario, arms, independent)).toThrow("morrisStudy takes no correlations");
    expect(() => sobolStudy(tinyCase.scenario, arms, independent)).toThrow("sobolStudy takes no correlations");
  });

  it("refuses options that there are not, but takes a whole study", () => {
    expect(() => studyOf({ drws: 8 })).toThrow('createStudy has no option "drws". Did you mean "draws"?');
    expect(() => studyOf({ toString: 8 })).toThrow("no option");
    expect(studyOf({ ...study, draws: study.draws }).seed).toBe(study.seed);
  });

  it.each([
    ["no arm", () => createStudy(tinyCase.scenario, [])],
    ["half a draw", () => tinyStudy(0.5)],
    ["an observable that there is not", () => watch("adopterz@3")],
    ["a month after the end", () => watch("adopters@25")],
    ["a month that is none", () => watch("adopters@soon" as "adopters@1")],
    ["values that do not fit", () => studyOf({ values: [[1]], draws: 1 })],
    ["a value that is no number", () => studyOf({ values: [Array(study.factors.length).fill(NaN)], draws: 1 })],
  ])("is refused with %s", (_, make) => {
    expect(make).toThrow(expect.objectContaining({ code: "study" }));
  });
});

const studyOf = (options: object) =>
  createStudy(tinyCase.scenario, [{ name: "alone", scenario: tinyCase.scenario }], {
    months: 24,
    factors: study.factors,
    ...options,
  });
const watch = (text: `${string}@${number}`) => studyOf({ watch: [text], draws: 1 });

describe("what is stored of a task", () => {
  it("gives the task back, with its failures", () => {
    const broken = structuredClone(study.arms[0]!.scenario);
    (broken.steward.treasury as { wage: number }).wage = Number.NaN;
    const arms = [
      ...study.arms,
      { ...study.arms[0]!, name: "broken", scenario: broken, takes: [] },
      { ...study.arms[0]!, name: "first only", draws: 1 },
    ];
    const both = { ...study, arms };
    for (const task of [0, 3]) {
      const result = runTask(both, task);
      expect(result.failures).toHaveLength(1);
      const block = blockOf(both, result);
      expect(block.rows).toBe(task === 0 ? 3 : 2);
      expect(block.columns).toHaveLength(columnsOf(both).length);
      const { years: _, ...isStored } = result;
      expect(resultOf(both, block)).toEqual(isStored);
    }
  });

  it("has a unit and a meaning for every column", () => {
    expect(columnsOf(study).filter(({ about }) => about === "")).toEqual([]);
    expect(columnsOf(study)).toHaveLength(3 + resultsOf(study).length + 3);
  });
});
