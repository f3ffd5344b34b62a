import type { FromWorker, ToWorker } from "./web-workers.ts";

/** What is needed of the global scope of a web worker. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: { readonly data: ToWorker }) => void): void;
}

/**
 * Makes a module the program of a web worker that `inWebWorkers` starts: it does orders one after the other.
 *
 * @param prepare what does an order, made of the setup of the job
 */
export function serveWebWorker<Setup, Order, Result>(
  prepare: (setup: Setup) => (order: Order) => Result | Promise<Result>,
): void {
  const scope = globalThis as unknown as WorkerScope;
  let run: ((order: Order) => Result | Promise<Result>) | undefined;
  let last: Promise<unknown> | undefined;
  // Called on the scope each time: whoever wraps its `postMessage` is heard.
  // Copied and not transferred, as in threads: a buffer that is detached slows down all that comes after it.
  const tell = (result: Result) => scope.postMessage({ result });
  const die = (error: unknown) => scope.postMessage({ died: error instanceof Error ? error.message : String(error) });
  const answer = (order: Order): Promise<unknown> | undefined => {
    try {
      const result = run!(order);
      if (result instanceof Promise) return result.then(tell).catch(die).catch(uncaught);
      tell(result);
    } catch (error) {
      die(error);
    }
    return undefined;
  };
  scope.addEventListener("message", ({ data }) => {
    if ("setup" in data) {
      run = prepare(data.setup as Setup);
      return;
    }
    const order = data.order as Order;
    // What does not wait is answered at once, so that what it throws is an error of the worker and reaches the page.
    last = last === undefined ? answer(order) : last.then(() => answer(order));
  });
}

/** A rejection in a worker is no error of the worker: thrown outside of any promise it is one. */
const uncaught = (error: unknown) =>
  queueMicrotask(() => {
    throw error;
  });
