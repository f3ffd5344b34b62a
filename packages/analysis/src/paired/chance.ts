import { type Interval, wilsonInterval, mustBeConfidence } from "@stewardsim/core/foundation";
import { type BlockOptions, type IndependentUnit, spreadOfMean } from "./blocks.ts";
import { normalReach, studentReach } from "./quantiles.ts";

/** A share of replications, with the units that stand behind it. */
export interface BlockedShare extends Interval {
  readonly unit: IndependentUnit;
  readonly count: number;
}

/**
 * How often something is so, with Wilson's interval at the number of independent replications that would say as much as
 * these blocks do; never more than there are, and of fewer than five blocks never fewer than draws. Where nothing varies every
 * draw counts as one.
 *
 * @param scores by replication: 1 if so, 0 if not, a part of it for a tie; NaN where nobody knows
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 * @source Korn & Graubard (1998), Confidence intervals for proportions with small expected number of positive counts
 *   estimated from survey data, Survey Methodology 24(2): the effective number, corrected for how little is known of it
 */
export function blockedShare(scores: ArrayLike<number>, options: BlockOptions = {}): BlockedShare {
  const { replications = 1, confidence = 0.95 } = options;
  mustBeConfidence(confidence);
  const { estimate, variance, degrees, unit, count, draws, weight } = spreadOfMean(scores, replications);
  let known = 0;
  for (let index = 0; index < scores.length; index++) if (Number.isFinite(scores[index])) known++;
  if (known === 0) return { estimate: Number.NaN, low: 0, high: 1, unit, count: 0 };
  let independent = known / replications;
  if (degrees >= 1 && variance > 0) {
    const asMany = Math.min(known, (estimate * (1 - estimate)) / variance);
    const corrected = asMany * (normalReach(confidence) / studentReach(confidence, degrees)) ** 2;
    // However little is known of their spread, draws that are independent say no less than their number: so far as they count.
    independent = 1 / (weight / corrected + (1 - weight) / Math.max(draws, corrected));
  }
  return { ...wilsonInterval(estimate * independent, independent, confidence), estimate, unit, count };
}

/** How often the first has more than the second in the same replication; a tie counts half. */
export const chanceOfMore = (a: ArrayLike<number>, b: ArrayLike<number>, options: BlockOptions = {}): BlockedShare =>
  blockedShare(
    Float64Array.from(a, (value, index) => {
      const other = b[index]!;
      return Number.isNaN(value) || Number.isNaN(other) ? Number.NaN : value > other ? 1 : value === other ? 0.5 : 0;
    }),
    options,
  );

/**
 * How often each column has the most in the replications that all of them have; those that tie share it.
 *
 * @returns in the order of the columns; the estimates add up to 1
 */
export function chancesOfFirst(columns: readonly ArrayLike<number>[], options: BlockOptions = {}): BlockedShare[] {
  const scores = columns.map((column) => new Float64Array(column.length));
  for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
    const values = columns.map((column) => column[row]!);
    // The greatest of anything and NaN is NaN, and nothing equals it.
    const most = Math.max(...values);
    const sharers = values.filter((value) => value === most).length;
    values.forEach((value, arm) => {
      scores[arm]![row] = sharers === 0 ? Number.NaN : value === most ? 1 / sharers : 0;
    });
  }
  return scores.map((one) => blockedShare(one, options));
}
