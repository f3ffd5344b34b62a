import { draw, type Interval } from "@stewardsim/core/foundation";
import { keyOf, normal } from "../../stopping/testing/samples.ts";
import { blockedMean } from "../blocks.ts";
import { blockedShare } from "../chance.ts";

/** What is estimated again and again from ever more of the same data. */
export interface Growing {
  /** The data of a trial, in full, and what is true of them. */
  readonly of: (trial: number) => { readonly values: Float64Array; readonly truth: number };
  readonly interval: (values: Float64Array) => Interval;
}

const most = 512;
const uniform = keyOf("more blocks");
const gaussian = normal(keyOf("more blocks, normal"));

/** Wins with a chance of 0.1 to 0.9, another in each trial: a share's coverage goes up and down with the chance. */
export const wins: Growing = {
  of: (trial) => {
    const truth = 0.1 + 0.8 * draw(uniform.k0, uniform.k1, trial, most);
    const values = Float64Array.from({ length: most }, (_, index) =>
      Number(draw(uniform.k0, uniform.k1, trial, index) < truth),
    );
    return { values, truth };
  },
  interval: (values) => blockedShare(values),
};

/** Wins of draws that have two replications each, with a chance of their own: 0.1 to 0.9, evenly. */
export const winsOfDraws: Growing = {
  of: (trial) => ({
    values: Float64Array.from({ length: most }, (_, index) => {
      const chance = 0.1 + 0.8 * draw(uniform.k0, uniform.k1, trial, 10_000 + Math.floor(index / 2));
      return Number(draw(uniform.k0, uniform.k1, trial, index) < chance);
    }),
    truth: 0.5,
  }),
  interval: (values) => blockedShare(values, { replications: 2 }),
};

/** Normal differences, of which the mean is 0. */
export const gains: Growing = {
  of: (trial) => ({ values: Float64Array.from({ length: most }, (_, index) => gaussian(trial, index)), truth: 0 }),
  interval: (values) => blockedMean(values),
};

/** Normal differences at the confidence of six comparisons at once. */
export const gainsAtOnce: Growing = {
  ...gains,
  interval: (values) => blockedMean(values, { confidence: 1 - 0.05 / 6 }),
};

/** Mean width, and how often the truth lies inside, after each of so many replications of the same data. */
export function afterEach({ of, interval }: Growing, lengths: readonly number[], trials: number) {
  const found = lengths.map((length) => ({ length, width: 0, coverage: 0 }));
  for (let trial = 0; trial < trials; trial++) {
    const { values, truth } = of(trial);
    for (const one of found) {
      const { low, high } = interval(values.subarray(0, one.length));
      one.width += (high - low) / trials;
      if (low <= truth && truth <= high) one.coverage += 1 / trials;
    }
  }
  return found;
}

/** Whole blocks up to 512 replications. */
export const blocksUpTo512 = Array.from({ length: most / 16 }, (_, block) => 16 * (block + 1));
