import { listed } from "@stewardsim/core/foundation";
import type { Estimate } from "../estimate.ts";

/** A number with its bounds, all of them known. */
export interface Known {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** An estimate of which everything is a number; nothing where the draws are too few, or where it may never be. */
export const knownIn = ({ estimate, low, high }: Estimate): Known | undefined =>
  typeof estimate === "number" && typeof low === "number" && typeof high === "number"
    ? { estimate, low, high }
    : undefined;

/** Somebody who is ranked. */
export interface Rated {
  readonly name: string;
  readonly value: Estimate;
}

/**
 * Who has most of something, and who cannot be told apart from the first, the most first.
 *
 * @param differs the difference of two of them as it was paired, in any unit; where there is none, intervals that overlap tie
 * @returns none of those of whom nothing is known; empty where that are all
 */
export function leadersOf(
  rated: readonly Rated[],
  differs: (first: string, other: string) => Estimate | undefined = () => undefined,
): readonly Rated[] {
  const sorted = rated
    .flatMap((one) => {
      const known = knownIn(one.value);
      return known === undefined ? [] : [{ one, known }];
    })
    .sort((a, b) => b.known.estimate - a.known.estimate);
  const [first] = sorted;
  if (first === undefined) return [];
  const isTied = ({ one, known }: (typeof sorted)[number]) => {
    const paired = differs(first.one.name, one.name);
    const bounds = paired && knownIn(paired);
    return bounds === undefined ? known.high >= first.known.low : bounds.low <= 0 && bounds.high >= 0;
  };
  return sorted.filter((each) => each === first || isTied(each)).map(({ one }) => one);
}

/** More that cannot be told apart are counted. */
export const mostNamed = 3;

/**
 * A sentence that some cannot be told apart.
 *
 * @param what cannot be told, as `under which arm adoption is highest`
 * @param count of all who are ranked
 */
export const cannotBeTold = (what: string, names: readonly string[], count: number): string => {
  const tie =
    names.length === count && count > 2
      ? `all ${count} arms tie`
      : names.length <= mostNamed
        ? `${listed(names)} tie`
        : `${names.length} of ${count} arms tie`;
  return `It cannot be told ${what}: ${tie}.`;
};
