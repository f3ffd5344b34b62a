import { draw, type Key, namedKey, seedKey } from "@stewardsim/core/foundation";
import { directionNumbers } from "./data/joe-kuo.ts";
import { mustBeWhole } from "./errors.ts";
import { type Points, rowsOf } from "./points.ts";

const lines = directionNumbers.trim().split("\n");
/** Dimensions that there are direction numbers for. */
export const mostDimensions = lines.length + 1;

/**
 * The direction numbers of a dimension as binary fractions of 32 digits.
 *
 * @source Bratley & Fox (1988), Algorithm 659, ACM Transactions on Mathematical Software 14(1), with the numbers of
 *   Joe & Kuo (2008), SIAM Journal on Scientific Computing 30(5)
 */
function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(32);
  const [coefficients, ...first] =
    dimension === 0 ? [0] : lines[dimension - 1]!.split(" ").map((text) => Number.parseInt(text, 36));
  const degree = first.length;
  for (let bit = 0; bit < 32; bit++) {
    if (bit < degree || degree === 0) {
      directions[bit] = (first[bit] ?? 1) << (31 - bit);
      continue;
    }
    let next = directions[bit - degree]! ^ (directions[bit - degree]! >>> degree);
    for (let back = 1; back < degree; back++)
      if ((coefficients! >>> (degree - 1 - back)) & 1) next ^= directions[bit - back]!;
    directions[bit] = next;
  }
  return directions;
}

/** The first so many points of one dimension, in the order of the Gray code, as binary fractions of 32 digits. */
function wordsOf(dimension: number, count: number): Uint32Array {
  mustBeWhole("The number of dimensions", dimension + 1, 1, mostDimensions);
  mustBeWhole("The number of points", count, 1, 2 ** 26);
  const directions = directionsOf(dimension);
  const words = new Uint32Array(count);
  for (let index = 1, word = 0; index < count; index++) {
    // The digit in which one number of the Gray code differs from the next: the trailing zeros of the index.
    word ^= directions[31 - Math.clz32(index & -index)]!;
    words[index] = word;
  }
  return words;
}

/**
 * Every digit flipped or not by chance that depends on all digits before it: each point alone is uniform, and all of them
 * together still fall evenly into all intervals that halving makes.
 *
 * @source Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences: nested uniform scrambling, exact to 32 digits
 */
function scrambled(word: number, { k0, k1 }: Key): number {
  let result = 0;
  for (let level = 0; level < 32; level += 5) {
    // A tree of five digits has 31 knots, numbered as in a heap; one random word has a flip for each.
    const before = level === 0 ? 0 : word >>> (32 - level);
    const reversals = Math.floor(draw(k0, k1, before, level) * 4294967296);
    for (let depth = 0, path = 0; depth < 5 && level + depth < 32; depth++) {
      const digit = (word >>> (31 - level - depth)) & 1;
      result = (result << 1) | (digit ^ ((reversals >>> ((1 << depth) + path)) & 1));
      path = (path << 1) | digit;
    }
  }
  return result >>> 0;
}

/**
 * One coordinate of scrambled points.
 *
 * @param key that scrambles it; coordinates of different keys are scrambled independently
 * @returns strictly between 0 and 1
 */
export function scrambledCoordinate(dimension: number, count: number, key: Key): Float64Array {
  return Float64Array.from(wordsOf(dimension, count), (word) => (scrambled(word, key) + 0.5) / 4294967296);
}

/** The first points of the sequence as it is, beginning with the corner of zeros. */
export const sobolPoints = (dimensions: number, count: number): Points =>
  rowsOf(
    Array.from({ length: dimensions }, (_, dimension) =>
      Float64Array.from(wordsOf(dimension, count), (word) => word / 4294967296),
    ),
    count,
  );

/** Which columns of a sequence an earlier design has taken, so that a factor that joins moves none of them. */
export interface SequenceOptions {
  /** Names of an earlier design, in the order of its columns: their columns stay as they were, wherever they now stand. */
  readonly earlier?: readonly string[];
}

/**
 * The dimension of each name: its place, unless an earlier design had names; these keep theirs, and others come after.
 *
 * A rule by the name alone would move nobody, but the first dimensions are the most even ones: between any two of ten that
 * names would pick among all 1,111, the discrepancy of 256 points was 2.4 times, and that of 1,024 points 4.7 times as
 * large as among the first ten, which is more than that of a Latin hypercube.
 */
export function dimensionsOf(names: readonly string[], { earlier = [] }: SequenceOptions = {}): number[] {
  let next = earlier.length;
  return names.map((name) => (earlier.includes(name) ? earlier.indexOf(name) : next++));
}

/**
 * Points that fill the cube more evenly than chance would, and of which every mean is right on average. More points leave
 * those before them. A name at the end leaves the columns before it; one in front or between moves those after it, unless
 * `earlier` tells which were there before. Take powers of two: only they are balanced.
 *
 * @param names a column each; a column depends on its name and its dimension
 * @source Owen (1997), Scrambled net variance for integrals of smooth functions, Annals of Statistics 25(4): errors of
 *   means fall as n^-1.5, and those of random points as n^-0.5
 */
export function scrambledSobol(
  names: readonly string[],
  count: number,
  seed: string | number,
  options?: SequenceOptions,
): Points {
  const key = namedKey(seedKey(seed), "sobol");
  const dimensions = dimensionsOf(names, options);
  return rowsOf(
    names.map((name, column) => scrambledCoordinate(dimensions[column]!, count, namedKey(key, name))),
    count,
  );
}
