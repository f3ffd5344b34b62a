import { memoryStore } from "@stewardsim/results";
import { describe, expect, it } from "vitest";
import { type Ensemble, withoutAside } from "./ensemble.ts";
import { inline } from "./executor.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { blockOf, columnsOf } from "./stored.ts";
import { firstDraws } from "./stopping/part-of-study.ts";
import { createStudy, type Study, type StudyArm } from "./study.ts";
import { runTask } from "./task.ts";
import { drawOf, firstTasks, entryOf, replicationOf, runCount, runsOf, taskCount } from "./tasks.ts";
import { tinyStudy } from "./testing/tiny.ts";
import { winsOf } from "./wins-table.ts";

const plain = tinyStudy(5, 2);
const arms = (study: Study) => study.arms.map(({ name, scenario }): StudyArm => ({ name, scenario }));
const few = createStudy(plain.base, arms(plain), { ...plain, repeated: 2 });
const [arm] = arms(plain);
const apart = createStudy(plain.base, [arm!, { ...arm!, name: "later", draws: 3, replications: 1, isAside: true }], {
  ...plain,
  repeated: 2,
});
const all = (study: Study) => Array.from({ length: taskCount(study) }, (_, task) => task);

describe("tasks of a study", () => {
  it("are its entries where all draws have all replications and no arm is aside", () => {
    expect(all(plain).map((task) => entryOf(plain, task))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(all(plain).map((task) => replicationOf(plain, task))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("leave out what later draws do not repeat, and first replications go on in blocks", () => {
    expect(all(few).map((task) => drawOf(few, task))).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 0],
      [3, 0],
      [4, 0],
    ]);
    expect(all(few).map((task) => replicationOf(few, task))).toEqual([0, 1_000_000, 1, 1_000_001, 2, 3, 4]);
  });

  it("keep their random numbers where there are fewer draws", () => {
    const shorter = firstDraws(few, 3);
    expect(all(shorter).map((task) => replicationOf(shorter, task))).toEqual([0, 1_000_000, 1, 1_000_001, 2]);
    expect(runTask(shorter, 4).values).toEqual(runTask(few, 4).values);
  });

  it("come last for arms aside", () => {
    expect(firstTasks(apart)).toBe(7);
    expect(all(apart).map((task) => entryOf(apart, task))).toEqual([0, 1, 2, 3, 4, 6, 8, 0, 2, 4]);
    expect(all(apart).map((task) => runsOf(apart, task))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(runCount(apart)).toBe(10);
  });

  it("are refused where no draw is repeated, or random numbers would meet", () => {
    expect(() => createStudy(plain.base, arms(plain), { ...plain, repeated: 0 })).toThrow("repeated is 0");
    const values = Array.from({ length: 1_000_001 }, () => []);
    const many = { seed: 1, factors: [], values, draws: values.length, repeated: 1 };
    expect(() => createStudy(plain.base, arms(plain), many)).toThrow("1000000 draws at most");
  });
});

describe("an ensemble of a study with arms aside", () => {
  it("has their runs where those of the others stand, and equal ones are equal", async () => {
    const ensemble = await runEnsemble(apart);
    const [own, later] = apart.arms.map(({ name }) => ensemble.column(name, "adoption"));
    expect([...own!].map(Number.isFinite)).toEqual([true, true, true, true, true, false, true, false, true, false]);
    expect([...later!].map(Number.isFinite)).toEqual([true, false, true, false, true, ...Array(5).fill(false)]);
    for (const entry of [0, 2, 4]) expect(later![entry]).toBe(own![entry]);
    expect(winsOf(ensemble)[0]).toEqual(Float64Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });

  it("tells of milestones once, in order, with what their tasks came to and nothing else", async () => {
    for (const held of [[], [0, 1, 8]]) {
      const told: [number, number][] = [];
      const store = memoryStore(columnsOf(apart), taskCount(apart));
      for (const task of held) await store.write(blockOf(apart, runTask(apart, task)));
      const tell = (tasks: number) => (ensemble: Ensemble) =>
        void told.push([tasks, ensemble.column(apart.arms[0]!.name, "adoption").filter(Number.isFinite).length]);
      const milestones = [7, 2, 4].map((tasks) => ({ tasks, tell: tell(tasks) }));
      // Last come first.
      const execute: typeof inline = async (work) => inline({ ...work, tasks: work.tasks.toReversed() });
      const ensemble = await runEnsemble(apart, { store, milestones, execute });
      expect(told).toEqual([
        [2, 2],
        [4, 4],
        [7, 7],
      ]);
      expect(ensemble.column("later", "adoption").filter(Number.isFinite)).toHaveLength(3);
    }
  });

  it("says nothing on the way of what was all there before", async () => {
    const store = memoryStore(columnsOf(apart), taskCount(apart));
    await runEnsemble(apart, { store });
    let told = 0;
    await runEnsemble(apart, { store, milestones: [{ tasks: 7, tell: () => void told++ }] });
    expect(told).toBe(0);
  });

  it("can be read without them", async () => {
    const without = withoutAside(await runEnsemble(apart));
    expect(without.study.arms.map(({ name }) => name)).toEqual([arm!.name]);
    expect(without.has("later")).toBe(false);
  });
});
