import type { Interval } from "@stewardsim/core/foundation";
import type { SobolIndices } from "./sobol.ts";

/** How wide an interval of an index `concernsOf` lets pass, as a part of the variance: 0.1 where left out. */
export interface ConcernOptions {
  /** The widest interval of an index that is not worth a word. */
  readonly width?: number;
}

/** What two digits do not show is not worth a word. */
const negligible = 0.005;

/**
 * What speaks against reading indices as they stand, a sentence each; nothing where they may be.
 *
 * @source the first three are what Saltelli et al. (2008), Global Sensitivity Analysis, section 4.6, says indices cannot
 *   be; the width of intervals as a criterion of convergence: Sarrazin, Pianosi & Wagener (2016), Environmental Modelling &
 *   Software 79, who ask for 0.05
 */
export function concernsOf(indices: SobolIndices, { width = 0.1 }: ConcernOptions = {}): string[] {
  const { factors, randomness, ofMean = [], pairs, base, missing, variance } = indices;
  if (base === 0) return ["Every base point lacks a result, so there is nothing to read."];
  if (!(variance > 0)) return ["The result is the same in every draw, so there is no variance to share out."];
  const all = randomness === undefined ? factors : [...factors, randomness];
  const named = (index: string, interval: Interval, name: string) => ({ index, interval, name });
  const every = [
    ...all.flatMap(({ name, first, total }) => [named("S1", first, name), named("ST", total, name)]),
    ...ofMean.flatMap(({ name, first, total }) => [
      named("S1 (mean over replications)", first, name),
      named("ST (mean over replications)", total, name),
    ]),
    ...pairs.map(({ names, second }) => named("S2", second, names.join(" with "))),
  ];
  const sentences: string[] = [];
  const below = every.filter(({ interval }) => interval.estimate < -negligible);
  if (below.length > 0)
    sentences.push(
      `${list(below.map(({ index, name, interval }) => `${index} of ${name} (${digits(interval.estimate)})`))} ` +
        `${below.length === 1 ? "is" : "are"} below 0, which no part of a variance can be: read it as 0 within its error` +
        `${below.some(({ interval }) => interval.high < 0) ? "; and where its whole interval is below 0, take a larger base." : "."}`,
    );
  const swapped = all.filter(({ first, total }) => first.estimate > total.estimate + negligible);
  if (swapped.length > 0)
    sentences.push(
      `S1 is above ST for ${list(swapped.map(({ name }) => name))}, which only errors of estimation can do` +
        `${swapped.some(({ first, total }) => first.low > total.high) ? ", and large ones: take a larger base." : "."}`,
    );
  const sum = all.reduce((total, { first }) => total + first.estimate, 0);
  if (sum > 1 + negligible)
    sentences.push(`All S1 together are ${digits(sum)}; more than 1 is more than the whole variance.`);
  const wide = every.filter(({ interval }) => interval.high - interval.low > width);
  if (wide.length > 0) {
    const widest = wide.reduce((most, one) => (span(one.interval) > span(most.interval) ? one : most));
    sentences.push(
      `${wide.length} of ${every.length} intervals are wider than ${width}, the widest that of ${widest.index} of ` +
        `${widest.name} (${digits(widest.interval.low)} to ${digits(widest.interval.high)}): a base of about ` +
        `${enough(base + missing, span(widest.interval) / width).toLocaleString("en-US")} would do.`,
    );
  }
  if (missing > 0)
    sentences.push(
      `${missing} of ${base + missing} base points are left out, since a result of theirs is missing or infinite: what is ` +
        `said holds for the others.`,
    );
  return sentences;
}

/** Intervals narrow with the root of the base, which is a power of two. */
const enough = (base: number, times: number) => 2 ** Math.ceil(Math.log2(base * times ** 2) - 1e-9);
const span = ({ low, high }: Interval) => high - low;
const digits = (value: number) => value.toFixed(3);
const list = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
