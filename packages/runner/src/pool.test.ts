import { describe, expect, it } from "vitest";
import { inOrder } from "./in-order.ts";
import type { Job, Numbered } from "./job.ts";
import { pool } from "./pool.ts";

const tasks = Array.from({ length: 12 }, (_, task) => task);
const job: Job = {
  setup: undefined,
  orderOf: (task) => ({ task }),
  run: (order) => order,
  failed: (task) => ({ task, isLost: true }) as Numbered,
};

/** Runs with workers that answer in order and after different times, as `answer` says. */
const runWith = (
  count: number,
  answer: (task: number) => Numbered | Error,
  work: Omit<Parameters<typeof pool<Numbered, Numbered>>[1], "tasks">,
) =>
  pool(job, { tasks, ...work }, count, (onResult, onCrash) => {
    let last = Promise.resolve();
    let isDead = false;
    const doNow = async (task: number) => {
      await new Promise((resolve) => setTimeout(resolve, (task * 7) % 5));
      const given = isDead ? undefined : answer(task);
      isDead ||= given instanceof Error;
      if (given instanceof Error) onCrash(given);
      else if (given !== undefined) onResult(given);
    };
    return { send: ({ task }) => void (last = last.then(() => doNow(task))), close: () => {} };
  });

describe("a pool", () => {
  it("never begins a task further from the oldest that is not done than its window", async () => {
    let widest = 0;
    const [begun, told]: [number[], number[]] = [[], []];
    const tell = inOrder<Numbered>(tasks, ({ task }) => void told.push(task));
    await runWith(4, (task) => (begun.push(task), { task }), {
      window: 3,
      onResult: async (result) => {
        widest = Math.max(widest, result.task - told.length);
        await tell(result);
      },
    });
    expect(told).toEqual(tasks);
    expect(begun).toHaveLength(12);
    expect(widest).toBeLessThan(3);
  });

  it("gives up when its workers crash and nothing gets done", async () => {
    await expect(runWith(2, () => new Error("out of memory"), { onResult: () => {} })).rejects.toMatchObject({
      code: "workers-died",
      message: expect.stringMatching(/out of memory/) as string,
    });
  });

  it("finds out over which of many tasks workers crash that tell of several at once", async () => {
    const tries = new Map<number, number>();
    const results: (Numbered & { readonly isLost?: true })[] = [];
    const many = Array.from({ length: 300 }, (_, task) => task);
    await pool(job, { tasks: many, onResult: (result) => void results.push(result) }, 2, (onResult, onCrash) => {
      let orders: number[] = [];
      let isDead = false;
      // Does all that it was sent at once, and tells of it at the end: what it did before a crash nobody hears of.
      const doAll = () => {
        const done = orders;
        orders = [];
        for (const task of done) {
          if (isDead) return;
          tries.set(task, (tries.get(task) ?? 0) + 1);
          if (task % 100 !== 57) continue;
          isDead = true;
          onCrash(new Error("crash"));
        }
        if (!isDead) for (const task of done) onResult({ task });
      };
      return { send: ({ task }) => void (orders.push(task) === 1 && setTimeout(doAll)), close: () => {} };
    });
    expect(results.map(({ task }) => task).sort((a, b) => a - b)).toEqual(many);
    expect(results.flatMap(({ task, isLost }) => (isLost ? task : [])).sort((a, b) => a - b)).toEqual([57, 157, 257]);
    for (const task of [57, 157, 257]) expect(tries.get(task)).toBeLessThanOrEqual(3);
  });

  it("does a task again that a worker crashed over, and takes it for lost when a second one does", async () => {
    const tries = new Map<number, number>();
    const results: Numbered[] = [];
    const answer = (task: number) => {
      tries.set(task, (tries.get(task) ?? 0) + 1);
      return task === 5 || (task === 7 && tries.get(task) === 1) ? new Error("crash") : { task };
    };
    await runWith(3, answer, { onResult: (result) => void results.push(result) });
    expect(results.sort((a, b) => a.task - b.task)).toEqual(
      tasks.map((task) => (task === 5 ? { task, isLost: true } : { task })),
    );
    expect([tries.get(5), tries.get(7), tries.get(8)]).toEqual([2, 2, 1]);
  });
});
