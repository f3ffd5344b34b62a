import { parentPort, workerData } from "node:worker_threads";

/**
 * Makes a module the program of a thread that `inThreads` starts: it does orders one after the other.
 *
 * @param prepare what does an order, made of the setup of the job before the first of them
 */
export function serveThread<Setup, Order, Result>(
  prepare: (setup: Setup) => ((order: Order) => Result | Promise<Result>) | Promise<(order: Order) => Promise<Result>>,
): void {
  const ready = Promise.resolve(prepare(workerData as Setup));
  let last: Promise<unknown> = ready;
  parentPort!.on("message", (order: Order) => {
    // A rejection that nobody handles ends the thread with its error, and the pool does the task again.
    last = last.then(async () => {
      const run = await ready;
      // Copied and not transferred: the first buffer that is detached makes V8 check every later access to a typed array,
      // which costs a seventh of the work to save a copy of a few kilobytes.
      parentPort!.postMessage(await run(order));
    });
  });
}
