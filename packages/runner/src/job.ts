/** What belongs to one task of a job, counted from 0. */
export interface Numbered {
  readonly task: number;
}

/**
 * Work that is cut into tasks, none of which knows of another. A runner knows nothing else of a model: what an order says
 * and what a result holds is between the job and whoever keeps the results.
 */
export interface Job<Order extends Numbered = Numbered, Result extends Numbered = Numbered> {
  /** What a worker is given once, before its first order: plain data that can be cloned. */
  readonly setup: unknown;
  /** What each task takes at least, in ms, as far as that is known before one is done; nothing is where left out. */
  readonly leastMs?: number;
  /** What a worker needs for one task besides the setup: plain data. */
  orderOf(task: number): Order;
  /** Does a task where we are. The same order gives the same result, whenever and wherever it is done. */
  run(order: Order): Result | Promise<Result>;
  /** The result of a task over which workers crashed. */
  failed(task: number, crash: unknown): Result;
}
