/** A number for each factor of a design, by its name. */
export type ModelRow<Name extends string = string> = Readonly<Record<Name, number>>;

/**
 * A model of one's own: what comes out of one row of a design.
 *
 * @param row a number for each factor, by its name
 * @param seed a whole number below 2^53 for all random numbers of this run. It depends on the seed of the whole, on the row
 *   and on the replication, and on nothing else; rows that a design lets share their random numbers have the same.
 * @returns a finite number for each outcome, by its name
 */
export type Model<Row extends ModelRow = ModelRow, Outcome extends string = string> = (
  row: Row,
  seed: number,
) => Outcomes<Outcome> | Promise<Outcomes<Outcome>>;

/** What a model returns: a number by outcome. */
export type Outcomes<Outcome extends string = string> = Readonly<Record<Outcome, number>>;

/**
 * Nothing more of a model where the design has every factor that its row names, or the compiler does not know the names of
 * either; otherwise what no model has.
 */
export type FitsDesign<Name extends string, Row> = string extends Name | keyof Row
  ? unknown
  : [Exclude<keyof Row, Name>] extends [never]
    ? unknown
    : { readonly "the design has no factor": Exclude<keyof Row, Name> };

/** What an outcome is, for whoever reads the results. */
export interface OutcomeMeaning {
  /** As in `usd/month`; pure numbers have none. */
  readonly unit?: string;
  readonly about?: string;
  /** Whether less of it is better, as of a cost; more is, where left out. */
  readonly isLessBetter?: boolean;
}

/** A run that has no outcomes, and why. */
export interface ModelFailure {
  /** Row of the design, from 0. */
  readonly row: number;
  /** Replication of the row, from 0. */
  readonly replication: number;
  /**
   * "missing-outcome", "unknown-outcome", "not-a-number", "no-outcomes", "worker-crashed"; of an error that the model threw
   * its own `code`, or "threw".
   */
  readonly code: string;
  readonly message: string;
}

/** What is wrong with what a model returned; nothing where it is what was promised. */
export function flawOf(
  returned: unknown,
  names: readonly string[],
): Pick<ModelFailure, "code" | "message"> | undefined {
  if (typeof returned !== "object" || returned === null)
    return { code: "no-outcomes", message: `It returned ${String(returned)}: return an object of numbers by outcome.` };
  const outcomes = returned as Readonly<Record<string, unknown>>;
  const missing = names.find((name) => !Object.hasOwn(outcomes, name));
  if (missing !== undefined)
    return { code: "missing-outcome", message: `It returned no ${missing}, which was promised.` };
  const unknown = Object.keys(outcomes).find((name) => !names.includes(name));
  if (unknown !== undefined)
    return { code: "unknown-outcome", message: `It returned ${unknown}, which was not promised.` };
  const wrong = names.find((name) => typeof outcomes[name] !== "number" || !Number.isFinite(outcomes[name]));
  if (wrong === undefined) return undefined;
  return { code: "not-a-number", message: `${wrong} is ${String(outcomes[wrong])}, and no finite number.` };
}

/** What an error that a model threw says. */
export function thrown(error: unknown): Pick<ModelFailure, "code" | "message"> {
  const { code } = (typeof error === "object" && error !== null ? error : {}) as { code?: unknown };
  return {
    code: typeof code === "string" ? code : "threw",
    message: error instanceof Error ? error.message : String(error),
  };
}
