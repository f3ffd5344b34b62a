import { MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";

/** How long results wait for others to be told with, in ms. */
const longestWait = 10;

/**
 * Makes a module the program of a thread that `inThreads` starts: it does orders one after the other, and tells of those that
 * take less than ten milliseconds together.
 *
 * @param prepare what does an order, made of the setup of the job before the first of them
 */
export function serveThread<Setup, Order, Result>(
  prepare: (setup: Setup) => ((order: Order) => Result | Promise<Result>) | Promise<(order: Order) => Promise<Result>>,
): void {
  const ready = Promise.resolve(prepare(workerData as Setup));
  const port = parentPort!;
  let results: Result[] = [];
  let told = performance.now();
  // Copied and not transferred: the first buffer that is detached makes V8 check every later access to a typed array,
  // which costs a seventh of the work to save a copy of a few kilobytes.
  const tell = () => {
    if (results.length > 0) port.postMessage(results);
    results = [];
    told = performance.now();
  };
  const work = async (orders: readonly Order[]) => {
    const run = await ready;
    try {
      for (const order of orders) {
        results.push(await run(order));
        if (performance.now() - told >= longestWait) tell();
      }
    } catch (error) {
      tell();
      throw error;
    }
  };
  let last: Promise<unknown> = ready;
  port.on("message", (orders: readonly Order[]) => {
    // A rejection that nobody handles ends the thread with its error, and the pool does the task again.
    last = last.then(async () => {
      let atHand: readonly Order[] | undefined = orders;
      for (; atHand !== undefined; atHand = arrived(port)) await work(atHand);
      tell();
    });
  });
}

/** Orders that came meanwhile: while there are some, results can wait to be told with theirs. Deno's port is none that can be looked into. */
const arrived = <Order>(port: NonNullable<typeof parentPort>): readonly Order[] | undefined =>
  port instanceof MessagePort
    ? (receiveMessageOnPort(port) as { readonly message: readonly Order[] } | undefined)?.message
    : undefined;
