import { oneByOne, type Tasks } from "./executor.ts";
import type { Job, Numbered } from "./job.ts";
import { pool, type Spawn } from "./pool.ts";
import type { StartRule } from "./start-rule.ts";

/**
 * Does tasks where we are until they tell how much work there is, and the rest with as many workers as pay; where none does
 * but the one that is warm, it goes on where we are.
 *
 * @param most workers
 * @param now a clock, in ms
 */
export async function asManyAsPay<Order extends Numbered, Result extends Numbered>(
  job: Job<Order, Result>,
  work: Tasks<Result>,
  most: number,
  rule: StartRule,
  spawn: Spawn<Order, Result>,
  now: () => number,
): Promise<void> {
  const { tasks, onResult, signal } = work;
  let done = 0;
  let count = rule.workersFor(tasks.length, most);
  while (count === undefined && done < tasks.length) {
    signal?.throwIfAborted();
    const began = now();
    const result = await job.run(job.orderOf(tasks[done++]!));
    rule.took(now() - began);
    await onResult(result);
    count = rule.workersFor(tasks.length - done, most);
  }
  const rest = { ...work, tasks: tasks.slice(done) };
  await (count === undefined || count < 2 ? oneByOne(job, rest) : pool(job, rest, count, spawn));
}
