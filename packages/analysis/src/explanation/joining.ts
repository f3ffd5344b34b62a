import { draw, namedKey, sampleVariance, seedKey } from "@stewardsim/core/foundation";
import { nobody, type Value, withGroup } from "./coalitions.ts";

/** What each group adds, by replication. */
export interface RawParts {
  readonly parts: readonly Float64Array[];
  /** Variance of each part that comes of having walked some orders only, and its degrees of freedom. */
  readonly errors?: readonly { readonly variance: number; readonly degrees: number }[];
}

/** Averaged over all orders of joining. */
export function byCoalitions(groups: number, of: Value): RawParts {
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

/** Averaged over some orders, each walked in both directions. */
export function byOrders(groups: number, of: Value, orders: readonly (readonly number[])[]): RawParts {
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
  return { parts, errors: means.map((of) => ({ variance: sampleVariance(of) / of.length, degrees: of.length - 1 })) };
}

/** How much more two groups do together than apart, by replication, averaged over what else is there. */
export function interactionsOf(groups: number, of: Value): Float64Array[][] {
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
      return sum;
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

export function ordersOf(groups: number, count: number, seed: string | number): number[][] {
  const { k0, k1 } = namedKey(seedKey(seed), "orders");
  return Array.from({ length: count }, (_, order) => {
    const ranks = Float64Array.from({ length: groups }, (_one, group) => draw(k0, k1, order, group));
    return [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]!);
  });
}
