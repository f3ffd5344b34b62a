import { mustBeWhole } from "../designs/errors.ts";
import { blockedMean, type BlockedMean, spreadOfMean } from "../paired/blocks.ts";
import { studentReach } from "../paired/quantiles.ts";
import { addingUpTo, everybody, nobody, plainSum, remembered, type Value } from "./coalitions.ts";
import { byCoalitions, byOrders, interactionsOf, ordersOf } from "./joining.ts";

/** How a difference is shared out among the groups of changes that made it. */
export interface Attribution {
  /** What all groups together change: the sum of the parts, to the last bit. */
  readonly whole: BlockedMean;
  /** The Shapley value of each group. */
  readonly parts: readonly BlockedMean[];
  /** groups × replications; of each replication the parts add up to its own difference. NaN where that is not known. */
  readonly byReplication: readonly Float64Array[];
  /**
   * Of two groups, how much more they do together than apart, averaged over what else is changed; 0 where they only add up.
   * Known where all coalitions were asked for.
   */
  readonly interactions?: readonly (readonly BlockedMean[])[];
  /** How many coalitions were asked for. */
  readonly coalitions: number;
  /** Replications left out, since some coalition has no number of them. */
  readonly missing: number;
  readonly isExact: boolean;
}

/** Which coalitions `shapley` asks for: all of them up to 8 groups, and 200 orders of joining beyond, where left out. */
export interface AttributionOptions {
  /** Up to so many groups every coalition is asked for: two to that power. */
  readonly exactUpTo?: number;
  /**
   * Orders in which groups join, where there are more, in pairs of both directions; 200 where left out. Intervals of fewer
   * than twenty are too narrow where parts hang on the order (89 of 100 at eight).
   */
  readonly permutations?: number;
  readonly seed?: string | number;
  /** Replications of each draw, which share its parameters; one where left out. */
  readonly replications?: number;
}

/**
 * Shares out what several groups of changes do together: each group's part is what it adds when it joins, averaged over all
 * orders of joining.
 *
 * @param groups how many
 * @param value of a coalition, by replication; asked once for each coalition
 * @throws RangeError where no replication has a number of every coalition; DesignError where groups or permutations are no
 *   whole numbers from 1, or all coalitions of more than 30 groups are asked for
 * @source Shapley (1953), A value for n-person games, Contributions to the Theory of Games 2; interaction index: Grabisch &
 *   Roubens (1999), Int. J. of Game Theory 28(4); by orders of joining: Castro, Gómez & Tejada (2009), Computers &
 *   Operations Research 36(5); walked in both directions: Mitchell et al. (2022), Sampling permutations for Shapley value
 *   estimation, J. Machine Learning Research 23
 */
export function shapley(groups: number, value: Value, options: AttributionOptions = {}): Attribution {
  const { exactUpTo = 8, permutations = 200, seed = "shapley", replications = 1 } = options;
  mustBeWhole("The number of groups", groups, 1, 1000);
  mustBeWhole("exactUpTo", exactUpTo, 0, 30);
  mustBeWhole("The number of permutations", permutations, 1, 10_000_000);
  const asked = new Map<string, ArrayLike<number>>();
  const all = remembered(value, asked);
  const isExact = groups <= exactUpTo;
  const orders = isExact ? undefined : ordersOf(groups, Math.ceil(permutations / 2), seed);
  const partsOf = (of: Value) => (orders ? byOrders(groups, of, orders) : byCoalitions(groups, of));
  // A first pass asks for every coalition; only replications that all of them have can be shared out.
  partsOf(all);
  const size = all(nobody(groups)).length;
  const known = knownToAll(size, [...asked.values()]);
  const of = remembered((coalition) => {
    const values = all(coalition);
    return Float64Array.from(known, (replication) => values[replication]!);
  });
  const spread = (values: ArrayLike<number>) => {
    const whole = new Float64Array(size).fill(Number.NaN);
    known.forEach((replication, index) => (whole[replication] = values[index]!));
    return whole;
  };
  const meanOf = (values: ArrayLike<number>) => blockedMean(spread(values), { replications });
  const { parts: raw, errors } = partsOf(of);
  const [everything, nothing] = [of(everybody(groups)), of(nobody(groups))];
  const differences = Float64Array.from(everything, (one, index) => one - nothing[index]!);
  differences.forEach((difference, index) => {
    const closed = addingUpTo(
      difference,
      raw.map((part) => part[index]!),
    );
    closed.forEach((one, group) => (raw[group]![index] = one));
  });
  const [whole, means] = [meanOf(differences), raw.map(meanOf)];
  const closed = addingUpTo(
    whole.estimate,
    means.map(({ estimate }) => estimate),
  );
  return {
    // Beside the mean difference by no more than a few units in its parts' last place, and mostly by none.
    whole: { ...whole, estimate: plainSum(closed) },
    parts: raw.map((part, group) => around(closed[group]!, means[group]!, spread(part), replications, errors?.[group])),
    byReplication: raw.map(spread),
    ...(isExact && { interactions: interactionsOf(groups, of).map((row) => row.map(meanOf)) }),
    coalitions: asked.size,
    missing: size - known.length,
    isExact,
  };
}

/**
 * The replications of which every coalition has a number, in order.
 *
 * @throws RangeError where there is none
 */
function knownToAll(size: number, columns: readonly ArrayLike<number>[]): number[] {
  const known = Array.from({ length: size }, (_, replication) => replication).filter((replication) =>
    columns.every((values) => Number.isFinite(values[replication])),
  );
  if (known.length === 0)
    throw new RangeError("No replication has a number of every coalition: nothing can be shared out.");
  return known;
}

/**
 * An interval that also holds what other orders of joining would have given: Student's, with the freedom of both variances.
 *
 * @param errors variance of the part over orders of joining, and its degrees of freedom; none where all were asked for
 * @source Satterthwaite (1946), An approximate distribution of estimates of variance components, Biometrics Bulletin 2(6)
 */
function around(
  estimate: number,
  mean: BlockedMean,
  values: ArrayLike<number>,
  replications: number,
  errors?: OrderErrors,
): BlockedMean {
  if (errors === undefined) return { ...mean, estimate, low: estimate - halfOf(mean), high: estimate + halfOf(mean) };
  // One order says nothing of others.
  if (errors.degrees < 1) return { ...mean, estimate, low: -Infinity, high: Infinity };
  const { variance: own, degrees: ownDegrees } = spreadOfMean(values, replications);
  const variance = own + errors.variance;
  const doubt =
    (own > 0 ? own ** 2 / ownDegrees : 0) + (errors.variance > 0 ? errors.variance ** 2 / errors.degrees : 0);
  const degrees = doubt > 0 ? variance ** 2 / doubt : Infinity;
  const standardError = Math.sqrt(variance);
  const half = variance === 0 ? halfOf(mean) : degrees < 1 ? Infinity : studentReach(0.95, degrees) * standardError;
  return { ...mean, estimate, low: estimate - half, high: estimate + half, standardError };
}

interface OrderErrors {
  readonly variance: number;
  readonly degrees: number;
}

const halfOf = ({ low, high }: BlockedMean) => (high - low) / 2;
