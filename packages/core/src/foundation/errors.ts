import { show } from "./show.ts";
import { didYouMean } from "./wording.ts";

/** An error that the reader can mend. `code` is stable; the sentence may improve. */
export abstract class ModelError extends Error {
  abstract readonly code: string;
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

/** What a call was given and cannot take. */
export interface Misuse {
  /** The function that was called. */
  readonly call: string;
  /** The option or argument, as the caller names it. */
  readonly option: string;
  /** What was given for it. */
  readonly value: unknown;
  /** The rest of a sentence that begins with "Give". */
  readonly wants: string;
}

/** A call was given an option or argument with which it can do nothing. */
export class InvalidOptionError extends ModelError {
  override readonly name = "InvalidOptionError";
  readonly code = "invalid-option";
  readonly option: string;
  readonly value: unknown;

  constructor({ call, option, value, wants }: Misuse) {
    super(`${call} cannot take ${show(value) || "undefined"} as ${option}. Give ${wants}.`);
    this.option = option;
    this.value = value;
  }
}

/** A call was given an option that it does not have. */
export class UnknownOptionError extends ModelError {
  override readonly name = "UnknownOptionError";
  readonly code = "unknown-option";
  readonly option: string;

  constructor(call: string, option: string, options: readonly string[]) {
    const meant = didYouMean(option.slice(0, 100), options);
    super(`${call} has no option ${show(option)}.${meant} Choose from: ${options.join(", ")}.`);
    this.option = option;
  }
}
