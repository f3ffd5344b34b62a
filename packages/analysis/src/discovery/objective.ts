/** What peeling and pasting go by when they choose among the ways to change a box. */
export type PrimObjective = "lenient1" | "lenient2" | "original";

/** A box by what lies inside: how many cases, and how many of interest. */
export interface Inside {
  readonly count: number;
  readonly sum: number;
}

/**
 * What a box is worth beside the box that it came from; nothing above 0 is no gain.
 *
 * - `lenient1`: the change of the mean for each case that is cut off or taken back, which lets categories, numbers and whole
 *   numbers compete;
 * - `lenient2`: the same times the cases inside, which prefers large boxes;
 * - `original`: the mean inside alone, so that peeling goes on to the least mass and a category that takes many cases
 *   along is preferred to an end that takes few.
 *
 * @source Friedman & Fisher (1999), Bump hunting in high-dimensional data, Statistics and Computing 9(2): section 14.2
 *   (lenient1), equation 14.6 (lenient2) and section 8.2 (original); compared by Kwakkel & Jaxa-Rozen (2016),
 *   Improving scenario discovery for handling heterogeneous uncertainties and multinomial classified outcomes,
 *   Environmental Modelling & Software 79; named as in the EMA Workbench
 */
export const objectives: Readonly<Record<PrimObjective, (box: Inside, from: Inside) => number>> = {
  lenient1: (box, from) => (box.sum / box.count - from.sum / from.count) / Math.abs(from.count - box.count),
  lenient2: (box, from) =>
    (box.count * (box.sum / box.count - from.sum / from.count)) / Math.abs(from.count - box.count),
  original: (box) => box.sum / box.count,
};
