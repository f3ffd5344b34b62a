import type { CatalogueEntry, Scenario } from "@stewardsim/core";
import { DesignError, type Distribution, type Factor, faultOf, rangeFault, twiceAmong } from "@stewardsim/analysis";
import { factorOf } from "../factor.ts";
import { numberAt } from "./number-at.ts";

/** A parameter to draw, and from where; what is left out is as the catalogue has it. */
export interface ChosenFactor {
  readonly path: string;
  readonly low?: number;
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
    const [low, high] = [wanted.low ?? found.entry.plausible[0], wanted.high ?? found.entry.plausible[1]];
    const { distribution } = wanted;
    const faults = [
      ...boundFaults(found.entry, low, high),
      distribution === undefined ? undefined : faultOf(distribution, low, high),
    ].filter((fault) => fault !== undefined);
    errors.push(...faults.map((fault) => `${found.entry.path} ${fault}.`));
    const factor = { ...factorOf(found.entry, low, high), middle: found.value, isCentred: false };
    return [
      distribution === undefined ? factor : { ...factor, isLog: distribution.kind === "log-uniform", distribution },
    ];
  });
  errors.push(...twiceAmong(factors.map(({ path }) => path)));
  if (errors.length > 0) throw new DesignError(errors);
  return factors;
}

function boundFaults({ bounds, unit, integer = false }: CatalogueEntry, low: number, high: number): string[] {
  const [least, most] = bounds;
  const fault = rangeFault({ low, high, isInteger: integer });
  if (fault !== undefined) return [fault];
  return low >= least && high <= most ? [] : [`goes from ${low} to ${high}: allowed is ${least} to ${most} ${unit}`];
}
