/**
 * With what confidence each of those is told that were picked, for standing out, among many that were looked at: then the
 * expected share of told intervals that miss the truth is what it is said to be, and not what picking makes of it.
 *
 * @param picked how many are told because they stand out; one where none does, since the strongest is looked at all the same
 * @param looked how many could have been
 * @returns 1 − (1 − confidence) · picked / looked; `confidence` itself where all are told
 * @source intervals adjusted for the false coverage rate: Benjamini & Yekutieli (2005), J. American Statistical Association
 *   100(469)
 */
export const pickedConfidence = (picked: number, looked: number, confidence = 0.95): number =>
  looked < 1 ? confidence : 1 - ((1 - confidence) * Math.min(Math.max(1, picked), looked)) / looked;

/** Below this chance of being chance, among all that were looked at, an assumption is said to move a result. */
export const clearBelow = 0.05;
/** Below this share of as strong links that chance would make, a condition is said to decide; others are hints. */
export const firmBelow = 0.1;
