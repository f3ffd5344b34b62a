import { InvalidOptionError } from "./errors.ts";
import { exp, normalQuantile } from "./numerics.ts";
import { draw } from "./rng.ts";

/** A count of a greater mean is the sum of several, since exp(-745) is nothing and a search takes as many steps as the mean. */
const chunk = 500;
/** How far apart the questions of two chunks are: ask below 65,536 what is not a Poisson count. */
export const chunkQuestions = 65_536;
/** So many chunks are searched, and what is left of the mean is worked out at once. */
export const searchedChunks = 20;
/** Below this mean it pays to guess that nothing comes. */
const seldom = 0.25;
/** Above this mean a double no longer tells one count from the next. */
const greatest = 4_503_599_627_370_496;

/**
 * A Poisson count by inversion: never falls when `lambda` rises with the same random numbers.
 *
 * A mean above 500 is drawn as counts of mean 500 and one of the rest, each with its own uniform number: chunk j asks
 * `question + 65536 j`. After twenty of them the rest is one count, however large, so that no mean takes longer than one
 * of 10,000: a few µs.
 *
 * @param lambda mean count, finite and at most 2^52; 0 or less gives 0
 * @throws InvalidOptionError for a mean that is none, or too great to be counted
 */
export function poisson(lambda: number, k0: number, k1: number, row: number, question: number): number {
  if (!(lambda <= greatest))
    throw new InvalidOptionError({
      call: "poisson",
      option: "the mean",
      value: lambda,
      wants: "a number up to 2^52",
    });
  // Nearly all counts are of few: they are searched at once.
  if (lambda < chunk) {
    if (!(lambda > 0)) return 0;
    const u = draw(k0, k1, row, question);
    // exp(-lambda) is never less than 1 - lambda: of a small mean nothing is nearly always what comes.
    return lambda < seldom && u <= 1 - lambda ? 0 : searchedQuantile(lambda, u);
  }
  let count = 0;
  let rest = lambda;
  for (let index = 0; rest > 0; index++) {
    const part = rest < chunk || index === searchedChunks ? rest : chunk;
    const u = draw(k0, k1, row, question + index * chunkQuestions);
    count += part < chunk ? searchedQuantile(part, u) : part > chunk ? expandedQuantile(part, u) : chunkQuantile(u);
    rest -= part;
  }
  return count;
}

/**
 * The least count whose distribution function reaches u. Of the first three counts none is decided by a branch, which a
 * processor could not foresee: they are added up.
 */
export function searchedQuantile(lambda: number, u: number): number {
  const none = exp(-lambda);
  const ofOne = none * lambda;
  const one = none + ofOne;
  const ofTwo = ofOne * (lambda / 2);
  const two = one + ofTwo;
  const ofThree = ofTwo * (lambda / 3);
  const three = two + ofThree;
  if (u > three) return searchBeyond(lambda, u, ofThree, three);
  return Number(none < u) + Number(one < u) + Number(two < u);
}

/** The same for a count above three, of which the chance of three and the distribution function there are known. */
function searchBeyond(lambda: number, u: number, ofThree: number, three: number): number {
  let count = 3;
  let chance = ofThree;
  let below = three;
  while (below < u) {
    count++;
    chance *= lambda / count;
    const next = below + chance;
    // Rounding may leave the sum just short of the largest u; nothing more would be added.
    if (next === below && count > lambda) break;
    below = next;
  }
  return count;
}

/** The distribution function of a whole chunk, added up as `searchedQuantile` does, to where nothing more is added. */
const belowChunk = (() => {
  const sums = [exp(-chunk)];
  let chance = sums[0]!;
  for (let count = 1; ; count++) {
    chance *= chunk / count;
    sums.push(sums[count - 1]! + chance);
    if (sums[count] === sums[count - 1] && count > chunk) return Float64Array.from(sums);
  }
})();

/** The same for a whole chunk, to the bit: by halving instead of step by step. */
function chunkQuantile(u: number): number {
  let [low, high] = [0, belowChunk.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (belowChunk[middle]! < u) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same for a mean above 500, by the expansion of the quantile around the normal one. From a mean of 500 on its
 * distribution function is within 2e-8 of the exact one.
 *
 * @source Giles (2016), Algorithm 955: approximation of the inverse Poisson cumulative distribution function, ACM TOMS
 *   42(1), the expansion Q_N; the terms are those of Cornish & Fisher (1938) for the Gamma distribution
 */
export function expandedQuantile(lambda: number, u: number): number {
  const w = normalQuantile(u);
  const square = w * w;
  const root = Math.sqrt(lambda);
  const first = 1 / 3 + square / 6;
  const second = (w * (2 + square)) / 72;
  const third = (-16 + square * (7 + 3 * square)) / 810;
  return Math.max(0, Math.floor(lambda + (root * w + (first - (second - third / root) / root))));
}
