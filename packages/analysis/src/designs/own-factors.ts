import type { Factor } from "../factor.ts";
import { type Distribution, faultOf } from "./distribution.ts";
import { DesignError, twiceAmong } from "./errors.ts";

/** An input of any model, and from where it is drawn. */
export interface OwnFactor extends Partial<Pick<Factor, "label" | "unit" | "grade" | "isInteger">> {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Where it stands while others move; the middle of the range where left out. */
  readonly middle?: number;
  /** Even over the range where left out. */
  readonly distribution?: Distribution;
}

/**
 * Factors of a model that is not ours, for every design that takes factors; its values go to that model, and its results to
 * the analyses.
 *
 * @returns factors whose path is their name; their grade is D, a guess, where left out
 * @throws DesignError that names everything that is wrong
 */
export function ownFactors(inputs: readonly OwnFactor[]): Factor[] {
  const errors = [
    ...twiceAmong(inputs.map(({ name }) => name)),
    ...inputs.flatMap(({ name, low, high, distribution }) => {
      const fault =
        Number.isFinite(high - low) && low < high
          ? undefined
          : `goes from ${low} to ${high}: the low end must lie below the high one`;
      const spread = fault ?? (distribution === undefined ? undefined : faultOf(distribution, low, high));
      return spread === undefined ? [] : [`${name} ${spread}.`];
    }),
  ];
  if (errors.length > 0) throw new DesignError(errors);
  return inputs.map(
    ({
      name,
      low,
      high,
      distribution,
      middle = (low + high) / 2,
      label = name,
      unit = "",
      grade = "D",
      isInteger = false,
    }) => ({
      path: name,
      label,
      unit,
      grade,
      low,
      high,
      middle,
      isCentred: false,
      isLog: distribution?.kind === "log-uniform",
      isInteger,
      ...(distribution === undefined ? {} : { distribution }),
    }),
  );
}
