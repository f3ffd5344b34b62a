import { relative } from "node:path";
import { medianInterval, wilsonInterval } from "@stewardsim/core";
import {
  differencesByDraw,
  type Ensemble,
  judgements,
  medianOf,
  type ResultName,
  winChances,
} from "@stewardsim/experiments";
import { dollarsWithin, percentWithin, sizeWithin } from "@stewardsim/report";
import type { Manifest } from "@stewardsim/results";
import { print, printJson, table, wrapped } from "./terminal.ts";

/** What is said of every stored ensemble: how often who wins, and what the arms differ in. */
export function printStored(folder: string, ensemble: Ensemble, manifest: Manifest, { json }: { json?: true }): void {
  const summary = summaryOf(folder, ensemble, manifest);
  if (json) printJson(summary);
  else print(written(summary));
}

function summaryOf(folder: string, ensemble: Ensemble, { hash, version, shard }: Manifest) {
  const { study, failures } = ensemble;
  const against = study.arms.find(({ scenario }) => scenario.steward.kind === "nobody")?.name;
  const stewards = study.arms.filter(({ scenario }) => scenario.steward.kind !== "nobody").map(({ name }) => name);
  const [first] = stewards;
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
      worth: medianOf(ensemble.column(name, "deltaValueLowExit"), study.luck),
    })),
    differences: stewards.slice(1).map((name) => ({
      arm: name,
      from: first!,
      worth: differenceOf(ensemble, name, first!, "deltaValueLowExit"),
      outsiders: differenceOf(ensemble, name, first!, "activeOutsiders"),
    })),
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

function written(summary: ReturnType<typeof summaryOf>): string {
  const arms = summary.arms.map(({ name, wins, outsiders, worth }) => [
    name,
    ...(["triple", "steward", "project", "community"] as const).map((win) => (wins ? percentWithin(wins[win]) : "–")),
    sizeWithin(outsiders),
    wins ? dollarsWithin(worth) : "–",
  ]);
  const differences = summary.differences.map(({ arm, from, worth, outsiders }) => [
    `${arm} − ${from}`,
    dollarsWithin(worth.median),
    percentWithin(worth.isMore),
    sizeWithin(outsiders.median),
    percentWithin(outsiders.isMore),
  ]);
  const { draws, luck, parameters, guesses, failures, seed, version, hash, folder, against, months } = summary;
  return [
    ...table(
      ["", "ALL WIN", "STEWARD", "PROJECT", "COMMUNITY", "OUTSIDERS", "WORTH (ΔNPV)"],
      arms,
      [20, 11, 11, 11, 11, 12, 18],
    ),
    ...(differences.length === 0
      ? []
      : [
          "",
          ...table(
            ["PAIRED, DRAW BY DRAW", "WORTH", "IS MORE IN", "OUTSIDERS", "IS MORE IN"],
            differences,
            [38, 19, 11, 15, 11],
          ),
        ]),
    "",
    ...wrapped(
      `Medians and shares with 95% intervals over draws. Wins are judged against ${against ?? "nobody"}; worth at the low exit. ` +
        `${parameters === 0 ? `${draws * luck} histories under fixed parameters` : `${draws} draws of ${parameters} parameters (${guesses} of them guesses) × ${luck} of luck`} · ${months} months · seed ${seed} · stewardsim ${version} · hash ${hash?.slice(0, 16) ?? "–"}${failures > 0 ? ` · ${failures} histories FAILED` : ""}`,
    ),
    `Kept in ${folder}: stewardsim analyse, story, query, verify.`,
  ].join("\n");
}
