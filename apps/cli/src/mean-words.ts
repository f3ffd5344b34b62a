import { type MeanKnown, meanKnown } from "@stewardsim/analysis";
import { type Interval, medianInterval } from "@stewardsim/core";
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

/** By replication: a sentence where the mean of what an analysis is about is not known yet; none where it is. */
export function meanNotes(values: ArrayLike<number>, unit: string, replications = 1): readonly string[] {
  const known = meanKnown(values, replications);
  if (known.isKnown) return [];
  const finite = Array.from(values).filter(Number.isFinite);
  const median = medianInterval(finite);
  const middle = unit === "usd" ? million(median.estimate) : valueOf(median.estimate);
  const ofFew = finite.length === 0 ? "" : ` Their median is ${middle}; they are too few for its interval.`;
  const told = Number.isFinite(median.low) ? ` The median is ${sizeIn(median, unit)}.` : ofFew;
  return [`Mind: this mean is ${notKnownYet}. ${whyUnknown(known)}${told}`];
}
