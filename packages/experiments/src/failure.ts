import { ModelError } from "@stewardsim/core";

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

/** The month in which it was seen, of an error that says so. */
const monthOf = (error: unknown): Pick<Failure, "month"> =>
  error instanceof ModelError && "month" in error && typeof error.month === "number" ? { month: error.month } : {};

/** What is recorded of an error. */
export const recordOf = (error: unknown): Pick<Failure, "code" | "month" | "message"> => ({
  code: error instanceof ModelError ? error.code : "unexpected",
  ...monthOf(error),
  message: error instanceof Error ? error.message : String(error),
});
