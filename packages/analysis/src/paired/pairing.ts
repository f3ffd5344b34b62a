import { mustBeReplications } from "../designs/errors.ts";
import { blockedMean, type BlockOptions } from "./blocks.ts";
import { pearson, ranksOf } from "../ranks.ts";
import { type Missing, toleratedMissing } from "./missing.ts";

/** What it gained that both arms run through the same draws and random numbers. */
export interface Pairing extends Shared {
  /** Replications that both have. */
  readonly pairs: number;
  /**
   * The same of what lies within draws, where only chance differs: known where each draw has several replications. Where it has one,
   * what the shared parameters of a draw gained cannot be told from what its chance did.
   */
  readonly withinDraws?: Shared;
}

/** How far two arms go up and down together. */
export interface Shared {
  /** Between the arms' numbers of the same replication; 0 where one of them does not vary. */
  readonly correlation: number;
  /** The same of their ranks, which a few very large numbers do not decide. */
  readonly rankCorrelation: number;
  /** Variance of the difference between arms that shared nothing, over that of arms which did; above 1 it gained. */
  readonly varianceReduction: number;
}

/** The difference in each replication; NaN where either is no finite number. */
export const differences = (a: ArrayLike<number>, b: ArrayLike<number>): Float64Array =>
  Float64Array.from(a, (value, row) => (Number.isFinite(value - b[row]!) ? value - b[row]! : Number.NaN));

/**
 * What pairing gained, by the replications that both arms have.
 *
 * @throws DesignError where replications are no whole number from 1
 * @source the method of common random numbers, e.g. Law (2015), Simulation Modeling and Analysis, section 11.2
 */
export function pairingOf(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { replications = 1 }: BlockOptions = {},
): Pairing {
  mustBeReplications(replications);
  const difference = differences(a, b);
  const shared = (column: ArrayLike<number>) =>
    difference.map((one, row) => (Number.isNaN(one) ? Number.NaN : column[row]!));
  const [ofA, ofB] = [shared(a), shared(b)];
  const variance = (values: Float64Array) => blockedMean(values, { replications }).standardError ** 2;
  const known = (values: Float64Array) => [...values].filter((value) => !Number.isNaN(value));
  const reduction = (one: Float64Array, other: Float64Array, of: (values: Float64Array) => number) => {
    const apart = of(one) + of(other);
    return apart > 0 ? apart / of(differences(one, other)) : 1;
  };
  const within = (values: Float64Array) => deviations(values, replications);
  const [fromA, fromB] = [within(ofA), within(ofB)];
  return {
    correlation: pearson(known(ofA), known(ofB)),
    rankCorrelation: pearson(ranksOf(known(ofA)), ranksOf(known(ofB))),
    varianceReduction: reduction(ofA, ofB, variance),
    pairs: known(difference).length,
    ...(replications > 1 && {
      withinDraws: {
        correlation: pearson(known(fromA), known(fromB)),
        // Ranks within each draw, so that draws in which everything is larger do not decide.
        rankCorrelation: pearson(
          known(within(ranksWithin(ofA, replications))),
          known(within(ranksWithin(ofB, replications))),
        ),
        varianceReduction: reduction(fromA, fromB, squaresOf),
      },
    }),
  };
}

/** The rank of each value among those of its draw. */
function ranksWithin(values: Float64Array, replications: number): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0; start < values.length; start += replications) {
    const draw = Array.from(
      { length: Math.min(replications, values.length - start) },
      (_, position) => start + position,
    );
    const indices = draw.filter((position) => !Number.isNaN(values[position]));
    ranksOf(indices.map((position) => values[position]!)).forEach((rank, index) => (ranks[indices[index]!] = rank));
  }
  return ranks;
}

/** How far each value lies from the mean of its draw; NaN where it is the only one that is known. */
function deviations(values: Float64Array, replications: number): Float64Array {
  const from = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0; start < values.length; start += replications) {
    const draw = values.subarray(start, start + replications);
    const known = draw.filter((value) => !Number.isNaN(value));
    if (known.length < 2) continue;
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    draw.forEach((value, position) => (from[start + position] = value - mean));
  }
  return from;
}

const squaresOf = (values: Float64Array) =>
  values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value * value), 0);

/** Pairs below which ranks say nothing of whether arms shared their random numbers. */
const fewestForRanks = 20;

/** How a warning begins that shared random numbers do not show. */
export const pairingIsHidden = "Shared random numbers do not show";

/** What a reader has to know before he believes a paired comparison; nothing where all is well. */
export function pairingWarnings(pairing: Pairing, missing: Missing, replications = 1): string[] {
  // Arms that share parameters and not chance are alike as well: only within draws it shows.
  const { rankCorrelation, varianceReduction } = pairing.withinDraws ?? pairing;
  const count =
    pairing.withinDraws === undefined ? pairing.pairs : Math.floor((pairing.pairs * (replications - 1)) / replications);

  const { asked, pairs, first, second, low, high } = missing;
  if (pairs === 0) return ["No replication has a number of both arms: there is nothing to compare."];
  const warnings: string[] = [];
  // Arms with random numbers of their own keep their ranks' correlation below this 39 times in 40. One that does not vary has none.
  const doesVary = rankCorrelation !== 0;
  if (doesVary && count >= fewestForRanks && rankCorrelation < 1.96 / Math.sqrt(count - 1))
    warnings.push(
      `${pairingIsHidden}: ${pairing.withinDraws ? "within draws " : ""}the arms' ranks correlate at ${rankCorrelation.toFixed(2)}, ` +
        `no more than with random numbers of their own, and their difference has ${(1 / varianceReduction).toPrecision(2)} times the ` +
        "variance that such arms would have. Chance works otherwise in each arm, or pairing broke: another seed, another order.",
    );
  if (first !== second)
    warnings.push(
      `The arms lack different replications: the first lacks ${first} that the second has, the second ${second} that ` +
        "the first has. Those that are compared may be the easier ones.",
    );
  if (asked - pairs > toleratedMissing * asked)
    warnings.push(
      `${asked - pairs} of ${asked} pairs are missing: whatever they were, the mean difference would lie between ` +
        `${low.toPrecision(3)} and ${high.toPrecision(3)}, before any sampling.`,
    );
  return warnings;
}
