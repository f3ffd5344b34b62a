import { type Factor, wholeEnds } from "../factor.ts";
import { type Distribution, faultOf } from "./distribution.ts";
import { DesignError, twiceAmong } from "./errors.ts";
import { rangeFault } from "./range-fault.ts";

/** An input of any model, and from where it is drawn. */
export interface OwnFactor extends Partial<Pick<Factor, "label" | "unit" | "grade" | "isInteger">> {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Where it stands while others move; the middle of the range where left out, or the whole number above. */
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
  const factors = inputs.map(factorOf);
  const errors = [
    ...twiceAmong(factors.map(({ path }) => path)),
    ...factors.flatMap((factor) => {
      const fault = faultIn(factor);
      return fault === undefined ? [] : [`${factor.path} ${fault}.`];
    }),
  ];
  if (errors.length > 0) throw new DesignError(errors);
  return factors;
}

function factorOf({ name, low, high, distribution, isInteger = false, ...rest }: OwnFactor): Factor {
  const [least, greatest] = wholeEnds({ low, high });
  const { middle = isInteger ? Math.round((least + greatest) / 2) : (low + high) / 2 } = rest;
  const { label = name, unit = "", grade = "D" } = rest;
  return {
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
  };
}

function faultIn({ low, high, middle, isInteger, distribution }: Factor): string | undefined {
  const fault = rangeFault({ low, high, isInteger });
  if (fault !== undefined) return fault;
  if (isInteger && !Number.isInteger(middle)) return `has its middle at ${middle}, which is no whole number`;
  return distribution === undefined ? undefined : faultOf(distribution, low, high);
}
