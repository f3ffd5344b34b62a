import { WorkersDiedError } from "./errors.ts";
import type { Tasks } from "./executor.ts";
import type { Job, Numbered } from "./job.ts";
import { createDepth, type Depth } from "./depth.ts";
import { createQueue } from "./queue.ts";

/** A thread or a web worker: it does its orders one after the other, in the order in which they were given. */
export interface PoolWorker<Order> {
  send(order: Order): void;
  close(): unknown;
}

/** Starts a worker, which tells later on what came of its orders, or that it crashed. */
export type Spawn<Order, Result> = (
  onResult: (result: Result) => void,
  onCrash: (error: unknown) => void,
) => PoolWorker<Order>;

/** A worker and its orders, oldest first. */
interface Busy<Order> {
  readonly worker: PoolWorker<Order>;
  readonly tasks: number[];
  readonly depth: Depth;
}

/** Crashes over one task after which it is taken for their cause. */
const maxCrashesOfTask = 2;
/** Crashes in a row, with no result between them, after which no worker is taken to be able to do anything. */
const maxCrashes = 12;

/**
 * Does work with several workers. A worker that crashes is replaced, and its tasks are done again; a task over which two
 * workers crashed has failed, and its result says so.
 *
 * @param workers how many at most
 * @throws WorkersDiedError where workers crash one after the other and nothing gets done
 */
export async function pool<Order extends Numbered, Result extends Numbered>(
  job: Job<Order, Result>,
  work: Tasks<Result>,
  workers: number,
  spawn: Spawn<Order, Result>,
): Promise<void> {
  const { tasks, onResult, window = 1000, signal } = work;
  signal?.throwIfAborted();
  if (tasks.length === 0) return;
  const queue = createQueue(tasks, window);
  const busy = new Set<Busy<Order>>();
  const crashes = countCrashes();
  const { over, end, isOver } = ending();

  const supply = ({ worker, tasks: own, depth }: Busy<Order>) => {
    while (own.length < depth.now && !isOver()) {
      // A worker crashed with these at hand: each is done alone, so that the next crash shows which it was.
      if (own.length > 0 && (queue.hasReturned() || crashes.haveHit(own[0]))) return;
      const task = queue.take();
      if (task === undefined) return;
      own.push(task);
      worker.send(job.orderOf(task));
    }
  };
  let telling = Promise.resolve();
  const tell = (result: Result) => {
    telling = telling
      .then(async () => {
        if (isOver()) return;
        await onResult(result);
        queue.finish(result.task);
        if (queue.isEmpty()) end();
        else for (const one of busy) supply(one);
      })
      .catch(end);
  };
  const start = () => {
    const worker = spawn(
      (result) => {
        crashes.forgive();
        own.tasks.splice(own.tasks.indexOf(result.task), 1);
        own.depth.took();
        supply(own);
        tell(result);
      },
      (error) => {
        if (isOver() || !busy.delete(own)) return;
        if (crashes.areTooMany()) return end(new WorkersDiedError(maxCrashes, error));
        const cause = crashes.causeAmong(own.tasks);
        if (cause !== undefined) tell(job.failed(cause, error));
        else for (const task of own.tasks.toReversed()) queue.putBack(task);
        tryToStart();
      },
    );
    const own: Busy<Order> = { worker, tasks: [], depth: createDepth() };
    busy.add(own);
    supply(own);
  };

  /** Where no worker can be started at all, the work ends with what is the matter. */
  const tryToStart = () => {
    try {
      start();
    } catch (error) {
      end(error);
    }
  };

  const abort = () => end(signal!.reason);
  signal?.addEventListener("abort", abort);
  for (let count = 0; count < Math.min(workers, tasks.length); count++) tryToStart();
  try {
    await over;
  } finally {
    signal?.removeEventListener("abort", abort);
    // Whoever keeps results is not left while one is being kept.
    await telling;
    await Promise.all([...busy].map(({ worker }) => worker.close()));
  }
}

/** Work that ends once, well or with an error; what comes later says nothing any more. */
function ending() {
  let isOver = false;
  let end!: (error?: unknown) => void;
  const over = new Promise<void>((resolve, reject) => {
    end = (error) => {
      isOver = true;
      if (error === undefined) resolve();
      else reject(error as Error);
    };
  });
  return { over, end, isOver: () => isOver };
}

/** Crashes of workers, in a row and over each task. */
function countCrashes() {
  const ofTask = new Map<number, number>();
  const atHand = new Set<number>();
  let inARow = 0;
  return {
    /** Whether a worker had a task at hand when it crashed. */
    haveHit: (task: number | undefined) => task !== undefined && atHand.has(task),
    /** Something was done: no row any more. */
    forgive: () => void (inARow = 0),
    /** Counts one, and says whether no worker is taken to be able to do anything. */
    areTooMany: () => ++inARow === maxCrashes,
    /**
     * Counts one over the oldest task that a worker had at hand, and finds the one that is taken for the cause. Where it had
     * others, any of them may be: what it had done last may not have been told.
     */
    causeAmong(tasks: readonly number[]): number | undefined {
      const [suspect] = tasks;
      if (suspect === undefined) return undefined;
      for (const task of tasks) atHand.add(task);
      const count = (ofTask.get(suspect) ?? 0) + 1;
      ofTask.set(suspect, count);
      return tasks.length === 1 && count >= maxCrashesOfTask ? suspect : undefined;
    },
  };
}
