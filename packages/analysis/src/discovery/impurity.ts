/** Some rows: how many, and the sum of their results. */
export interface Rows {
  readonly count: number;
  readonly sum: number;
}

/**
 * By how much the sum of squares around the mean falls where rows are parted in two. Of yes and no this is half of the rows
 * times what Gini's impurity 2p(1 - p) loses, so that both prefer the same splits.
 *
 * @param part one of the two parts, neither none nor all of the rows
 * @source Breiman et al. (1984), chapter 8: least squares regression
 */
export function squaresLost(all: Rows, part: Rows): number {
  const rest = { count: all.count - part.count, sum: all.sum - part.sum };
  const apart = part.sum / part.count - rest.sum / rest.count;
  return ((part.count * rest.count) / all.count) * apart * apart;
}
