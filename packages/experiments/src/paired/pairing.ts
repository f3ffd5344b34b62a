import { blockedMean, type BlockOptions } from "./blocks.ts";
import { pearson, ranksOf } from "../summaries/importance.ts";
import { type Missing, toleratedMissing } from "./missing.ts";

/** What it gained that both arms lived through the same luck. */
export interface Pairing {
  /** Between the arms' numbers of the same replication; 0 where one of them does not vary. */
  readonly correlation: number;
  /** The same of their ranks, which a few very large numbers do not decide. */
  readonly rankCorrelation: number;
  /** Replications that both have. */
  readonly pairs: number;
  /** Variance of the difference between arms with luck of their own, over that with the same luck; above 1 it gained. */
  readonly varianceReduction: number;
}

/** The difference in each replication; NaN where either is no finite number. */
export const differences = (a: ArrayLike<number>, b: ArrayLike<number>): Float64Array =>
  Float64Array.from(a, (value, row) => (Number.isFinite(value - b[row]!) ? value - b[row]! : Number.NaN));

/**
 * What pairing gained, by the replications that both arms have.
 *
 * @source the method of common random numbers, e.g. Law (2015), Simulation Modeling and Analysis, section 11.2
 */
export function pairingOf(a: ArrayLike<number>, b: ArrayLike<number>, { luck = 1 }: BlockOptions = {}): Pairing {
  const difference = differences(a, b);
  const shared = (column: ArrayLike<number>) =>
    difference.map((one, row) => (Number.isNaN(one) ? Number.NaN : column[row]!));
  const [ofA, ofB] = [shared(a), shared(b)];
  const variance = (values: Float64Array) => blockedMean(values, { luck }).standardError ** 2;
  const apart = variance(ofA) + variance(ofB);
  const known = (values: Float64Array) => [...values].filter((value) => !Number.isNaN(value));
  return {
    correlation: pearson(known(ofA), known(ofB)),
    rankCorrelation: pearson(ranksOf(known(ofA)), ranksOf(known(ofB))),
    pairs: known(difference).length,
    varianceReduction: apart > 0 ? apart / variance(difference) : 1,
  };
}

/** Pairs below which ranks say nothing of whether arms shared their luck. */
const fewestForRanks = 20;

/** What a reader has to know before he believes a paired comparison; nothing where all is well. */
export function pairingWarnings(
  { rankCorrelation, pairs: count, varianceReduction }: Pairing,
  missing: Missing,
): string[] {
  const { asked, pairs, first, second, low, high } = missing;
  if (pairs === 0) return ["No replication has a number of both arms: there is nothing to compare."];
  const warnings: string[] = [];
  // Arms with luck of their own keep their ranks' correlation below this 39 times in 40. One that does not vary has none.
  const doesVary = rankCorrelation !== 0;
  if (doesVary && count >= fewestForRanks && rankCorrelation < 1.96 / Math.sqrt(count - 1))
    warnings.push(
      `Pairing broke: the arms' ranks correlate at ${rankCorrelation.toFixed(2)}, no more than with luck of their own, and ` +
        `their difference has ${(1 / varianceReduction).toPrecision(2)} times the variance that such arms would have. ` +
        "Check that both were lived with the same seed and in the same order.",
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
