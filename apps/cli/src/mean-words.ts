import { type MeanKnown, meanKnown, medianOf } from "@stewardsim/analysis";
import type { Interval } from "@stewardsim/core";
import { counted } from "@stewardsim/core/foundation";
import { million } from "@stewardsim/report";
import { bareIn, sizeIn } from "./interval-text.ts";
import { valueOf } from "./terminal.ts";

/** What stands where a mean would be believed that a few values decide. */
export const notKnownYet = "not known yet";

/** A mean in a table: left out where its interval would not hold. */
export const meanCell = (mean: Interval, { isKnown }: Pick<MeanKnown, "isKnown">, unit: string): string =>
  isKnown ? bareIn(mean, unit) : notKnownYet;

/** From how many draws on a mean would be known: two digits, for no more is known of it. */
export const drawsNeeded = ({ needed }: { readonly needed: number | null }): string =>
  needed !== null && Number.isFinite(needed) ? counted(Number(needed.toPrecision(2)), "draw") : "many more draws";

/** Why a mean is not known yet, and from how many draws on it would be. */
export const whyUnknown = (known: MeanKnown): string =>
  `${known.count < 33 ? "So few draws do not tell it" : `A few large values of ${known.count} draws decide it`}; by their own tail its interval holds from about ${drawsNeeded(known)} on.`;

/**
 * What an analysis is about in one number: its mean where that is known, and its median elsewhere.
 *
 * @param mean of the values, with its interval
 * @param values by replication
 * @returns the number as a sentence has it, and sentences on the mean where it is not known yet
 */
export function middleOf(mean: Interval, values: ArrayLike<number>, unit: string, replications = 1): Middle {
  const known = meanKnown(values, replications);
  if (known.isKnown) return { isMean: true, size: sizeIn(mean, unit), notes: [] };
  const notes = [`Mind: the mean is ${notKnownYet}. ${whyUnknown(known)}`];
  const finite = Float64Array.from(values, (value) => (Number.isFinite(value) ? value : Number.NaN));
  const median = medianOf(finite, replications);
  if (Number.isNaN(median.estimate)) return { isMean: false, size: "not known", notes };
  const isBounded = Number.isFinite(median.low) && Number.isFinite(median.high);
  const alone = unit === "usd" ? million(median.estimate) : valueOf(median.estimate);
  return {
    isMean: false,
    size: isBounded ? sizeIn(median, unit) : `${alone} (so few draws have no interval)`,
    notes,
  };
}

/** A number in the middle of many. */
interface Middle {
  readonly isMean: boolean;
  readonly size: string;
  readonly notes: readonly string[];
}
