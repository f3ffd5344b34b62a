import { draw, namedKey, seedKey } from "@stewardsim/core/foundation";
import { type Factor, valueAt } from "../factor.ts";

/**
 * Draws of all factors, each factor in a column of its own: one draw in each of `draws` equal pieces of its range, in an
 * order that is its own. A column depends on its factor's path and on nothing else, so another factor changes no other.
 *
 * @returns draws × factors
 * @source McKay, Beckman & Conover (1979), Technometrics 21(2): Latin hypercube sampling
 */
export function latinHypercube(factors: readonly Factor[], draws: number, seed: string | number): number[][] {
  const key = namedKey(seedKey(seed), "parameters");
  const columns = factors.map((factor) => {
    const { k0, k1 } = namedKey(key, factor.path);
    const ranks = Float64Array.from({ length: draws }, (_, row) => draw(k0, k1, row, 0));
    const order = Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!);
    const values = new Float64Array(draws);
    order.forEach((row, piece) => {
      values[row] = valueAt(factor, (piece + draw(k0, k1, row, 1)) / draws);
    });
    return values;
  });
  return Array.from({ length: draws }, (_, row) => columns.map((column) => column[row]!));
}
