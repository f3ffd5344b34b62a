import { describe, expect, it } from "vitest";
import { asManyAsPay } from "./as-many-as-pay.ts";
import type { Job, Numbered } from "./job.ts";
import { startRule } from "./start-rule.ts";

/**
 * Does so many tasks that take, by a clock of their own, `msOf` where we are and are done at once by workers. Answers how
 * many workers were started, and how many tasks had been done here by then.
 */
async function started(count: number, msOf: (position: number) => number, { most = 8, warmUp = 1000, least = 0 } = {}) {
  let [time, here, workers] = [0, 0, 0];
  const told: number[] = [];
  const job: Job = {
    setup: undefined,
    orderOf: (task) => ({ task }),
    run: (order) => {
      time += msOf(here++);
      return order;
    },
    failed: (task) => ({ task }),
  };
  const tasks = Array.from({ length: count }, (_, task) => task);
  const work = { tasks, onResult: ({ task }: Numbered) => void told.push(task) };
  const spawn = (onResult: (result: Numbered) => void) => {
    workers++;
    return { send: (order: Numbered) => queueMicrotask(() => onResult(order)), close: () => {} };
  };
  await asManyAsPay(job, work, most, startRule(warmUp, least), spawn, () => time);
  expect(told.sort((a, b) => a - b)).toEqual(tasks);
  return { workers, here };
}

/** As measured: the first runs of the default study in a new engine. */
const warming = (position: number) => [341, 281, 116, 141, 74][position] ?? 35;

describe("a further worker is started", () => {
  it("where its share of the work lasts longer than its warm-up, and no sooner", async () => {
    // After 22 runs a second is over, and 35 ms each is what the others take.
    expect(await started(62, warming)).toEqual({ workers: 0, here: 62 });
    expect(await started(80, warming)).toMatchObject({ workers: 2 });
    expect(await started(248, warming)).toMatchObject({ workers: 8 });
    expect(await started(248, warming, { most: 2 })).toMatchObject({ workers: 2 });
    expect(await started(120, warming, { warmUp: 2000 })).toEqual({ workers: 0, here: 120 });
  });

  it("at once where there is enough to do, however fast the tasks become", async () => {
    expect(await started(1000, warming)).toEqual({ workers: 8, here: 1 });
    expect(await started(50, () => 5000, { most: 4 })).toEqual({ workers: 4, here: 1 });
  });

  it("before anything is done where what they take at least is enough for all of them", async () => {
    expect(await started(1600, warming, { least: 5 })).toEqual({ workers: 8, here: 0 });
    expect(await started(1599, warming, { least: 5 })).toEqual({ workers: 8, here: 1 });
    // What is known to take little may take long, and shows it.
    expect(await started(50, () => 5000, { least: 1e-3 })).toEqual({ workers: 8, here: 1 });
  });

  it("not by what the first tasks take, where those that follow are fast", async () => {
    expect(await started(100, (position) => (position === 0 ? 341 : 1))).toEqual({ workers: 0, here: 100 });
  });

  it("before anything is done where warming up costs nothing", async () => {
    expect(await started(3, () => 1, { warmUp: 0, most: 2 })).toEqual({ workers: 2, here: 0 });
  });
});
