import { draw, namedKey, seedKey } from "@stewardsim/core/foundation";
import type { Factor } from "../factor.ts";
import { type Points, rowsOf, valuesAt } from "./points.ts";

/**
 * Points in the unit cube, a column a factor: one in each of `draws` equal pieces of an axis, in an order that is its own. A
 * column depends on its factor's name and on nothing else, so another factor changes no other.
 *
 * @source McKay, Beckman & Conover (1979), Technometrics 21(2): Latin hypercube sampling
 */
export function hypercubePoints(names: readonly string[], draws: number, seed: string | number): Points {
  const key = namedKey(seedKey(seed), "parameters");
  const columns = names.map((name) => {
    const { k0, k1 } = namedKey(key, name);
    const ranks = Float64Array.from({ length: draws }, (_, row) => draw(k0, k1, row, 0));
    const order = Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!);
    const points = new Float64Array(draws);
    order.forEach((row, piece) => (points[row] = (piece + draw(k0, k1, row, 1)) / draws));
    return points;
  });
  return rowsOf(columns, draws);
}

/**
 * Draws of all factors, each factor in a column of its own: one draw in each of `draws` equal pieces of its range.
 *
 * @returns draws × factors
 * @source see `hypercubePoints`
 */
export const latinHypercube = (factors: readonly Factor[], draws: number, seed: string | number): Float64Array[] =>
  valuesAt(
    factors,
    hypercubePoints(
      factors.map(({ path }) => path),
      draws,
      seed,
    ),
  );
