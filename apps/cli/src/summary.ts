import { relative } from "node:path";
import { medianInterval, wilsonInterval } from "@stewardsim/core";
import {
  compareArms,
  differencesByDraw,
  type Ensemble,
  judgements,
  medianOf,
  precisionCost,
  type ResultName,
  winChances,
} from "@stewardsim/experiments";
import { type Reached, reachedSentence } from "./enough.ts";
import type { Manifest } from "@stewardsim/results";

/** What is said of every stored ensemble, as plain data: how often who wins, and what the arms differ in. */
export type Summary = ReturnType<typeof summaryOf>;

/** By what arms are compared and ranked: worth at the low exit. */
const worth = "deltaValueLowExit";

export function summaryOf(
  folder: string,
  ensemble: Ensemble,
  { hash, version, shard }: Manifest,
  { seconds, reached }: { seconds: number | undefined; reached: Reached | undefined },
) {
  const { study, failures } = ensemble;
  const against = study.arms.find(({ scenario }) => scenario.steward.kind === "nobody")?.name;
  const stewards = study.arms.filter(({ scenario }) => scenario.steward.kind !== "nobody").map(({ name }) => name);
  const [first] = stewards;
  // Draws that share their luck are no blocks of independent ones.
  const paired =
    stewards.length > 1 && study.replications === undefined ? compareArms(ensemble, stewards, worth) : undefined;
  return {
    folder: relative(process.cwd(), folder) || ".",
    hash,
    version,
    seed: study.seed,
    draws: study.draws,
    luck: study.luck,
    months: study.months,
    parameters: study.factors.length,
    guesses: study.factors.filter(({ grade }) => grade === "D").length,
    shard,
    failures: failures.length,
    against,
    arms: study.arms.map(({ name }) => ({
      name,
      ...(against === undefined || name === against
        ? {}
        : { wins: winChances(judgements(ensemble, name, against), study.luck) }),
      outsiders: medianOf(ensemble.column(name, "activeOutsiders"), study.luck),
      worth: medianOf(ensemble.column(name, worth), study.luck),
      isFirst: paired?.first[name],
    })),
    differences: stewards.slice(1).map((name) => ({
      arm: name,
      from: first!,
      worth: differenceOf(ensemble, name, first!, worth),
      outsiders: differenceOf(ensemble, name, first!, "activeOutsiders"),
      pairing: paired?.pairs.find(({ a, b }) => (a === name && b === first) || (a === first && b === name))?.pairing,
    })),
    enough: reached === undefined ? undefined : { ...reached, sentence: reachedSentence(reached) },
    warnings: warningsOf(paired?.pairs ?? []),
    cost:
      against === undefined || first === undefined || reached !== undefined
        ? undefined
        : costOf(ensemble, first, against, seconds),
  };
}

/** What one arm is more than another in the middle draw, and in how many draws it is more. */
function differenceOf(ensemble: Ensemble, arm: string, from: string, name: ResultName) {
  const differences = differencesByDraw(ensemble, arm, from, name);
  const more = differences.filter((value) => value > 0).length + differences.filter((value) => value === 0).length / 2;
  return {
    median: { ...medianInterval(differences), draws: differences.length },
    isMore: { ...wilsonInterval(more, differences.length), draws: differences.length },
  };
}

/** A sentence each, with the pairs that it is true of. */
function warningsOf(pairs: readonly { a: string; b: string; warnings: readonly string[] }[]): string[] {
  const all = new Map<string, string[]>();
  for (const { a, b, warnings } of pairs)
    for (const one of warnings) all.set(one, [...(all.get(one) ?? []), `${a} and ${b}`]);
  return [...all].map(([one, of]) => (of.length === pairs.length ? one : `${one} (${of.join("; ")})`));
}

/** What it would cost to know how often all three win to five points; nothing where a pilot is too small to say. */
function costOf(ensemble: Ensemble, arm: string, against: string, seconds: number | undefined) {
  if (seconds === undefined || ensemble.study.replications !== undefined) return undefined;
  const values = Float64Array.from(judgements(ensemble, arm, against), (outcome) =>
    outcome === undefined ? Number.NaN : Number(outcome.tripleWin),
  );
  try {
    const { sentence } = precisionCost(
      { values, luck: ensemble.study.luck, secondsPerReplication: seconds },
      { half: 0.05 },
    );
    return `${arm}, ALL WIN: ${sentence}`;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
