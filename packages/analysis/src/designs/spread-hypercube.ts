import { childKey, draw, type Key, namedKey, seedKey } from "@stewardsim/core/foundation";
import type { Factor } from "../factor.ts";
import { mustBeWhole } from "./errors.ts";
import { type Points, valuesAt } from "./points.ts";

/** Which of the equal pieces of its range each factor stands in, a row a draw. */
type Pieces = Float64Array[];

/** Pieces, and the squared distances of all pairs of rows in them. */
interface State {
  readonly pieces: Pieces;
  readonly squares: Float64Array[];
}

/**
 * How near points of a design come to each other, mostly by its closest pair; less is better.
 *
 * @param points in a unit cube
 * @source Morris & Mitchell (1995), Journal of Statistical Planning and Inference 43(3): phi_p at p = 16
 */
export const phiP = (points: Points): number => sixteenthRoot(phiOf(points));

function phiOf(points: Points): number {
  let sum = 0;
  for (let a = 0; a < points.length; a++)
    for (let b = 0; b < a; b++) sum += repulsion(squaredDistance(points[a]!, points[b]!));
  return sum;
}

/** The least distance between two points. */
export function minimumDistance(points: Points): number {
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < points.length; a++)
    for (let b = 0; b < a; b++) least = Math.min(least, squaredDistance(points[a]!, points[b]!));
  return Math.sqrt(least);
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index]! - b[index]!) * (a[index]! - b[index]!);
  return sum;
}

/** Only multiplication, division and roots, which every engine rounds alike: they decide which swaps are taken. */
function repulsion(squared: number): number {
  const fourth = squared * squared;
  const eighth = fourth * fourth;
  return 1 / (eighth * eighth);
}

const sixteenthRoot = (sum: number) => Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(sum))));

/**
 * How long `spreadHypercube` searches, and which columns stand before it begins. 20 rounds of at most 100 swaps where left out.
 */
export interface SpreadOptions {
  /** How often the search looks back and sets its threshold anew. */
  readonly rounds?: number;
  /** Swaps taken or left in a round. */
  readonly steps?: number;
  /** Points of an earlier design of as many draws: they stay as the first columns, and only the others are sought. */
  readonly earlier?: Points;
}

/**
 * A Latin hypercube whose points keep their distance: the best of some swaps within a column, again and again, with a
 * threshold that lets worse designs pass while it explores and tightens while it improves.
 *
 * @returns points in the unit cube, each in the middle of its pieces
 * @throws DesignError where there are not 1 to 1,000 factors and 2 to 2,000 draws, or the earlier design does not fit
 * @source Jin, Chen & Sudjianto (2005), An efficient algorithm for constructing optimal design of computer experiments,
 *   Journal of Statistical Planning and Inference 134(1): enhanced stochastic evolutionary search, for phi_p
 */
export function spreadPoints(
  dimensions: number,
  draws: number,
  seed: string | number,
  { rounds = 20, steps = Math.min(100, 2 * dimensions * draws), earlier = [] }: SpreadOptions = {},
): Points {
  mustBeWhole("The number of factors", dimensions, 1, 1000);
  mustBeWhole("The number of draws", draws, 2, 2000);
  const kept = keptColumns(earlier, dimensions, draws);
  const key = namedKey(seedKey(seed), "spread hypercube");
  const pieces = shuffled(dimensions, draws, childKey(key, 0));
  earlier.forEach((point, row) => pieces[row]!.set(point.map((quantile) => quantile * draws - 0.5)));
  const squares = squaresOf(pieces);
  let phi = phiOf(pieces);
  let best = { pieces: pieces.map((row) => row.slice()), phi };
  let threshold = 0.005 * sixteenthRoot(phi);
  let isExploring = false;
  for (let round = 1; round <= rounds; round++) {
    const roundKey = childKey(key, round);
    const before = sixteenthRoot(best.phi);
    let taken = 0;
    let improved = 0;
    for (let step = 0; step < steps; step++) {
      const swap = bestSwap({ pieces, squares }, kept + (step % (dimensions - kept)), roundKey, step);
      const worse = sixteenthRoot(phi + swap.change) - sixteenthRoot(phi);
      if (worse > threshold * draw(roundKey.k0, roundKey.k1, step, 0)) continue;
      exchange({ pieces, squares }, swap);
      phi += swap.change;
      taken++;
      if (phi >= best.phi) continue;
      improved++;
      best = { pieces: pieces.map((row) => row.slice()), phi };
    }
    // Sums of changes drift: every round begins with the design's own.
    phi = phiOf(pieces);
    if (before - sixteenthRoot(best.phi) > 1e-4 * before) {
      isExploring = false;
      if (taken > 0.1 * steps) threshold *= improved < taken ? 0.8 : 1;
      else threshold /= 0.8;
    } else {
      isExploring = taken < 0.1 * steps || (isExploring && taken < 0.8 * steps);
      threshold *= isExploring ? 1 / 0.7 : 0.9;
    }
  }
  return best.pieces.map((row, draw) =>
    row.map((piece, column) => (column < kept ? earlier[draw]![column]! : (piece + 0.5) / draws)),
  );
}

/** How many columns an earlier design has, which must leave one to seek. */
function keptColumns(earlier: Points, dimensions: number, draws: number): number {
  const kept = earlier[0]?.length ?? 0;
  if (earlier.length > 0) {
    mustBeWhole("The number of draws of the earlier design", earlier.length, draws, draws);
    mustBeWhole("The number of columns of the earlier design", kept, 0, dimensions - 1);
  }
  return kept;
}

/**
 * Values of all factors at such points: draws × factors. Distances are of all factors together, so another factor changes
 * every column, unless `earlier` has the points without it: then it must be the last.
 */
export const spreadHypercube = (
  factors: readonly Factor[],
  draws: number,
  seed: string | number,
  options?: SpreadOptions,
): Float64Array[] => valuesAt(factors, spreadPoints(factors.length, draws, seed, options));

/** Each column the pieces from 0 in an order of its own. */
function shuffled(dimensions: number, draws: number, { k0, k1 }: Key): Pieces {
  const pieces = Array.from({ length: draws }, () => new Float64Array(dimensions));
  for (let column = 0; column < dimensions; column++) {
    const ranks = pieces.map((_, row) => draw(k0, k1, row, column));
    const order = [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]!);
    order.forEach((row, piece) => (pieces[row]![column] = piece));
  }
  return pieces;
}

/** Two rows that change their pieces of a column, and what that adds to the crowd. */
interface Swap {
  readonly column: number;
  readonly a: number;
  readonly b: number;
  readonly change: number;
}

/** The best of a fifth of all swaps in a column, fifty at most. */
function bestSwap(state: State, column: number, { k0, k1 }: Key, step: number): Swap {
  const draws = state.pieces.length;
  const tries = Math.min(50, Math.ceil((draws * (draws - 1)) / 10));
  let best: Swap = { column, a: 0, b: 0, change: Number.POSITIVE_INFINITY };
  for (let one = 1; one <= tries; one++) {
    const a = Math.floor(draw(k0, k1, step, 2 * one) * draws);
    const b = (a + 1 + Math.floor(draw(k0, k1, step, 2 * one + 1) * (draws - 1))) % draws;
    const change = changeBy(state, column, a, b);
    if (change < best.change) best = { column, a, b, change };
  }
  return best;
}

/** The distance between the two themselves stays as it is. */
function changeBy({ pieces, squares }: State, column: number, a: number, b: number): number {
  const [old, young] = [pieces[a]![column]!, pieces[b]![column]!];
  const [toA, toB] = [squares[a]!, squares[b]!];
  let change = 0;
  for (let row = 0; row < pieces.length; row++) {
    if (row === a || row === b) continue;
    const shift = (young - old) * (young + old - 2 * pieces[row]![column]!);
    const [fromA, fromB] = [toA[row]!, toB[row]!];
    change += repulsion(fromA + shift) - repulsion(fromA) + repulsion(fromB - shift) - repulsion(fromB);
  }
  return change;
}

function exchange({ pieces, squares }: State, { column, a, b }: Swap): void {
  const [old, young] = [pieces[a]![column]!, pieces[b]![column]!];
  pieces.forEach((other, row) => {
    if (row === a || row === b) return;
    // Of whole numbers: exact, so nothing drifts.
    const shift = (young - old) * (young + old - 2 * other[column]!);
    squares[a]![row] = squares[row]![a] = squares[a]![row]! + shift;
    squares[b]![row] = squares[row]![b] = squares[b]![row]! - shift;
  });
  pieces[a]![column] = young;
  pieces[b]![column] = old;
}

const squaresOf = (pieces: Pieces): Float64Array[] =>
  pieces.map((one) => Float64Array.from(pieces, (other) => squaredDistance(one, other)));
