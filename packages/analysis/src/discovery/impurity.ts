/** Some rows: how many, and the sum of their results. */
export interface Rows {
  readonly count: number;
  readonly sum: number;
}

/**
 * Gini's impurity of yes and no: the chance that two rows, drawn with replacement, differ.
 *
 * @param share of yes, 0 to 1
 * @returns 0 to a half; twice the variance, so that both prefer the same splits
 * @source Breiman, Friedman, Olshen & Stone (1984), Classification and Regression Trees, chapter 4
 */
export const giniOf = (share: number): number => 2 * share * (1 - share);

/**
 * By how much the sum of squares around the mean falls where rows are parted in two. Of yes and no this is half of the rows
 * times what Gini's impurity loses.
 *
 * @param part one of the two parts, neither none nor all of the rows
 * @source Breiman et al. (1984), chapter 8: least squares regression
 */
export function squaresLost(all: Rows, part: Rows): number {
  const rest = { count: all.count - part.count, sum: all.sum - part.sum };
  const apart = part.sum / part.count - rest.sum / rest.count;
  return ((part.count * rest.count) / all.count) * apart * apart;
}
