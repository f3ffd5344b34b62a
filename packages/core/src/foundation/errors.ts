import { nearest } from "./nearest.ts";

/** An error that the reader can mend. `code` is stable; the sentence may improve. */
export abstract class ModelError extends Error {
  abstract readonly code: string;
}

/** The end of a sentence that names the candidate someone most likely meant, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? "" : ` Did you mean "${meant}"?`;
}

/** A table was asked for a column that it does not have. */
export class UnknownColumnError extends ModelError {
  override readonly name = "UnknownColumnError";
  readonly code = "unknown-column";
  readonly column: string;

  constructor(column: string, columns: readonly string[]) {
    super(`No column is called "${column}".${didYouMean(column, columns)} Choose one of: ${columns.join(", ")}.`);
    this.column = column;
  }
}

/** Where a number stopped being a number. */
export interface NumericalFailure {
  /** The process that computed it, by its name in the month's list. */
  readonly process: string;
  /** Months since the start of the run. */
  readonly month: number;
  /** The row of the agent in its population; left out for quantities of the whole world. */
  readonly agent?: number | undefined;
  /** What was computed, in the words of the model. */
  readonly quantity: string;
  /** The value that came out: not a number, or infinite. */
  readonly value: number;
}

/** A computation of the model gave no finite number; going on would spread it silently. */
export class NumericalFailureError extends ModelError {
  override readonly name = "NumericalFailureError";
  readonly code = "numerical-failure";
  readonly process: string;
  readonly month: number;
  readonly agent: number | undefined;
  readonly quantity: string;
  readonly value: number;

  constructor({ process, month, agent, quantity, value }: NumericalFailure) {
    const whose = agent === undefined ? "" : ` of agent ${agent}`;
    super(
      `In month ${month}, ${process} computed ${value} as ${quantity}${whose}. ` +
        `Bring the parameters that feed ${process} back towards their plausible ranges, and run the same seed again.`,
    );
    this.process = process;
    this.month = month;
    this.agent = agent;
    this.quantity = quantity;
    this.value = value;
  }
}
