/** What ends a program from outside: Ctrl-C, a service that is shut down, a terminal that is closed, Ctrl-\. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/** A signal came while draws were made, before anything ran. */
class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly code = "cancelled";
}

let cameEarly = false;
const note = () => void (cameEarly = true);
const forget = () => {
  for (const name of signals) process.off(name, note);
};

/**
 * Makes the draws of a study, or whatever else takes long before work begins. A signal is kept until they are made, since nothing
 * else is seen meanwhile, and from then on until `untilStopped` takes over.
 *
 * @throws StoppedError where a signal came; and whatever `make` throws
 */
export async function beforeWork<T>(make: () => T | Promise<T>): Promise<T> {
  // Once only, and not anew in between: a signal that waits to be told would be lost.
  for (const name of signals) if (!process.listeners(name).includes(note)) process.on(name, note);
  try {
    const made = await make();
    // What came is told between two turns of the loop, and the first of them may be the one that we are in.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (cameEarly) throw new StoppedError("Stopped before the first run: nothing was computed, and nothing is kept.");
    return made;
  } catch (error) {
    forget();
    cameEarly = false;
    throw error;
  }
}

/**
 * Does some work until it is done or the program is told to stop. The first signal aborts the work, so that it can put
 * away what it has; the second one ends the program at once.
 *
 * @param work is given the signal that aborts it, and is expected to reject when it does
 * @param onStopped is called when the work was ended by a signal, before its error is thrown on
 * @throws whatever the work does
 */
export async function untilStopped<T>(
  work: (signal: AbortSignal) => Promise<T>,
  onStopped: () => void = () => undefined,
): Promise<T> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  for (const name of signals) process.once(name, abort);
  // Whoever made draws before has listened until here.
  forget();
  if (cameEarly) abort();
  cameEarly = false;
  try {
    return await work(stop.signal);
  } catch (error) {
    if (stop.signal.aborted) onStopped();
    throw error;
  } finally {
    for (const name of signals) process.off(name, abort);
  }
}
