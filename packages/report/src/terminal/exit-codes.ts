/** Exit codes are stable: programs may rely on them. */
export const exitCodes = { done: 0, internal: 1, usage: 2, someFailed: 3, notReproduced: 4, stopped: 130 } as const;

/** A mistake of the user: one sentence that ends in what to do, and no stack trace. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code = "usage";
}
