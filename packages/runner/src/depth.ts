/** How long the orders last that a worker has at once, in ms: longer than a result and the next order are on their way. */
const supplyTime = 20;
/** Orders that a worker has at least, so that the second is at hand when the first is done; and at most. */
const [least, most] = [2, 64];
/** Results over which the pace is a mean: a worker is slow at first, and later tasks may be longer. */
const memory = 128;

/** How many orders a worker has at once. */
export interface Depth {
  readonly now: number;
  /** Another result has come. */
  took(): void;
}

/** Few orders at once where a task takes long, so that none waits for others; many where a message takes as long as a task. */
export function createDepth(clock: () => number = () => performance.now()): Depth {
  let since = clock();
  let count = 0;
  let depth = least;
  return {
    get now() {
      return depth;
    },
    took() {
      const now = clock();
      const pace = (now - since) / ++count;
      // One task that took no time says little: those at hand are for no other worker any more.
      depth = Math.min(most, 2 * depth, Math.max(least, Math.floor(supplyTime / pace)));
      if (count < 2 * memory) return;
      count = memory;
      since = now - memory * pace;
    },
  };
}
