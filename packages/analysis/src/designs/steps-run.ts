import { type Factor, valueAt } from "../factor.ts";
import type { MorrisDesign } from "./morris-design.ts";
import { type Points, valuesAt } from "./points.ts";

/**
 * Trajectories as they were run: a factor of whole or listed numbers does not stand where its trajectory does but at the
 * nearest value, so its steps are longer or shorter. Its values stand evenly by how often they are drawn: of whole numbers
 * from 0 to m that come equally often, k stands at k / m.
 *
 * @param factors those of the design, in its order
 * @param values what was run, rows × factors; what the factors have at the points where left out
 * @returns the design with the points of such factors moved; all others stay
 */
export function stepsRun(
  design: MorrisDesign,
  factors: readonly Factor[],
  values: readonly ArrayLike<number>[] = valuesAt(factors, design.points),
): MorrisDesign {
  const stands = factors.map((factor) => (hasSteps(factor) ? standOf(factor) : undefined));
  if (stands.every((stand) => stand === undefined)) return design;
  const points: Points = design.points.map((point, row) =>
    point.map((quantile, index) => stands[index]?.(values[row]![index]!) ?? quantile),
  );
  return { ...design, points };
}

const hasSteps = ({ isInteger, distribution }: Factor) => isInteger || distribution?.kind === "discrete";

/** Where a value stands from the least (0) to the greatest (1), by the middle of its quantiles. */
function standOf(factor: Factor): (value: number) => number {
  const middle = (value: number) =>
    (edge((quantile) => valueAt(factor, quantile) >= value) + edge((quantile) => valueAt(factor, quantile) > value)) /
    2;
  const [low, high] = [middle(valueAt(factor, 0)), middle(valueAt(factor, 1))];
  const known = new Map<number, number>();
  return (value) => {
    const stand = known.get(value) ?? (middle(value) - low) / (high - low);
    known.set(value, stand);
    return stand;
  };
}

/** The quantile from which on something is so; 1 where it never is. */
function edge(isSo: (quantile: number) => boolean): number {
  if (isSo(0)) return 0;
  let [before, after] = [0, 1];
  for (let half = 0.5; half > before && half < after; half = (before + after) / 2)
    if (isSo(half)) after = half;
    else before = half;
  return after;
}
