/** Ranks from 1; equal values share the mean of theirs, and what is no number has no rank. */
export function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()]
    .filter((position) => !Number.isNaN(values[position]))
    .sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : 0));
  const ranks = Array.from(values, () => Number.NaN);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let position = start; position < end; position++) ranks[order[position]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/** 0 where one of them does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [middle(a), middle(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    both += (a[index]! - meanA) * (b[index]! - meanB);
    ofA += (a[index]! - meanA) ** 2;
    ofB += (b[index]! - meanB) ** 2;
  }
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0;
}
