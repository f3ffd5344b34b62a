import { WorkersDiedError } from "./errors.ts";
import type { Work } from "./executor.ts";
import { createQueue } from "./queue.ts";
import { placeOf } from "./study.ts";
import { lostTask, type TaskResult } from "./task.ts";

/** What a place is asked to do. A place knows the study but not what was drawn: it gets the numbers of each task. */
export interface Order {
  readonly task: number;
  /** One value of each factor. */
  readonly values: Float64Array;
}

/** A thread or a web worker: it does its orders one after the other, in the order in which they were given. */
export interface Place {
  send(order: Order): void;
  close(): unknown;
}

/** Opens a place, which tells later on what it made of its orders, or that it died. */
export type OpenPlace = (onResult: (result: TaskResult) => void, onDeath: (error: unknown) => void) => Place;

/** A place and its orders, oldest first. */
interface Post {
  readonly place: Place;
  readonly orders: number[];
}

/** Orders that a place has at once: the second is at hand when the first is done. */
const depth = 2;
/** Deaths over one task after which it is taken for their cause. */
const patience = 2;
/** Deaths in a row, with no result between them, after which no place is taken to be able to do anything. */
const hopeless = 12;

/**
 * Does work in several places. A place that dies is replaced, and what it was doing is done again; a task over which two
 * places died has failed, and its result says so.
 *
 * @throws WorkersDiedError where places die one after the other and nothing gets done
 */
export async function pool(work: Work, places: number, open: OpenPlace): Promise<void> {
  const { study, tasks, onResult, window = 1000, signal } = work;
  signal?.throwIfAborted();
  if (tasks.length === 0) return;
  const queue = createQueue(tasks, window);
  const posts = new Set<Post>();
  const deaths = new Map<number, number>();
  let deathsInARow = 0;
  let isOver = false;
  let end!: (error?: unknown) => void;
  const over = new Promise<void>((resolve, reject) => {
    end = (error) => {
      isOver = true;
      if (error === undefined) resolve();
      else reject(error as Error);
    };
  });

  const supply = ({ place, orders }: Post) => {
    while (orders.length < depth && !isOver) {
      const task = queue.take();
      if (task === undefined) return;
      orders.push(task);
      place.send({ task, values: study.values[placeOf(study, task)[0]]!.slice() });
    }
  };
  let told = Promise.resolve();
  const tell = (result: TaskResult) => {
    told = told
      .then(async () => {
        if (isOver) return;
        await onResult(result);
        queue.finish(result.task);
        if (queue.isEmpty()) end();
        else for (const post of posts) supply(post);
      })
      .catch(end);
  };
  const employ = () => {
    const place = open(
      (result) => {
        deathsInARow = 0;
        post.orders.splice(post.orders.indexOf(result.task), 1);
        supply(post);
        tell(result);
      },
      (error) => {
        if (isOver || !posts.delete(post)) return;
        if (++deathsInARow === hopeless) return end(new WorkersDiedError(hopeless, error));
        const [suspect, ...others] = post.orders;
        for (const task of others) queue.putBack(task);
        if (suspect !== undefined) {
          deaths.set(suspect, (deaths.get(suspect) ?? 0) + 1);
          if (deaths.get(suspect)! < patience) queue.putBack(suspect);
          else tell(lostTask(study, suspect, error));
        }
        hire();
      },
    );
    const post: Post = { place, orders: [] };
    posts.add(post);
    supply(post);
  };

  /** Where no place can be opened at all, the work ends with what is the matter. */
  const hire = () => {
    try {
      employ();
    } catch (error) {
      end(error);
    }
  };

  const abort = () => end(signal!.reason);
  signal?.addEventListener("abort", abort);
  for (let count = 0; count < Math.min(places, tasks.length); count++) hire();
  try {
    await over;
  } finally {
    signal?.removeEventListener("abort", abort);
    // Whoever keeps results is not left while one is being kept.
    await told;
    await Promise.all([...posts].map(({ place }) => place.close()));
  }
}
