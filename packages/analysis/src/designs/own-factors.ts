import { type Factor, valueAt, wholeEnds } from "../factor.ts";
import { type Distribution, ownEnds, quantileOf } from "./distribution.ts";
import { DesignError, twiceAmong } from "./errors.ts";
import { isListed } from "./listed.ts";
import type { OwnFactor } from "./own-factor.ts";
import { ownFactorFault } from "./own-factor-fault.ts";

/**
 * Factors of a model that is not ours, for every design that takes factors; its values go to that model, and its results to
 * the analyses.
 *
 * @returns factors whose path is their name; their grade is D, a guess, where left out
 * @throws DesignError that names everything that is wrong
 */
export function ownFactors<const Name extends string>(inputs: readonly OwnFactor<Name>[]): Factor<Name>[] {
  const errors = [
    ...twiceAmong(inputs.map(({ name }) => name)),
    ...inputs.flatMap((input) => {
      const fault = ownFactorFault(input);
      return fault === undefined ? [] : [`${input.name} ${fault}.`];
    }),
  ];
  if (errors.length > 0) throw new DesignError(errors);
  return inputs.map((input) => factorOf(input));
}

function factorOf<Name extends string>(input: OwnFactor<Name>): Factor<Name> {
  const { name, label = name, unit = "", grade = "D", categories, middle } = input;
  const distribution: Distribution | undefined =
    categories === undefined
      ? input.distribution
      : { kind: "discrete", values: [...categories.keys()], ...(input.weights && { weights: input.weights }) };
  const factor: Factor<Name> = {
    path: name,
    label,
    unit,
    grade,
    ...rangeOf(input, distribution),
    middle: middle ?? Number.NaN,
    isCentred: false,
    isLog: distribution?.kind === "log-uniform",
    isInteger: categories !== undefined || (input.isInteger ?? false),
    ...(distribution === undefined ? {} : { distribution }),
    ...(categories === undefined ? {} : { categories }),
  };
  return middle === undefined ? { ...factor, middle: middleOf(factor) } : factor;
}

function rangeOf({ low, high }: OwnFactor, distribution?: Distribution): Pick<Factor, "low" | "high" | "open"> {
  const own = distribution && ownEnds(distribution);
  if (own !== undefined) return { low: own[0], high: own[1] };
  if (low !== undefined && high !== undefined) return { low, high };
  const [from, to] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  const at = (share: number) => quantileOf(distribution!, from, to, share);
  const open = [...(low === undefined ? ["low" as const] : []), ...(high === undefined ? ["high" as const] : [])];
  return { low: low ?? at(0.005), high: high ?? at(0.995), open };
}

function middleOf(factor: Factor): number {
  const { low, high, distribution, isInteger } = factor;
  if (factor.open || (distribution && isListed(distribution))) return valueAt(factor, 0.5);
  const [least, greatest] = wholeEnds({ low, high });
  return isInteger ? Math.round((least + greatest) / 2) : (low + high) / 2;
}
