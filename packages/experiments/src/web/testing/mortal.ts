import "@stewardsim/experiments/web/worker";
import type { FromWorker } from "@stewardsim/runner/web";

/** A worker of the usual kind, but for what its name says: it dies when it should have given its result. */
const scope = globalThis as unknown as {
  readonly name: string;
  postMessage: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void;
};
const say = scope.postMessage.bind(scope);

scope.postMessage = (message, transfer) => {
  // What it says of its own death is lost too, so that nothing but an uncaught error reaches the page.
  const isLast = scope.name === "first two" || (scope.name === "some tasks" && isDeadly(message));
  if (isLast) throw new Error(`killed, as it is one of the ${scope.name}`);
  say(message, transfer);
};

const isDeadly = (message: FromWorker) =>
  "died" in message || (message.result as { readonly task: number }).task % 3 === 0;
