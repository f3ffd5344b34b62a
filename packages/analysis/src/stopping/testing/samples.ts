import { draw, type Key, namedKey, seedKey } from "@stewardsim/core/foundation";

/** Numbers of known distributions, by keyed random numbers: the same in every run of a test. */
export type Sample = (trial: number, index: number) => number;

/** Box and Muller's, a pair of draws for a number. */
export function normal({ k0, k1 }: Key): Sample {
  return (trial, index) =>
    Math.sqrt(-2 * Math.log(draw(k0, k1, trial, 2 * index))) *
    Math.cos(2 * Math.PI * draw(k0, k1, trial, 2 * index + 1));
}

export const keyOf = (name: string): Key => namedKey(seedKey("samples"), name);

/** Mean 1. */
export function exponential({ k0, k1 }: Key): Sample {
  return (trial, index) => -Math.log(draw(k0, k1, trial, index));
}

/** Mean exp(sigma²/2). */
export function lognormal(key: Key, sigma: number): Sample {
  const one = normal(key);
  return (trial, index) => Math.exp(sigma * one(trial, index));
}

/** Mean p. */
export function bernoulli({ k0, k1 }: Key, p: number): Sample {
  return (trial, index) => (draw(k0, k1, trial, index) < p ? 1 : 0);
}

/** Means of blocks of sixteen independent numbers. */
export const inBlocks =
  (sample: Sample): Sample =>
  (trial, block) => {
    let sum = 0;
    for (let index = 0; index < 16; index++) sum += sample(trial, 16 * block + index);
    return sum / 16;
  };

/** Blocks of one column, one after the other. */
export function* blocksOf(sample: Sample, trial: number, most = Infinity): Generator<readonly number[]> {
  for (let block = 0; block < most; block++) yield [sample(trial, block)];
}

/** Share of trials, and four standard errors of a share whose truth is `truth`. */
export function shareOf(trials: number, holds: (trial: number) => boolean): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial++) if (holds(trial)) count++;
  return count / trials;
}

export const fourErrors = (truth: number, trials: number): number => 4 * Math.sqrt((truth * (1 - truth)) / trials);
