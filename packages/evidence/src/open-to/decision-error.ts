import { ModelError } from "@stewardsim/core";

/** What was asked to be decided on is nothing that a firm can do. */
export class DecisionError extends ModelError {
  override readonly name = "DecisionError";
  readonly code = "decision";
}
