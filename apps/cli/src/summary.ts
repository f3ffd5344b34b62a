import { firstOf } from "./first-of.ts";
import { drawsNeeded, notKnownYet } from "./mean-words.ts";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { countsReturns, medianInterval } from "@stewardsim/core";
import {
  correlationPairs,
  type RankCorrelation,
  pairingIsHidden,
  medianOf,
  precisionCost,
  varianceComponents,
} from "@stewardsim/analysis";
import {
  compareArms,
  differencesByDraw,
  type Ensemble,
  evaluations,
  foundationIn,
  knowledgeOf,
  openingReached,
  type ResultName,
  returnNames,
  returns,
  type Study,
  winChances,
  withoutStewardIn,
} from "@stewardsim/experiments";
import { armsAnswer } from "@stewardsim/report";
import type { Manifest } from "@stewardsim/results";
import { type Reached, reachedSentence } from "./enough.ts";

/** What is said of every stored ensemble whose draws are a sample: how often who wins, and what the arms differ in. */
export type Summary = ReturnType<typeof summaryOf>;

/** By what arms are compared; by the first of them they are ranked: worth at the low exit. */
export const compared = ["deltaValueLowExit", "activeOutsiders", "adoption"] as const satisfies readonly ResultName[];
const [worth] = compared;

/** Which factors were asked to go together, where any were. */
export const correlationsIn = ({ factors, correlations }: Study): { readonly correlations?: RankCorrelation[] } =>
  correlations === undefined
    ? {}
    : {
        correlations: correlationPairs(
          factors.map(({ path }) => path),
          correlations,
        ),
      };

/** How an ensemble came about. */
export const madeOf = (folder: string, ensemble: Ensemble, { hash, version, shard }: Manifest) => {
  const { study, failures } = ensemble;
  const opening = openingReached(ensemble);
  return {
    folder: relative(process.cwd(), folder) || ".",
    hash,
    version,
    seed: study.seed,
    draws: study.draws,
    replications: study.replications,
    ...(study.repeated === undefined ? {} : { repeated: study.repeated }),
    months: study.months,
    parameters: study.factors.length,
    known: knowledgeOf(study.base, study.factors),
    guesses: study.factors.filter(({ grade }) => grade === "D").length,
    ...correlationsIn(study),
    shard,
    failures: failures.length,
    ...(opening === undefined ? {} : { opening }),
    against: withoutStewardIn(study),
    foundation: foundationIn(study),
  };
};

/** @param seconds that one worker took for a replication, where that was seen */
export function summaryOf(
  folder: string,
  ensemble: Ensemble,
  manifest: Manifest,
  { seconds, reached }: { seconds: number | undefined; reached: Reached | undefined },
) {
  const { study } = ensemble;
  const made = madeOf(folder, ensemble, manifest);
  const { against, foundation } = made;
  const stewards = study.arms
    .filter(({ name, scenario }) => name !== foundation && scenario.steward.kind !== "nobody")
    .map(({ name }) => name);
  const [first] = stewards;
  const pairs = stewards.length > 1 ? compared.map((of) => compareArms(ensemble, stewards, of)) : [];
  const differences = compared.flatMap((of, index) =>
    (pairs[index]?.pairs ?? [])
      .filter(({ a, b }) => [a, b].includes(first!))
      .map((pair) => fromFirst(ensemble, of, pair, first!)),
  );
  return {
    ...made,
    answer: armsAnswer(ensemble, { kind: manifest.kind, version: manifest.version }),
    arms: study.arms.map(({ name, scenario, kind }) => ({
      name,
      // Who only uses the project changes nothing of it, and so neither wins nor loses with it.
      ...(against === undefined || name === against || kind === "uses-only"
        ? {}
        : { wins: winChances(evaluations(ensemble, name, against), study.replications) }),
      ...(foundation === undefined || [foundation, against].includes(name) || kind === "uses-only"
        ? {}
        : { winsAgainstFoundation: winChances(evaluations(ensemble, name, foundation), study.replications) }),
      outsiders: medianOf(ensemble.column(name, "activeOutsiders"), study.replications),
      worth: medianOf(ensemble.column(name, worth), study.replications),
      ...(name === against
        ? {}
        : {
            returns: returnNames.map((one) => ({
              what: returns[one].name,
              usd: medianOf(ensemble.column(name, one), study.replications),
            })),
          }),
      ...(countsReturns(scenario)
        ? { returnsInWorth: medianOf(ensemble.column(name, "returnsInWorth"), study.replications) }
        : {}),
      isFirst: pairs[0]?.first[name],
    })),
    differences,
    enough: reached === undefined ? undefined : { ...reached, sentence: reachedSentence(reached) },
    warnings: warningsOf(differences),
    variance: first === undefined ? undefined : varianceOf(ensemble, first),
    cost:
      against === undefined || first === undefined || reached !== undefined
        ? undefined
        : costOf(ensemble, first, against, seconds),
  };
}

type Pair = ReturnType<typeof compareArms>["pairs"][number];

/** What an arm is more than the first: on average, in the middle draw, and how often. */
function fromFirst(ensemble: Ensemble, of: ResultName, pair: Pair, first: string) {
  const isTurned = pair.a === first;
  const arm = isTurned ? pair.b : pair.a;
  const by = differencesByDraw(ensemble, arm, first, of);
  const median = medianInterval(by);
  const { pairing, falseAlarms, meanKnown, missing, warnings, difference, more } = pair;
  return {
    arm,
    from: first,
    of,
    mean: isTurned ? turned(difference, (value) => -value) : difference,
    meanKnown: { ...meanKnown, needed: Number.isFinite(meanKnown.needed) ? meanKnown.needed : null },
    median: { estimate: median.estimate, low: median.low, high: median.high, draws: by.length },
    isMore: isTurned ? turned(more, (value) => 1 - value) : more,
    pairing,
    falseAlarms,
    missing,
    warnings,
  };
}

/** An interval of the opposite. */
const turned = <T extends { estimate: number; low: number; high: number }>(
  of: T,
  way: (value: number) => number,
): T => ({
  ...of,
  estimate: way(of.estimate),
  low: way(of.high),
  high: way(of.low),
});

/** A sentence each, with the differences that it is true of. */
function warningsOf(differences: readonly ReturnType<typeof fromFirst>[]): string[] {
  const all = new Map<string, string[]>();
  const add = (one: string, of: string) => all.set(one, [...(all.get(one) ?? []), of]);
  for (const { arm, from, of, mean, median, meanKnown, warnings } of differences) {
    for (const one of warnings)
      add(
        one.startsWith(pairingIsHidden)
          ? `${pairingIsHidden}: within draws the arms' ranks are no more alike than with random numbers of their own, so that it saves nothing here`
          : one,
        `${arm} − ${from} in ${of}`,
      );
    if (mean.estimate * median.estimate < 0)
      add(
        "The mean and the median have different signs: a few draws with large values decide the mean",
        `${arm} − ${from} in ${of}`,
      );
    if (!meanKnown.isKnown)
      add(
        `A mean that is ${notKnownYet} hangs on a few large values, or on few draws: believe the median`,
        `${arm} − ${from} in ${of}: about ${drawsNeeded(meanKnown)}`,
      );
  }
  return [...all].map(([one, of]) =>
    of.length === differences.length ? `${one.replace(/\.$/, "")}.` : `${one} (${firstOf(of, "pair")}).`,
  );
}

/** How much of the variance of an arm's worth is of parameters, and how much of chance; told where there is chance to tell it by. */
function varianceOf(ensemble: Ensemble, arm: string) {
  const { replications, draws, factors } = ensemble.study;
  if (replications < 2 || draws < 3 || factors.length === 0) return undefined;
  return { arm, of: worth, ...varianceComponents(ensemble.column(arm, worth), replications) };
}

/** What it would cost to know how often all three win to five points; nothing where a pilot is too small to say. */
function costOf(ensemble: Ensemble, arm: string, against: string, seconds: number | undefined) {
  if (seconds === undefined) return undefined;
  const values = Float64Array.from(evaluations(ensemble, arm, against), (outcome) =>
    outcome === undefined ? Number.NaN : Number(outcome.allWin),
  );
  try {
    const { sentence } = precisionCost(
      { values, replications: ensemble.study.replications, secondsPerReplication: seconds },
      { half: 0.05, workers: availableParallelism() },
    );
    return `${arm}, ALL WIN: ${sentence}`;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
