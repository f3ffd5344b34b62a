import { DesignError, mustBeShare } from "../designs/errors.ts";
import { mean, quantile } from "@stewardsim/core/foundation";
import { mustBeStates, type Payoffs, regrets } from "./payoffs.ts";

/** A way to evaluate strategies over all states of the world at once. */
export interface Criterion {
  readonly name: string;
  /** What the number says of a strategy, such as "the mean". */
  readonly says: string;
  readonly unit: string;
  /** Less is better, as of regrets. */
  readonly isLoss: boolean;
  /** It rests on one state or few, so that other draws may change it much and no interval can be told: see `beyond`. */
  readonly isExtreme: boolean;
  /** It rests on a mean over states, which a few large values may decide: see `meanKnown`. */
  readonly isMean?: boolean;
  /** One number for each strategy. */
  readonly of: (payoffs: Payoffs) => number[];
}

/**
 * The mean of the worst share of outcomes. Where the share cuts an outcome in two, that part of it counts.
 *
 * @param tail 0 (the very worst) to 1 (the mean)
 * @returns NaN where one of the values is none
 * @throws DesignError where the tail is no share
 * @source Rockafellar & Uryasev (2002), Conditional value-at-risk for general loss distributions, J. Banking & Finance
 *   26(7), proposition 8, turned from losses to gains
 */
export function tailMean(values: ArrayLike<number>, tail: number): number {
  mustBeShare("The tail", tail, ends);
  const sorted = Float64Array.from(values).sort();
  // Numbers that are none sort last, and are not better than all others.
  if (Number.isNaN(sorted.at(-1))) return Number.NaN;
  const size = tail * sorted.length;
  // A rounding error of tail × count is no part of an outcome.
  const whole = Math.floor(size + 1e-9);
  if (whole === 0) return sorted[0] ?? Number.NaN;
  let sum = 0;
  for (let index = 0; index < whole; index++) sum += sorted[index]!;
  const part = size - whole;
  return part > 1e-9 ? (sum + part * sorted[whole]!) / size : sum / whole;
}

/** A share may be all or nothing here. */
const ends = { from0: true, to1: true } as const;

const each =
  (statistic: (values: Float64Array) => number) =>
  ({ values }: Payoffs) =>
    values.map((ofStrategy) => statistic(Float64Array.from(ofStrategy)));

/** Of which one is not known, neither end is. */
const least = (values: Float64Array): number => {
  let found = Number.POSITIVE_INFINITY;
  for (const value of values) found = Math.min(found, value);
  return found;
};

const most = (values: Float64Array): number => {
  let found = Number.NEGATIVE_INFINITY;
  for (const value of values) found = Math.max(found, value);
  return found;
};

/** All states count alike. @source Laplace; metrics and terms as in McPhail et al. (2018), Earth's Future 6(2) */
export const meanPayoff = (unit = ""): Criterion => ({
  name: "mean",
  says: "the mean",
  unit,
  isLoss: false,
  isExtreme: false,
  isMean: true,
  of: each((values) => mean(values)),
});

/** The best of the worst. @source Wald (1950), Statistical Decision Functions */
export const maximin = (unit = ""): Criterion => ({
  name: "maximin",
  says: "the worst outcome",
  unit,
  isLoss: false,
  isExtreme: true,
  of: each(least),
});

/**
 * Between the worst and the best outcome.
 *
 * @param optimism 0 (the worst alone) to 1 (the best alone)
 * @throws DesignError where it is no such share
 * @source Hurwicz (1951), Optimality criteria for decision making under ignorance
 */
export function hurwicz(optimism = 0.5, unit = ""): Criterion {
  mustBeShare("optimism", optimism, ends);
  return {
    name: "optimism",
    says: `the outcome ${Math.round(100 * optimism)}% of the way from the worst to the best`,
    unit,
    isLoss: false,
    isExtreme: true,
    of: each((values) => (1 - optimism) * least(values) + optimism * most(values)),
  };
}

/**
 * The mean, and the mean of the worst outcomes.
 *
 * @param tail share of the states that are the worst ones
 * @param caution 0 (the mean alone) to 1 (the worst outcomes alone)
 * @throws DesignError where one of them is no such share
 * @source Rockafellar & Uryasev (2000), Optimization of conditional value-at-risk, Journal of Risk 2(3)
 */
export function meanTail(tail = 0.1, caution = 0.5, unit = ""): Criterion {
  mustBeShare("tail", tail, ends);
  mustBeShare("caution", caution, ends);
  return {
    name: "mean and tail",
    says: `the mean and that of the worst ${Math.round(100 * tail)}% of outcomes, weighted ${Math.round(100 * (1 - caution))} to ${Math.round(100 * caution)}`,
    unit,
    isLoss: false,
    isExtreme: false,
    isMean: true,
    of: each((values) => (1 - caution) * mean(values) + caution * tailMean(values, tail)),
  };
}

/** The least of the greatest regrets. @source Savage (1951), as `regrets` */
export const minimaxRegret = (unit = ""): Criterion => ({
  name: "minimax regret",
  says: "the greatest regret",
  unit,
  isLoss: true,
  isExtreme: true,
  of: (payoffs) => regrets(payoffs).map(most),
});

/** The regret that is not exceeded in half of the states: where a few carry its mean, the median still is known. @source Savage (1951), as `regrets` */
export const medianRegret = (unit = ""): Criterion => ({
  ...percentileRegret(0.5, unit),
  name: "median regret",
  says: "the median regret",
});

/**
 * The regret that is not exceeded in most states.
 *
 * @param share of the states
 * @throws DesignError where it is none
 * @source the 90th percentile of regret of McPhail et al. (2018), Robustness metrics, Earth's Future 6(2), after Savage
 */
export function percentileRegret(share = 0.9, unit = ""): Criterion {
  mustBeShare("share", share, ends);
  return {
    name: "percentile regret",
    says: `the regret that ${Math.round(100 * share)}% of the states do not exceed`,
    unit,
    isLoss: true,
    isExtreme: false,
    of: (payoffs) => regrets(payoffs).map((ofStrategy) => quantile(ofStrategy, share)),
  };
}

/**
 * The share of states in which a strategy is good enough in every respect, of payoffs that are 1 where it is, as
 * `goodEnough` gives them.
 *
 * @source the domain criterion of Starr (1963); Lempert & Collins (2007), Risk Analysis 27(4), satisficing
 */
export const satisficing: Criterion = {
  name: "satisficing",
  says: "the share of states in which it is good enough",
  unit: "share",
  isLoss: false,
  isExtreme: false,
  of: each((values) => {
    for (const value of values)
      if (value !== 0 && value !== 1)
        throw new DesignError([
          `A payoff is ${value}: satisficing takes 1 where a strategy is good enough and 0 where it is not.`,
        ]);
    return mean(values);
  }),
};

/** Something that is good enough from some value on, or up to one. */
export interface Requirement {
  /** strategies × states */
  readonly values: readonly ArrayLike<number>[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * Where each strategy meets every requirement: 1 or 0, and not a number where one of its values is none.
 *
 * @throws DesignError where nothing is required, a requirement has no end or ends that nothing lies between, or values do not fit
 *   the strategies
 */
export function goodEnough(strategies: readonly string[], requirements: readonly Requirement[]): Payoffs {
  if (requirements.length === 0) throw new DesignError(["Nothing is required: give a requirement at least."]);
  for (const { values, atLeast, atMost } of requirements) {
    mustBeStates(values, strategies);
    if (
      !((atLeast ?? Number.NEGATIVE_INFINITY) <= (atMost ?? Number.POSITIVE_INFINITY)) ||
      (atLeast === undefined && atMost === undefined)
    )
      throw new DesignError([
        `A requirement is at least ${atLeast} and at most ${atMost}: give one end, or the lower one first.`,
      ]);
  }
  return {
    strategies,
    values: strategies.map((_, strategy) =>
      Float64Array.from(requirements[0]!.values[strategy]!, (_value, state) => {
        let isMet = 1;
        for (const { values, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } of requirements) {
          const value = values[strategy]![state]!;
          if (Number.isNaN(value)) return value;
          if (value < atLeast || value > atMost) isMet = 0;
        }
        return isMet;
      }),
    ),
  };
}
