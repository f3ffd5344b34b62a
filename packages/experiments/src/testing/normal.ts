import { draw, type Key, namedKey, seedKey } from "@stewardsim/core";

export const keyOf = (name: string): Key => namedKey(seedKey("samples"), name);

/** Standard normal numbers by keyed draws: the same in every run of a test. After Box and Muller, two draws for a number. */
export const normal =
  ({ k0, k1 }: Key) =>
  (trial: number, index: number): number =>
    Math.sqrt(-2 * Math.log(draw(k0, k1, trial, 2 * index))) *
    Math.cos(2 * Math.PI * draw(k0, k1, trial, 2 * index + 1));
