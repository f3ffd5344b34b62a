import { type Ensemble, type ResultName, unitOf } from "@stewardsim/experiments";
import { dollarsWithin, percentWithin, sizeWithin } from "@stewardsim/report";
import type { Manifest } from "@stewardsim/results";
import { pointsOf } from "./points.ts";
import { bareIn, drawnIn, percentOf } from "./shown.ts";
import { compared, madeOf, type Summary, summaryOf } from "./summary.ts";
import { print, printJson, table, wrapped } from "./terminal.ts";
import type { Worked } from "./work.ts";

export interface Shown extends Pick<Worked, "seconds" | "reached"> {
  readonly json?: true;
}

/** Shows what is said of a stored ensemble. */
export function printStored(
  folder: string,
  ensemble: Ensemble,
  manifest: Manifest,
  { json, seconds, reached }: Shown,
): void {
  const [said, lines] =
    manifest.shard.of > 1
      ? shardWritten(folder, ensemble, manifest)
      : ensemble.study.isSample
        ? written(summaryOf(folder, ensemble, manifest, { seconds, reached }))
        : pointsWritten(pointsOf(folder, ensemble, manifest));
  if (json) printJson(said);
  else
    print(
      [
        ...lines,
        `Kept in ${said.folder}: stewardsim ${manifest.shard.of > 1 ? "merge" : "analyse, story, query, verify"}.`,
      ].join("\n"),
    );
}

/** A part of an experiment says nothing of the whole. */
function shardWritten(folder: string, ensemble: Ensemble, manifest: Manifest) {
  const said = madeOf(folder, ensemble, manifest);
  const { index, of } = manifest.shard;
  return [
    said,
    [`Shard ${index + 1} of ${of} is done; the numbers come with all of them.`, ...wrapped(madeIn(said))],
  ] as const;
}

function pointsWritten(said: ReturnType<typeof pointsOf>) {
  const range = (of: ResultName, { least, median, most }: { least: number; median: number; most: number }) =>
    bareIn({ estimate: median, low: least, high: most }, unitOf(of));
  return [
    said,
    [
      ...table(
        ["MEDIAN, LEAST TO MOST", ...compared.map(titleOf)],
        said.arms.map(({ name, results }) => [name, ...compared.map((of) => range(of, results[of]!))]),
        [24, 25, 25, 25],
      ),
      "",
      ...wrapped(`Over the points of the design, which are no sample of what may be. ${madeIn(said)}`),
    ],
  ] as const;
}

function written(summary: Summary) {
  const arms = summary.arms.map(({ name, wins, outsiders, worth, isFirst }) => [
    name,
    ...(["triple", "steward", "project", "community"] as const).map((win) => (wins ? percentWithin(wins[win]) : "–")),
    sizeWithin(outsiders),
    wins ? dollarsWithin(worth) : "–",
    isFirst ? percentWithin(isFirst) : "–",
  ]);
  const differences = summary.differences.map(({ arm, from, of, mean, median, isMore, pairing }) => [
    `${arm} − ${from}`,
    titleOf(of),
    bareIn(mean, unitOf(of)),
    bareIn(median, unitOf(of)),
    percentWithin(isMore),
    timesOf(pairing.varianceReduction),
    pairing.ofLuck ? timesOf(pairing.ofLuck.varianceReduction) : "–",
  ]);
  const { against, variance } = summary;
  const hasPairs = differences.length > 0;
  return [
    summary,
    [
      ...table(
        ["", "ALL WIN", "STEWARD", "PROJECT", "COMMUNITY", "OUTSIDERS", "WORTH (ΔNPV)", "IS FIRST"],
        arms,
        [12, 11, 11, 11, 11, 11, 17, 9],
      ),
      ...(hasPairs
        ? [
            "",
            ...table(
              ["PAIRED", "", "MEAN", "MEDIAN", "IS MORE IN", "GAINED", "BY LUCK"],
              differences,
              [22, 12, 20, 20, 11, 7, 7],
            ),
          ]
        : []),
      "",
      ...wrapped(
        `Medians and shares with 95% intervals over draws. Wins are judged against ${against ?? "nobody"}; worth at the low exit. ` +
          `${hasPairs ? "FIRST by worth. Pairs share draws and luck; means are over blocks of replications, and their intervals hold all at once. GAINED: what sharing saves, in variance; BY LUCK: what shared luck does, within draws. " : ""}` +
          madeIn(summary),
      ),
      ...(variance === undefined
        ? []
        : wrapped(
            `Parameters make ${percentOf(variance.share.estimate)} (${percentOf(variance.share.low)} to ${percentOf(variance.share.high)}) of the variance of ${variance.arm}'s worth; luck makes the rest.`,
          )),
      ...summary.warnings.flatMap((one) => wrapped(`Mind: ${one}`)),
      ...(summary.enough === undefined ? [] : wrapped(summary.enough.sentence)),
      ...(summary.cost === undefined ? [] : wrapped(summary.cost)),
    ],
  ] as const;
}

function madeIn(made: ReturnType<typeof madeOf>): string {
  const { months, seed, version, hash, failures } = made;
  return `${drawnIn(made)} · ${months} months · seed ${seed} · stewardsim ${version} · hash ${hash?.slice(0, 16) ?? "–"}${failures > 0 ? ` · ${failures} histories FAILED` : ""}`;
}

const titles: Partial<Record<ResultName, string>> = { deltaValueLowExit: "worth", activeOutsiders: "outsiders" };
const titleOf = (of: ResultName) => titles[of] ?? of;

const timesOf = (ratio: number) => (Number.isFinite(ratio) ? `${ratio.toFixed(1)} ×` : "∞");
