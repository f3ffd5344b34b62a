import { InvalidOptionError } from "./errors.ts";
import { exp, normalQuantile } from "./numerics.ts";
import { draw } from "./rng.ts";

/** A count of a greater mean is the sum of several, since exp(-745) is nothing and a search takes as many steps as the mean. */
const chunk = 500;
/** How far apart the questions of two chunks are: ask below 65,536 what is not a Poisson count. */
export const chunkQuestions = 65_536;
/** So many chunks are searched, and what is left of the mean is worked out at once. */
export const searchedChunks = 20;
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
  if (lambda < chunk) return lambda > 0 ? searchedQuantile(lambda, draw(k0, k1, row, question)) : 0;
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

/** The least count whose distribution function reaches u. */
export function searchedQuantile(lambda: number, u: number): number {
  // exp(-lambda) is never less, and most people do nothing in most months.
  if (u <= 1 - lambda) return 0;
  let count = 0;
  let chance = exp(-lambda);
  let below = chance;
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
