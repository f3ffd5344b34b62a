import {
  draw,
  type MeanInterval,
  meanInterval,
  namedKey,
  pairedInterval,
  sampleVariance,
  seedKey,
} from "@stewardsim/core";
import { addingUpTo, everybody, nobody, plainSum, remembered, type Value, withGroup } from "./coalitions.ts";

/** How a difference is shared out among the groups of changes that made it. */
export interface Attribution {
  /** What all groups together change: the sum of the parts, to the last bit. */
  readonly whole: MeanInterval;
  /** The Shapley value of each group. */
  readonly parts: readonly MeanInterval[];
  /** groups × replications; of each replication the parts add up to its own difference. */
  readonly byReplication: readonly Float64Array[];
  /**
   * Of two groups, how much more they do together than apart, averaged over what else is changed; 0 where they only add up.
   * Known where all coalitions were asked for.
   */
  readonly interactions?: readonly (readonly MeanInterval[])[];
  /** How many coalitions were asked for. */
  readonly coalitions: number;
  readonly isExact: boolean;
}

export interface AttributionOptions {
  /** Up to so many groups every coalition is asked for: two to that power. */
  readonly exactUpTo?: number;
  /** Orders in which groups join, where there are more; each is walked in both directions. */
  readonly permutations?: number;
  readonly seed?: string | number;
}

/**
 * Shares out what several groups of changes do together: each group's part is what it adds when it joins, averaged over all
 * orders of joining.
 *
 * @param groups how many
 * @param value of a coalition, by replication; asked once for each coalition
 * @source Shapley (1953), A value for n-person games, Contributions to the Theory of Games 2; interaction index: Grabisch &
 *   Roubens (1999), Int. J. of Game Theory 28(4); by orders of joining: Castro, Gómez & Tejada (2009), Computers &
 *   Operations Research 36(5); walked in both directions: Mitchell et al. (2022), Sampling permutations for Shapley value
 *   estimation, J. Machine Learning Research 23
 */
export function shapley(groups: number, value: Value, options: AttributionOptions = {}): Attribution {
  const { exactUpTo = 8, permutations = 200, seed = "shapley" } = options;
  const known = new Map<string, ArrayLike<number>>();
  const of = remembered(value, known);
  const isExact = groups <= exactUpTo;
  const ways = isExact ? undefined : ordersOf(groups, Math.ceil(permutations / 2), seed);
  const raw = ways ? byOrders(groups, of, ways) : byCoalitions(groups, of);
  const [all, none] = [of(everybody(groups)), of(nobody(groups))];
  const byReplication = raw.parts.map((part) => Float64Array.from(part));
  for (let replication = 0; replication < all.length; replication++) {
    const parts = Float64Array.from(raw.parts, (part) => part[replication]!);
    const closed = addingUpTo(all[replication]! - none[replication]!, parts);
    closed.forEach((one, group) => {
      byReplication[group]![replication] = one;
    });
  }
  const whole = pairedInterval(all, none);
  const means = byReplication.map((part) => meanInterval(part));
  const closed = addingUpTo(
    whole.estimate,
    Float64Array.from(means, ({ estimate }) => estimate),
  );
  return {
    // Beside the mean difference by no more than a few units in its parts' last place, and mostly by none.
    whole: { ...whole, estimate: plainSum(closed) },
    parts: means.map((one, group) => around(closed[group]!, one, raw.errors?.[group] ?? 0)),
    byReplication,
    ...(isExact && { interactions: interactionsOf(groups, of) }),
    coalitions: known.size,
    isExact,
  };
}

/** An interval that also holds what other orders of joining would have given. */
function around(estimate: number, { low, high, standardError, count }: MeanInterval, other: number): MeanInterval {
  const both = Math.hypot(standardError, other);
  const half = (high - low) / 2;
  const reach =
    standardError > 0 && Number.isFinite(half) ? (half * both) / standardError : Math.max(half, 1.96 * other);
  return { estimate, low: estimate - reach, high: estimate + reach, standardError: both, count };
}

interface RawParts {
  readonly parts: readonly Float64Array[];
  /** Standard error that comes of having walked some orders only. */
  readonly errors?: readonly number[];
}

function byCoalitions(groups: number, of: Value): RawParts {
  const size = of(nobody(groups)).length;
  const weights = Array.from({ length: groups }, (_, others) => 1 / (groups * choose(groups - 1, others)));
  const parts = Array.from({ length: groups }, (_, group) => {
    const part = new Float64Array(size);
    for (const coalition of coalitionsWithout(groups, [group])) {
      const [joined, before] = [of(withGroup(coalition, group)), of(coalition)];
      const weight = weights[coalition.filter(Boolean).length]!;
      for (let one = 0; one < size; one++) part[one]! += weight * (joined[one]! - before[one]!);
    }
    return part;
  });
  return { parts };
}

function byOrders(groups: number, of: Value, orders: readonly (readonly number[])[]): RawParts {
  const size = of(nobody(groups)).length;
  const parts = Array.from({ length: groups }, () => new Float64Array(size));
  const means = Array.from({ length: groups }, () => new Float64Array(orders.length));
  orders.forEach((order, index) => {
    for (const walked of [order, order.toReversed()]) {
      let coalition = nobody(groups);
      for (const group of walked) {
        const before = of(coalition);
        coalition = withGroup(coalition, group);
        const joined = of(coalition);
        for (let one = 0; one < size; one++) {
          const added = (joined[one]! - before[one]!) / 2;
          parts[group]![one]! += added / orders.length;
          means[group]![index]! += added / size;
        }
      }
    }
  });
  return { parts, errors: means.map((ofGroup) => Math.sqrt(sampleVariance(ofGroup) / ofGroup.length)) };
}

function interactionsOf(groups: number, of: Value): MeanInterval[][] {
  const size = of(nobody(groups)).length;
  return Array.from({ length: groups }, (_, a) =>
    Array.from({ length: groups }, (_other, b) => {
      const sum = new Float64Array(size);
      if (a !== b)
        for (const coalition of coalitionsWithout(groups, [a, b])) {
          const others = coalition.filter(Boolean).length;
          const weight = 1 / ((groups - 1) * choose(groups - 2, others));
          const [withA, withB] = [of(withGroup(coalition, a)), of(withGroup(coalition, b))];
          const [both, none] = [of(withGroup(withGroup(coalition, a), b)), of(coalition)];
          for (let one = 0; one < size; one++)
            sum[one]! += weight * (both[one]! - withA[one]! - withB[one]! + none[one]!);
        }
      return meanInterval(sum);
    }),
  );
}

function coalitionsWithout(groups: number, left: readonly number[]): boolean[][] {
  const others = [...nobody(groups).keys()].filter((group) => !left.includes(group));
  return Array.from({ length: 2 ** others.length }, (_, mask) => {
    const coalition = nobody(groups);
    others.forEach((group, bit) => {
      coalition[group] = ((mask >> bit) & 1) === 1;
    });
    return coalition;
  });
}

/** How many ways there are to take some of several. */
function choose(from: number, some: number): number {
  let ways = 1;
  for (let one = 1; one <= some; one++) ways = (ways * (from - some + one)) / one;
  return ways;
}

function ordersOf(groups: number, count: number, seed: string | number): number[][] {
  const { k0, k1 } = namedKey(seedKey(seed), "orders");
  return Array.from({ length: count }, (_, order) => {
    const luck = Float64Array.from({ length: groups }, (_one, group) => draw(k0, k1, order, group));
    return [...luck.keys()].sort((a, b) => luck[a]! - luck[b]!);
  });
}
