import { type Interval, meanInterval, mustBeConfidence } from "@stewardsim/core/foundation";

/**
 * Numbers that follow from the means of columns, with intervals from how much they change when one group of rows is left out:
 * groups are independent, rows of a group need not be.
 *
 * @param columns of one length; a row is what was observed together
 * @param of the numbers, from the mean of each column
 * @param groupOf the group of each row, from 0 on
 * @returns estimates from all rows, with Student's intervals of as many degrees of freedom as there are groups, less one;
 *   without bounds of fewer than two groups
 * @throws ConfidenceError where the confidence is not between 0 and 1
 * @source the jackknife over groups: Tukey (1958), Annals of Mathematical Statistics 29(2); Miller (1974), The jackknife - a
 *   review, Biometrika 61(1)
 */
export function intervalsOfGroups(
  columns: readonly Float64Array[],
  of: (means: Float64Array) => readonly number[],
  groupOf: readonly number[],
  confidence = 0.95,
): Interval[] {
  mustBeConfidence(confidence);
  const groups = [...new Set(groupOf)];
  const sums = groups.map((group) =>
    Float64Array.from(columns, (column) =>
      column.reduce((sum, value, row) => sum + (groupOf[row] === group ? value : 0), 0),
    ),
  );
  const counts = groups.map((group) => groupOf.filter((one) => one === group).length);
  const total = Float64Array.from(columns, (_, index) => sums.reduce((sum, one) => sum + one[index]!, 0));
  const without = (group?: number) => {
    const rows = groupOf.length - (group === undefined ? 0 : counts[group]!);
    return of(total.map((sum, index) => (sum - (group === undefined ? 0 : sums[group]![index]!)) / rows));
  };
  const all = without();
  const left = groups.map((_, group) => without(group));
  return all.map((estimate, index) => {
    if (groups.length < 2) return { estimate, low: Number.NaN, high: Number.NaN };
    const pseudo = left.map((one) => groups.length * estimate - (groups.length - 1) * one[index]!);
    const { low, high } = meanInterval(pseudo, confidence);
    return { estimate, low, high };
  });
}
