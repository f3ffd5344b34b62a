import { relative } from "node:path";
import { type MeanInterval, meanInterval } from "@stewardsim/core";
import {
  byDraw,
  difference,
  type Ensemble,
  finite,
  judgements,
  type ResultName,
  winChances,
} from "@stewardsim/experiments";
import { million, percentWithin } from "@stewardsim/report";
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
      outsiders: meanOf(ensemble, name, "activeOutsiders"),
      worth: meanOf(ensemble, name, "deltaValueLowExit"),
    })),
    differences: stewards.slice(1).map((name) => ({
      arm: name,
      from: first!,
      worth: difference(ensemble, name, first!, "deltaValueLowExit"),
      outsiders: difference(ensemble, name, first!, "activeOutsiders"),
    })),
  };
}

/** Over draws, which are what is independent. */
const meanOf = (ensemble: Ensemble, arm: string, name: ResultName): MeanInterval =>
  meanInterval(finite(byDraw(ensemble.column(arm, name), ensemble.study.luck)));

function written(summary: ReturnType<typeof summaryOf>): string {
  const whole = (value: number) => String(Math.round(value));
  const within = ({ estimate, low, high }: MeanInterval, show: (value: number) => string) =>
    Number.isFinite(low) ? `${show(estimate)} (${show(low)} to ${show(high)})` : show(estimate);
  const arms = summary.arms.map(({ name, wins, outsiders, worth }) => [
    name,
    ...(["triple", "steward", "project", "community"] as const).map((win) => (wins ? percentWithin(wins[win]) : "–")),
    within(outsiders, whole),
    wins ? within(worth, million) : "–",
  ]);
  const differences = summary.differences.map(({ arm, from, worth, outsiders }) => [
    `${arm} − ${from}`,
    within(worth, million),
    within(outsiders, whole),
  ]);
  const { draws, luck, parameters, guesses, failures, seed, version, hash, folder, against, months } = summary;
  return [
    ...table(
      ["", "ALL WIN", "STEWARD", "PROJECT", "COMMUNITY", "OUTSIDERS", "WORTH (ΔNPV)"],
      arms,
      [22, 12, 12, 12, 12, 16, 22].map((width, place) => (place === 0 ? 20 : width - 2)),
    ),
    ...(differences.length === 0
      ? []
      : ["", ...table(["DIFFERENCE, PAIRED", "WORTH", "OUTSIDERS"], differences, [44, 28, 24])]),
    "",
    ...wrapped(
      `95% intervals over draws. Wins are judged against ${against ?? "nobody"}; worth at the low exit. ` +
        `${parameters === 0 ? `${draws * luck} histories under fixed parameters` : `${draws} draws of ${parameters} parameters (${guesses} of them guesses) × ${luck} of luck`} · ${months} months · seed ${seed} · stewardsim ${version} · hash ${hash?.slice(0, 16) ?? "–"}${failures > 0 ? ` · ${failures} histories FAILED` : ""}`,
    ),
    `Kept in ${folder}: stewardsim analyse, story, query, verify.`,
  ].join("\n");
}
