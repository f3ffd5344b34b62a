import { memoryStore } from "@stewardsim/results";
import { pool } from "@stewardsim/runner";
import { describe, expect, it, vi } from "vitest";
import type { Executor } from "../executor.ts";
import { studyJob } from "../job.ts";
import { blockOf, columnsOf } from "../stored.ts";
import { emptyTask, type TaskResult } from "../task.ts";
import { tinyStudy } from "../testing/tiny.ts";
import { bestArm, fixedWidth } from "@stewardsim/analysis";
import { simulateUntil, type SimulateUntilOptions } from "./simulate-until.ts";
import { differenceOf, moreOf, resultOfEach } from "./readings.ts";
import { keyOf, normal } from "../testing/normal.ts";

const one = tinyStudy(120, 2);
const study = { ...one, arms: ["a", "b"].map((name) => ({ ...one.arms[0]!, name })) };
const noise = normal(keyOf("lives"));
const width = emptyTask(study, 0).values.length / 2;

/** A task whose every result is its chance, and one more for the second arm, with random numbers of its own. */
function simulated(task: number): TaskResult {
  const result = emptyTask(study, task);
  result.values.fill(noise(0, task), 0, width);
  result.values.fill(1 + noise(0, task) + noise(1, task), width);
  return result;
}

/** So many workers, each as fast as it happens to be, which do one task after the other in so many ms or none; `begun` hears of every task. */
const indices =
  (count: number, begun: (task: number) => void = () => {}, ms = 1): Executor =>
  (work) =>
    pool(studyJob(work.study), work, count, (onResult) => {
      let last = Promise.resolve();
      let isClosed = false;
      const doNow = async (task: number) => {
        if (isClosed) return;
        begun(task);
        await new Promise((resolve) => setTimeout(resolve, ms * (1 + ((task * 7) % 5))));
        onResult(simulated(task));
      };
      return { send: ({ task }) => void (last = last.then(() => doNow(task))), close: () => (isClosed = true) };
    });

const rule = fixedWidth({ half: 0.3, pilot: 4 });
const read = differenceOf("b", "a", "adoption");
const simulateStudy = (options: Partial<SimulateUntilOptions<never>> = {}) =>
  simulateUntil(study, { rule, read, execute: indices(2), ...options });

describe("a study that is run until enough is known", () => {
  it("ends with the same replication and the same numbers on however many places", async () => {
    const [alone, two, many] = [
      await simulateStudy({ execute: indices(1) }),
      await simulateStudy(),
      await simulateStudy({ execute: indices(9) }),
    ];
    expect(alone.decision.isDecided).toBe(true);
    expect(alone.replications).toBeLessThan(240);
    for (const other of [two, many]) {
      expect(other.replications).toBe(alone.replications);
      expect(other.decision).toEqual(alone.decision);
      expect(other.ensemble.column("b", "adoption")).toEqual(alone.ensemble.column("b", "adoption"));
    }
  });

  it("says, when it is stopped from outside, how far it was and whether that is kept", async () => {
    for (const [store, sentence] of [
      [undefined, "They were not to be kept"],
      [memoryStore(columnsOf(study), 240), "They are kept: resume"],
    ] as const) {
      const stop = new AbortController();
      const execute: Executor = async ({ onResult, tasks }) => {
        for (const task of tasks!.slice(0, 5)) await onResult(simulated(task));
        stop.abort();
      };
      await expect(simulateStudy({ execute, signal: stop.signal, ...(store && { store }) })).rejects.toMatchObject({
        code: "cancelled",
        done: 5,
        total: 240,
        message: expect.stringContaining(sentence),
      });
      if (store !== undefined) expect(store.count).toBe(5);
    }
  });

  it("is the study up to the block that decided", async () => {
    const { ensemble, replications, blocks, empty } = await simulateStudy();
    expect(replications).toBe(16 * blocks);
    expect(empty).toBe(0);
    expect(ensemble.study).toMatchObject({ draws: replications / 2, replications: 2 });
    expect(ensemble.study.values).toHaveLength(replications / 2);
    expect(ensemble.drawsOf("a")).toBe(replications / 2);
    expect(ensemble.column("a", "adoption")).toHaveLength(replications);
    expect([...ensemble.column("a", "adoption")].every((value) => Number.isFinite(value))).toBe(true);
    expect(ensemble.measures("a", replications)).toBeUndefined();
  });

  it("begins little that it does not need", async () => {
    // A clock of its own: on a busy machine one worker may run far ahead of the other. Tasks are long: of short ones many are at hand.
    vi.useFakeTimers();
    try {
      const begun: number[] = [];
      const simulating = simulateStudy({ execute: indices(2, (task) => begun.push(task), 20) });
      await vi.runAllTimersAsync();
      const { replications } = await simulating;
      expect(begun.length).toBeGreaterThanOrEqual(replications);
      expect(begun.length).toBeLessThan(replications + 16);
    } finally {
      vi.useRealTimers();
    }
  });

  it("ends undecided where that is all there is, with whole blocks", async () => {
    const { decision, replications } = await simulateStudy({ most: 50 });
    expect(decision).toMatchObject({ isDecided: false, blocks: 3 });
    expect(replications).toBe(48);
  });

  it("keeps in a store what it needed and no more, and goes on with what is there", async () => {
    const [store, begun] = [memoryStore(columnsOf(study), 240), memoryStore(columnsOf(study), 240)];
    const { replications, decision } = await simulateStudy({ store });
    expect(store.count).toBe(replications);
    for (const task of [0, 1, 2, 7, 20, 30]) await begun.write(blockOf(study, simulated(task)));
    const computed: number[] = [];
    const again = await simulateStudy({ store: begun, execute: indices(3, (task) => computed.push(task)) });
    expect(again.decision).toEqual(decision);
    expect(begun.count).toBe(replications);
    expect([0, 1, 2, 7, 20, 30].filter((task) => computed.includes(task))).toEqual([]);
    const nobody: Executor = () => Promise.reject(new Error("nothing is to be done"));
    expect((await simulateStudy({ store, execute: nobody })).decision).toEqual(decision);
    expect([store.ended, store.wanted().length]).toEqual([{ replications, draws: {} }, replications]);
  });

  it("leaves a store open that may be gone on with, and one that holds more", async () => {
    const [store, full] = [memoryStore(columnsOf(study), 240), memoryStore(columnsOf(study), 240)];
    await simulateStudy({ store, most: 32 });
    expect([store.count, store.ended]).toEqual([32, undefined]);
    for (let task = 0; task < 240; task++) await full.write(blockOf(study, simulated(task)));
    expect((await simulateStudy({ store: full })).decision.isDecided).toBe(true);
    expect([full.count, full.ended]).toEqual([240, undefined]);
  });

  it("is refused where draws are repeated or arms stand aside, of which some replications have none", async () => {
    const aside = study.arms.map((arm) => (arm.name === "b" ? { ...arm, isAside: true } : arm));
    for (const other of [
      { ...study, repeated: 4 },
      { ...study, arms: aside },
    ])
      await expect(simulateUntil(other, { rule, read, execute: indices(2) })).rejects.toThrow(
        "leave out `repeated` and `isAside`",
      );
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const onProgress = (done: number) => done === 20 && stop.abort();
    await expect(simulateStudy({ signal: stop.signal, onProgress })).rejects.toMatchObject({
      code: "cancelled",
      done: 10,
    });
    await expect(simulateStudy({ signal: stop.signal })).rejects.toMatchObject({ code: "cancelled", done: 0 });
  });

  it("is not cut short where it is told to stop when all is done", async () => {
    const stop = new AbortController();
    const onProgress = (done: number, total: number) => done === total && stop.abort();
    expect(await simulateStudy({ most: 16, signal: stop.signal, onProgress })).toMatchObject({
      replications: 16,
      missing: 0,
    });
  });

  it("ends with the error of a store that cannot keep", async () => {
    const store = { ...memoryStore(columnsOf(study), 240), write: () => Promise.reject(new RangeError("full")) };
    await expect(simulateStudy({ store })).rejects.toThrow("full");
    await expect(simulateStudy({ execute: () => Promise.resolve() })).rejects.toThrow("undone");
  });

  it("is refused by the part of it, without a whole block, and where draws share their random numbers", async () => {
    const store = { ...memoryStore(columnsOf(study), 240), wanted: () => [1, 3, 5] };
    await expect(simulateStudy({ store })).rejects.toMatchObject({
      code: "study",
      message: expect.stringMatching(/A part of a study/) as string,
    });
    const sharing = { ...study, replicationIds: Array.from({ length: 120 }, () => 0) };
    await expect(simulateUntil(sharing, { rule, read })).rejects.toMatchObject({
      code: "study",
      message: expect.stringMatching(/share their random numbers/) as string,
    });
    await expect(simulateStudy({ most: 15 })).rejects.toMatchObject({
      code: "study",
      message: expect.stringMatching(/A block is 16/) as string,
    });
  });

  it("leaves out blocks in which nothing can be compared", async () => {
    const failing: Executor = (work) =>
      indices(2)({
        ...work,
        onResult: (result) => work.onResult(result.task < 16 ? emptyTask(study, result.task) : result),
      });
    const { empty, missing, blocks, replications } = await simulateStudy({ execute: failing });
    expect([empty, missing]).toEqual([1, 16]);
    expect(replications).toBe(16 * (blocks + 1));
  });

  it("simulates no arm further than the choice among them needs it", async () => {
    const names = ["a", "b", "c"];
    const three = { ...one, arms: names.map((name) => ({ ...one.arms[0]!, name })) };
    const race = async (count: number) => {
      const studies: unknown[] = [];
      const execute: Executor = (work) => {
        studies.push(work.study.arms.map(({ draws = 120 }) => draws));
        return pool(studyJob(work.study), work, count, (onResult) => ({
          send({ task }) {
            const result = emptyTask(three, task);
            names.forEach((_, arm) =>
              result.values.fill([0, 0.3, -2][arm]! + noise(arm, task) / 2, arm * width, (arm + 1) * width),
            );
            setTimeout(() => onResult(result), (task * 3) % 4);
          },
          close: () => {},
        }));
      };
      const rule = bestArm({ arms: names, difference: 0.1, pilot: 4 });
      return {
        ...(await simulateUntil(three, { rule, read: resultOfEach(names, "adoption"), arms: names, execute })),
        studies,
      };
    };
    const [alone, many] = [await race(1), await race(7)];
    const { decision, ensemble, replications, studies } = alone;
    expect(decision).toMatchObject({ best: "b", isDecided: true });
    expect(decision.fallen.map(({ arm }) => arm)).toEqual(["c", "a"]);
    const simulated = decision.fallen[0]!.after * 16;
    expect(simulated).toBeLessThan(replications);
    expect(studies).toEqual([
      [120, 120, 120],
      [120, 120, simulated / 2],
    ]);
    expect(ensemble.drawsOf("c")).toBe(simulated / 2);
    expect(ensemble.measures("c", simulated)).toBeUndefined();
    expect([...ensemble.column("c", "adoption")].filter((value) => !Number.isNaN(value))).toHaveLength(simulated);
    expect(decision.means["c"]).toBeCloseTo(-2, 0);
    expect({ ...many.decision, studies: many.studies }).toEqual({ ...decision, studies });
    expect(names.map((arm) => many.ensemble.column(arm, "adoption"))).toEqual(
      names.map((arm) => ensemble.column(arm, "adoption")),
    );
  });

  it("chooses among its arms", async () => {
    const { decision } = await simulateUntil(study, {
      rule: bestArm({ arms: ["a", "b"], difference: 0.5, pilot: 4 }),
      read: resultOfEach(["a", "b"], "adoption"),
      execute: indices(2),
    });
    expect(decision).toMatchObject({ isDecided: true, best: "b" });
  });
});

describe("what is heard of a replication", () => {
  it("is who has more, half where they tie, and nothing where that is not known", async () => {
    const { ensemble } = await simulateStudy();
    const heard = (a: number, b: number) =>
      moreOf("a", "b", "adoption")({ ...ensemble, column: (arm) => Float64Array.of(arm === "a" ? a : b) }, 0)[0];
    expect([heard(1, 0), heard(0, 1), heard(2, 2), heard(Infinity, Infinity), heard(Infinity, 1)]).toEqual([
      1, 0, 0.5, 0.5, 1,
    ]);
    expect(heard(Number.NaN, 1)).toBeNaN();
  });
});
