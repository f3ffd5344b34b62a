import type { Ensemble } from "@stewardsim/experiments";
import { dollarsWithin, percentWithin, sizeWithin } from "@stewardsim/report";
import type { Manifest } from "@stewardsim/results";
import { type Summary, summaryOf } from "./summary.ts";
import type { Worked } from "./work.ts";
import { print, printJson, table, wrapped } from "./terminal.ts";

export interface Shown extends Pick<Worked, "seconds" | "reached"> {
  readonly json?: true;
}

/**
 * Shows what is said of a stored ensemble.
 */
export function printStored(
  folder: string,
  ensemble: Ensemble,
  manifest: Manifest,
  { json, seconds, reached }: Shown,
): void {
  const summary = summaryOf(folder, ensemble, manifest, { seconds, reached });
  if (json) printJson(summary);
  else print(written(summary));
}

function written(summary: Summary): string {
  const arms = summary.arms.map(({ name, wins, outsiders, worth, isFirst }) => [
    name,
    ...(["triple", "steward", "project", "community"] as const).map((win) => (wins ? percentWithin(wins[win]) : "–")),
    sizeWithin(outsiders),
    wins ? dollarsWithin(worth) : "–",
    isFirst ? percentWithin(isFirst) : "–",
  ]);
  const differences = summary.differences.map(({ arm, from, worth, outsiders, pairing }) => [
    `${arm} − ${from}`,
    dollarsWithin(worth.median),
    percentWithin(worth.isMore),
    sizeWithin(outsiders.median),
    percentWithin(outsiders.isMore),
    pairing ? `${pairing.varianceReduction.toFixed(1)} ×` : "–",
  ]);
  const { draws, luck, parameters, guesses, failures, seed, version, hash, folder, against, months } = summary;
  return [
    ...table(
      ["", "ALL WIN", "STEWARD", "PROJECT", "COMMUNITY", "OUTSIDERS", "WORTH (ΔNPV)", "IS FIRST"],
      arms,
      [12, 11, 11, 11, 11, 11, 17, 9],
    ),
    ...(differences.length === 0
      ? []
      : [
          "",
          ...table(
            ["PAIRED, DRAW BY DRAW", "WORTH", "IS MORE IN", "OUTSIDERS", "IS MORE IN", "GAINED"],
            differences,
            [33, 18, 11, 14, 11, 7],
          ),
        ]),
    "",
    ...wrapped(
      `Medians and shares with 95% intervals over draws. Wins are judged against ${against ?? "nobody"}; worth at the low exit. ` +
        `${differences.length > 0 ? "FIRST by worth. GAINED: what common luck saves, in variance. " : ""}` +
        `${parameters === 0 ? `${draws * luck} histories under fixed parameters` : `${draws} draws of ${parameters} parameters (${guesses} of them guesses) × ${luck} of luck`} · ${months} months · seed ${seed} · stewardsim ${version} · hash ${hash?.slice(0, 16) ?? "–"}${failures > 0 ? ` · ${failures} histories FAILED` : ""}`,
    ),
    ...summary.warnings.flatMap((one) => wrapped(`Mind: ${one}`)),
    ...(summary.enough === undefined ? [] : wrapped(summary.enough.sentence)),
    ...(summary.cost === undefined ? [] : wrapped(summary.cost)),
    `Kept in ${folder}: stewardsim analyse, story, query, verify.`,
  ].join("\n");
}
