/** What ends a program from outside: Ctrl-C, a service that is shut down, a terminal that is closed, Ctrl-\. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;

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
  try {
    return await work(stop.signal);
  } catch (error) {
    if (stop.signal.aborted) onStopped();
    throw error;
  } finally {
    for (const name of signals) process.off(name, abort);
  }
}
