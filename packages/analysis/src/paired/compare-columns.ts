import { mustBeResults } from "../designs/errors.ts";
import type { Interval } from "@stewardsim/core/foundation";
import { blockedMean, type BlockedMean, type BlockOptions } from "./blocks.ts";
import { type BlockedShare, chanceOfMore, chancesOfFirst } from "./chance.ts";
import { falseAlarms } from "./false-alarms.ts";
import { type Missing, missingOf, type MissingOptions } from "./missing.ts";
import { type MeanKnown, meanKnown } from "./tail.ts";
import { differences, type Pairing, pairingOf, pairingWarnings } from "./pairing.ts";
import { mustBeConfidence } from "@stewardsim/core/foundation";

/** Two arms, replication by replication under the same random numbers. */
export interface PairComparison {
  /** Mean of the first less the second, over the replications that both have. */
  readonly difference: BlockedMean;
  /** Whether the interval of the mean difference holds what it says. */
  readonly meanKnown: MeanKnown;
  /** How often the first has more; ties count half. */
  readonly more: BlockedShare;
  readonly pairing: Pairing;
  readonly missing: Missing;
  /** How often such an interval, at its confidence, would tell two arms apart that are the same; nobody knows where the mean is not known. */
  readonly falseAlarms: Interval;
  readonly warnings: readonly string[];
}

/** How a comparison of two columns counts its evidence, and what it assumes of missing replications. */
export interface PairOptions extends BlockOptions, MissingOptions {}

/**
 * Compares two columns of numbers.
 *
 * @param a one number a replication; NaN where there is none
 * @param b as many, in the same order of replications
 * @throws RangeError where the columns are not equally long
 */
export function comparePair(a: ArrayLike<number>, b: ArrayLike<number>, options: PairOptions = {}): PairComparison {
  mustPair([a, b]);
  for (const column of [a, b]) mustBeResults(column, "The value of replication");
  const between = differences(a, b);
  const difference = blockedMean(between, options);
  const pairing = pairingOf(a, b, options);
  const missing = missingOf(a, b, options);
  return {
    difference,
    meanKnown: meanKnown(between, options.replications),
    more: chanceOfMore(a, b, options),
    pairing,
    missing,
    falseAlarms: falseAlarms(between, options),
    warnings: [
      ...pairingWarnings(pairing, missing, options.replications),
      ...(difference.unit === "block"
        ? []
        : [`Fewer than five blocks of replications: each ${difference.unit} is counted as independent.`]),
    ],
  };
}

/** Several arms under the same random numbers. */
export interface ColumnsComparison {
  /** Each with each, in the order of the arms. */
  readonly pairs: readonly (PairComparison & { readonly a: string; readonly b: string })[];
  /** How often each is the best of all. */
  readonly first: Readonly<Record<string, BlockedShare>>;
}

/**
 * Compares several columns of numbers. All intervals of differences hold at once with the stated confidence.
 *
 * @param columns by name of the arm: one number a replication, NaN where there is none
 * @throws RangeError where the columns are not equally long; ConfidenceError where the confidence is not above 0 and below 1
 * @source Bonferroni's inequality: each of m intervals at 1 - (1 - confidence) / m
 */
export function compareColumns(
  columns: Readonly<Record<string, ArrayLike<number>>>,
  options: PairOptions = {},
): ColumnsComparison {
  const names = Object.keys(columns);
  mustBeConfidence(options.confidence ?? 0.95);
  mustPair(Object.values(columns));
  const couples = names.flatMap((a, index) => names.slice(index + 1).map((b) => ({ a, b })));
  const confidence = 1 - (1 - (options.confidence ?? 0.95)) / Math.max(1, couples.length);
  const first = chancesOfFirst(Object.values(columns), options);
  return {
    pairs: couples.map(({ a, b }) => ({ a, b, ...comparePair(columns[a]!, columns[b]!, { ...options, confidence }) })),
    first: Object.fromEntries(names.map((name, index) => [name, first[index]!])),
  };
}

function mustPair(columns: readonly ArrayLike<number>[]): void {
  const lengths = [...new Set(columns.map(({ length }) => length))];
  if (lengths.length > 1)
    throw new RangeError(
      `Columns of ${lengths.join(" and ")} replications do not pair; run all arms through the same ones.`,
    );
}
