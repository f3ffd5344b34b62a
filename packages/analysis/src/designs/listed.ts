/** Numbers that somebody lists: those that there are, or those that were observed. Plain data. */
export type Listed =
  /** These numbers and no others, as often as their weights say, or equally often. */
  | { readonly kind: "discrete"; readonly values: readonly number[]; readonly weights?: readonly number[] }
  /** As what was observed: even from each number to the next greater one. */
  | { readonly kind: "empirical"; readonly values: readonly number[] };

export const isListed = (distribution: { readonly kind: string }): distribution is Listed =>
  distribution.kind === "discrete" || distribution.kind === "empirical";

/** Numbers in their order, and up to which share of the draws each reaches. */
interface Steps {
  readonly values: Float64Array;
  readonly upTo: Float64Array;
}

const ordered = new WeakMap<Listed, Steps>();

function stepsOf(listed: Listed): Steps {
  const known = ordered.get(listed);
  if (known !== undefined) return known;
  const weightOf = (index: number) => (listed.kind === "discrete" ? (listed.weights?.[index] ?? 1) : 1);
  const order = [...listed.values.keys()]
    .filter((index) => weightOf(index) > 0)
    .sort((a, b) => listed.values[a]! - listed.values[b]!);
  let sum = 0;
  const sums = Float64Array.from(order, (index) => (sum += weightOf(index)));
  const steps = {
    values: Float64Array.from(order, (index) => listed.values[index]!),
    upTo: sums.map((one) => one / sum),
  };
  ordered.set(listed, steps);
  return steps;
}

/**
 * The value below which a share of listed numbers lies.
 *
 * @param share 0 (the least) to 1 (the greatest)
 * @source empirical: the piecewise-linear distribution function of Law (2015), Simulation Modeling and Analysis, 5th edition,
 *   section 6.2.4, whose quantiles are definition 7 of Hyndman & Fan (1996), The American Statistician 50(4)
 */
export function listedQuantile(listed: Listed, share: number): number {
  const { values, upTo } = stepsOf(listed);
  const last = values.length - 1;
  if (listed.kind === "empirical") {
    const at = Math.min(1, Math.max(0, share)) * last;
    const below = Math.min(Math.floor(at), last - 1);
    return below < 0 ? values[0]! : values[below]! + (at - below) * (values[below + 1]! - values[below]!);
  }
  let [low, high] = [0, last];
  while (low < high) {
    const half = (low + high) >> 1;
    if (upTo[half]! > share) high = half;
    else low = half + 1;
  }
  return values[low]!;
}

/** What is wrong with listed numbers, as the end of a sentence; `undefined` where nothing is. */
export function listedFault(listed: Listed): string | undefined {
  const { kind, values } = listed;
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) return `lists the value ${wrong}: give finite numbers`;
  if (new Set(values).size < 2)
    return `lists ${values.length === 0 ? "no value" : `no value but ${values[0]}`}: give two`;
  const weights = kind === "discrete" ? listed.weights : undefined;
  if (weights === undefined) return undefined;
  if (weights.length !== values.length)
    return `has ${weights.length} weights for ${values.length} values: give one for each`;
  const negative = weights.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (negative !== undefined) return `has a weight of ${negative}: give numbers from 0`;
  return weights.filter((weight) => weight > 0).length > 1
    ? undefined
    : "has fewer than two values of any weight: give two";
}
