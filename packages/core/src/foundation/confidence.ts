import { ModelError } from "./errors.ts";

/** A confidence was asked for that no interval can have. */
export class ConfidenceError extends ModelError {
  override readonly name = "ConfidenceError";
  readonly code = "confidence";
  readonly confidence: number;

  constructor(confidence: number) {
    super(
      `A confidence of ${confidence} cannot be: give the chance that the interval holds the truth, between 0 and 1, such as 0.95.`,
    );
    this.confidence = confidence;
  }
}

/**
 * Refuses what is no confidence.
 *
 * @param confidence chance that an interval holds the truth: above 0 and below 1
 * @throws ConfidenceError where it is not, or no number
 */
export function mustBeConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new ConfidenceError(confidence);
}
