import type { CatalogueEntry, Scenario } from "@stewardsim/core";
import { DesignError, type Distribution, type Factor, ownEnds, ownFactorFault, twiceAmong } from "@stewardsim/analysis";
import { factorOf } from "../catalogue-factor.ts";
import { numberAt } from "./number-at.ts";

/** A parameter to draw, and from where; what is left out is as the catalogue has it. */
export interface ChosenFactor {
  readonly path: string;
  /** Left out where the distribution lists its values, which bring their ends. */
  readonly low?: number;
  /** Left out as the low end. */
  readonly high?: number;
  /** Even over the range where left out, or in its logarithm where the range spans more than a factor of ten. */
  readonly distribution?: Distribution;
}

/**
 * Factors of any numbers of a scenario: of its world, but also of what it chooses, such as a price.
 *
 * @param chosen paths, or paths with ranges; items of lists by index or name, as in `partners.vendors[0].benefit`
 * @throws DesignError that names everything that is wrong
 */
export function factorsAt(scenario: Scenario, chosen: readonly (string | ChosenFactor)[]): Factor[] {
  const errors: string[] = [];
  const factors = chosen.flatMap((one): Factor[] => {
    const wanted = typeof one === "string" ? { path: one } : one;
    const found = numberAt(scenario, wanted.path);
    if (typeof found === "string") {
      errors.push(found);
      return [];
    }
    const { distribution } = wanted;
    const own = distribution && ownEnds(distribution);
    const [low, high] = own ?? [wanted.low ?? found.entry.plausible[0], wanted.high ?? found.entry.plausible[1]];
    const { path, integer = false } = found.entry;
    const fault = ownFactorFault({ ...wanted, ...(own ? {} : { low, high }), name: path, isInteger: integer });
    const faults = [boundFault(found.entry, low, high), fault].filter((one) => one !== undefined);
    errors.push(...faults.map((one) => `${path} ${one}.`));
    const factor = { ...factorOf(found.entry, low, high), middle: found.value, isCentred: false };
    return [
      distribution === undefined ? factor : { ...factor, isLog: distribution.kind === "log-uniform", distribution },
    ];
  });
  errors.push(...twiceAmong(factors.map(({ path }) => path)));
  if (errors.length > 0) throw new DesignError(errors);
  return factors;
}

const boundFault = ({ bounds: [least, most], unit }: CatalogueEntry, low: number, high: number): string | undefined =>
  low >= least && high <= most ? undefined : `goes from ${low} to ${high}: allowed is ${least} to ${most} ${unit}`;
