import { ModelError, NumericalFailureError } from "@stewardsim/core";

/** A run that could not be run to its end: a row of the results, never a gap in them. */
export interface Failure {
  readonly arm: string;
  readonly draw: number;
  readonly drawReplication: number;
  readonly seed: string;
  readonly replication: number;
  /** What went wrong, as a word that stays the same between versions. */
  readonly code: string;
  readonly month?: number;
  readonly message: string;
}

/** What is recorded of an error. */
export const recordOf = (error: unknown): Pick<Failure, "code" | "month" | "message"> => ({
  code: error instanceof ModelError ? error.code : "unexpected",
  ...(error instanceof NumericalFailureError ? { month: error.month } : {}),
  message: error instanceof Error ? error.message : String(error),
});
