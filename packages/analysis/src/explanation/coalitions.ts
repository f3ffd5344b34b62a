/** Which of several groups of changes are made; the others stand as they stood. */
export type Coalition = readonly boolean[];

/** What a coalition comes to: one number for each replication, the same replications for all coalitions. */
export type Value = (coalition: Coalition) => ArrayLike<number>;

/** Asks for the value of each coalition once, and keeps it. */
export function remembered(value: Value, known = new Map<string, ArrayLike<number>>()): Value {
  return (coalition) => {
    const name = coalition.map(Number).join("");
    const seen = known.get(name);
    if (seen) return seen;
    const found = value(coalition);
    known.set(name, found);
    return found;
  };
}

/** The coalition in which no group of changes is made: `false` for each. */
export const nobody = (groups: number): boolean[] => Array.from({ length: groups }, () => false);

/** The coalition in which every group of changes is made: `true` for each. */
export const everybody = (groups: number): boolean[] => Array.from({ length: groups }, () => true);

/** A copy of a coalition with one group, by its index, in it or out of it. */
export const withGroup = (coalition: Coalition, group: number, isIn = true): boolean[] =>
  coalition.map((one, other) => (other === group ? isIn : one));

/**
 * Moves the last bits of some parts so that their plain sum, from the first to the last, is the whole. Rounding leaves a sum
 * of parts a few units in the last place beside it; the smallest part that can takes that up. Where the whole has digits
 * below those of the sums on the way to it, as after large parts that cancel, the sum stays as near as it can.
 */
export function addingUpTo(whole: number, parts: ArrayLike<number>): Float64Array {
  const closed = Float64Array.from(parts);
  const order = [...closed.keys()].sort((a, b) => Math.abs(closed[a]!) - Math.abs(closed[b]!));
  for (const index of order) {
    const [before, missing] = [closed[index]!, whole - plainSum(closed)];
    if (missing === 0 || !Number.isFinite(missing)) return closed;
    // What is missing may be rounded away, or to twice as much, by the sums that follow.
    for (const factor of [1, 1.5, 0.75, 2, 0.5]) {
      closed[index] = before + factor * missing;
      if (plainSum(closed) === whole) return closed;
    }
    closed[index] = before;
  }
  return closed;
}

export function plainSum(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]!;
  return sum;
}
