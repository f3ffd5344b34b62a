import { catalogue, type CatalogueEntry, correlatedParameters, knownIn, type Scenario } from "@stewardsim/core";
import { log, normalQuantile } from "@stewardsim/core/foundation";
import { type Factor, pearsonOfSpearman, type RankCorrelation, spearmanOfPearson } from "@stewardsim/analysis";
import { factorOf } from "./catalogue-factor.ts";
import { settingAt } from "./setting.ts";

const paths = [...new Set(correlatedParameters.flatMap((pair) => pair.paths))];

/** Correlations of normal scores, by the places of two paths. */
const declared: readonly (readonly number[])[] = paths.map((one) =>
  paths.map((other) => {
    if (one === other) return 1;
    const pair = correlatedParameters.find((given) => given.paths.includes(one) && given.paths.includes(other));
    return pair === undefined ? 0 : pearsonOfSpearman(pair.rank);
  }),
);

/** Of what goes together no more than this nothing could be seen in any study. */
const negligible = 0.05;

/** The least and the most of a distribution that a known value can be. */
const [leastShare, mostShare] = [0.005, 0.995];

/**
 * The factors with what is known of others that go with them: where the number of people is known, the profit that so many
 * can earn is drawn from its part of the range. By a Gaussian copula, whose conditional distributions are normal. What the
 * scenario gives a range itself stays as it is.
 *
 * @param isCentred whether factors are drawn around their middles
 * @source Nelsen (2006), An Introduction to Copulas, 2nd edition, section 2.3; conditional normal distributions: Anderson
 *   (2003), An Introduction to Multivariate Statistical Analysis, 3rd edition, section 2.5
 */
export function givenWhatIsKnown(scenario: Scenario, factors: readonly Factor[], isCentred: boolean): Factor[] {
  const { held, free } = partedIn(scenario, factors);
  if (held.length === 0 || free.length === 0) return [...factors];
  const scores = held.map((place) => scoreOf(scenario, paths[place]!, isCentred));
  return factors.map((factor) => {
    const place = free.find((one) => paths[one] === factor.path);
    if (place === undefined) return factor;
    const weights = weightsOf(place, held);
    const mean = sum(weights.map((weight, index) => weight * scores[index]!));
    const variance = 1 - sum(weights.map((weight, index) => weight * declared[place]![held[index]!]!));
    return variance === 1 ? factor : { ...factor, given: { mean: inDigits(mean), sd: inDigits(Math.sqrt(variance)) } };
  });
}

/**
 * How the draws of factors go together, given what is known: pairs, as samples take them. What the scenario gives a range
 * itself goes with others as declared.
 */
export function correlationsOf(scenario: Scenario, factors: readonly Factor[]): RankCorrelation[] {
  const { held, free } = partedIn(scenario, factors);
  const drawn = [...paths.keys()].filter((place) => factors.some(({ path }) => path === paths[place]));
  return drawn.flatMap((one, index) =>
    drawn.slice(index + 1).flatMap((other): RankCorrelation[] => {
      const isGiven = free.includes(one) && free.includes(other);
      const correlation = isGiven ? partial(one, other, held) : declared[one]![other]!;
      const rank = Number(spearmanOfPearson(correlation).toFixed(3));
      return Math.abs(rank) < negligible ? [] : [[paths[one]!, paths[other]!, rank]];
    }),
  );
}

/** Places of what is not drawn, and of what is drawn from the catalogue's range. */
function partedIn(scenario: Scenario, factors: readonly Factor[]) {
  const drawn = new Set(factors.map(({ path }) => path));
  const { ranges } = knownIn(scenario);
  const places = [...paths.keys()];
  return {
    held: places.filter((place) => !drawn.has(paths[place]!)),
    free: places.filter((place) => drawn.has(paths[place]!) && typeof (ranges[paths[place]!] ?? "") === "string"),
  };
}

/** The correlation of two that is left when others are known. */
function partial(one: number, other: number, held: readonly number[]): number {
  const [ofOne, ofOther] = [weightsOf(one, held), weightsOf(other, held)];
  const rest = (weights: readonly number[], place: number, beside: number) =>
    declared[place]![beside]! - sum(weights.map((weight, index) => weight * declared[beside]![held[index]!]!));
  return rest(ofOne, one, other) / Math.sqrt(rest(ofOne, one, one) * rest(ofOther, other, other));
}

/** How much each of those that are known says of one: the solution of their correlations for its correlations with them. */
function weightsOf(place: number, held: readonly number[]): number[] {
  const rows = held.map((row) => [...held.map((column) => declared[row]![column]!), declared[row]![place]!]);
  // Elimination without exchange of rows: a positive definite matrix needs none (Golub & Van Loan, section 4.2).
  rows.forEach((pivot, at) => {
    rows.forEach((row, other) => {
      if (other === at) return;
      const times = row[at]! / pivot[at]!;
      pivot.forEach((value, column) => (row[column] = row[column]! - times * value));
    });
  });
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}

/** Where a known value stands in the catalogue's range, as a normal score. */
function scoreOf(scenario: Scenario, path: string, isCentred: boolean): number {
  const entry = catalogue().find((one) => one.path === path)!;
  const value = settingAt(scenario, path) as number;
  const share = shareBelow(entry, value, isCentred);
  return normalQuantile(Math.min(mostShare, Math.max(leastShare, share)));
}

/** The share of the catalogue's draws that lie below a value. */
function shareBelow(entry: CatalogueEntry, value: number, isCentred: boolean): number {
  const { low, high, isLog } = factorOf(entry, ...entry.plausible);
  const middle = entry.default;
  const within = (from: number, to: number) =>
    isLog ? log(value / from) / log(to / from) : (value - from) / (to - from);
  if (value <= low) return 0;
  if (value >= high) return 1;
  if (!isCentred) return within(low, high);
  return value < middle ? within(low, middle) / 2 : 0.5 + within(middle, high) / 2;
}

/** Digits that every engine gives alike: a study is told from others by them. */
const inDigits = (value: number) => Number(value.toPrecision(10));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
