import { draw, namedKey, seedKey } from "@stewardsim/core/foundation";
import { type Factor, valueAt } from "../factor.ts";
import { type Points, rowsOf } from "./points.ts";

/**
 * Points in the unit cube, a column a factor: one in each of `draws` equal pieces of an axis, in an order that is its own. A
 * column depends on its factor's name and on nothing else, so another factor changes no other.
 *
 * @source McKay, Beckman & Conover (1979), Technometrics 21(2): Latin hypercube sampling
 */
export const hypercubePoints = (names: readonly string[], draws: number, seed: string | number): Points =>
  rowsOf(
    names.map((name) => hypercubeColumn(name, draws, seed)),
    draws,
  );

function hypercubeColumn(name: string, draws: number, seed: string | number): Float64Array {
  const { k0, k1 } = namedKey(namedKey(seedKey(seed), "parameters"), name);
  const ranks = Float64Array.from({ length: draws }, (_, row) => draw(k0, k1, row, 0));
  const order = Uint32Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const points = new Float64Array(draws);
  order.forEach((row, piece) => (points[row] = (piece + draw(k0, k1, row, 1)) / draws));
  return points;
}

/**
 * Draws of all factors, each factor in a column of its own: one draw in each of `draws` equal pieces of its range.
 *
 * @returns draws × factors; the rows share one block of memory
 * @source see `hypercubePoints`
 */
export function latinHypercube(factors: readonly Factor[], draws: number, seed: string | number): Float64Array[] {
  const width = factors.length;
  const whole = new Float64Array(draws * width);
  factors.forEach((factor, index) => {
    const column = hypercubeColumn(factor.path, draws, seed);
    for (let row = 0; row < draws; row++) whole[row * width + index] = valueAt(factor, column[row]!);
  });
  const nothing = whole.subarray(0, 0);
  return Array.from({ length: draws }, (_, row) =>
    width === 0 ? nothing : whole.subarray(row * width, (row + 1) * width),
  );
}
