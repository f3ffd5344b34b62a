import type { Factor } from "../factor.ts";
import type { CorrelationMatrix } from "./correlations.ts";
import { DesignError } from "./errors.ts";

/**
 * Refuses factors that a design cannot stand at the ends of.
 *
 * @throws DesignError that names each factor that goes on for ever
 */
export function mustHaveEnds(factors: readonly Factor[]): void {
  const errors = factors.flatMap(({ path, open }) =>
    open === undefined
      ? []
      : [`${path} has no ${open[0]} end, at which this design would stand: give it low and high, or take a sample.`],
  );
  if (errors.length > 0) throw new DesignError(errors);
}

/**
 * Refuses factors that cannot go steps from their low to their high end.
 *
 * @throws DesignError that names each factor that goes on for ever, or has more than two categories
 */
export function mustHaveSteps(factors: readonly Factor[]): void {
  mustHaveEnds(factors);
  const errors = factors.flatMap(({ path, categories = [] }) =>
    categories.length > 2
      ? [`${path} has ${categories.length} categories, which have no order, and so no steps: take another design.`]
      : [],
  );
  if (errors.length > 0) throw new DesignError(errors);
}

/**
 * Refuses correlations of factors whose values have no order.
 *
 * @throws DesignError that names each correlated factor of more than two categories
 */
export function mustHaveOrder(factors: readonly Factor[], matrix: CorrelationMatrix): void {
  const errors = factors.flatMap(({ path, categories = [] }, row) =>
    categories.length > 2 && factors.some((_, column) => column !== row && matrix[row]![column] !== 0)
      ? [`${path} has ${categories.length} categories, which have no order, and so no rank correlation.`]
      : [],
  );
  if (errors.length > 0) throw new DesignError(errors);
}
