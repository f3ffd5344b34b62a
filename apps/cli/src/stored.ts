import type { Interval } from "@stewardsim/core";
import { type Ensemble, type ResultName, unitOf } from "@stewardsim/experiments";
import { dollarsWithin, knownWords, percent, percentWithin, sizeWithin } from "@stewardsim/report";
import { type Manifest, shellWord } from "@stewardsim/results";
import { pointsOf } from "./points.ts";
import type { StudyNotes } from "./notes.ts";
import { bareIn, drawSummary } from "./interval-text.ts";
import { meanCell } from "./mean-words.ts";
import { compared, madeOf, type Summary, summaryOf } from "./summary.ts";
import { print, printJson, table, wrapped } from "./terminal.ts";
import type { Worked } from "./work.ts";

export interface Shown extends Pick<Worked, "seconds" | "reached"> {
  readonly json?: true;
  /** By which design the draws were made, where that decides how they are analysed. */
  readonly design?: StudyNotes["design"];
}

/** Shows what is said of a stored ensemble. */
export function printStored(
  folder: string,
  ensemble: Ensemble,
  manifest: Manifest,
  { json, seconds, reached, design }: Shown,
): void {
  const [said, lines] =
    manifest.shard.of > 1
      ? shardWritten(folder, ensemble, manifest)
      : ensemble.study.isSample
        ? written(summaryOf(folder, ensemble, manifest, { seconds, reached }))
        : pointsWritten(pointsOf(folder, ensemble, manifest));
  if (json) printJson(said);
  else print([...lines, `Kept in ${said.folder}.`, nextOf(said, ensemble, design)].join("\n"));
}

/** What it comes to, in a sentence or two, with a gap below. */
function headlineOf({ arms, against }: Summary): string[] {
  const ranked: Ranked[] = arms.flatMap(({ name, isFirst, wins }) =>
    isFirst && wins ? [{ name, isFirst, all: wins.allWin }] : [],
  );
  if (ranked.length < 2) return [];
  const [best, next] = topTwo(ranked, (one) => one.isFirst);
  const shareIn = ({ estimate, low, high }: Interval) => `${percent(estimate)} (${percent(low)} to ${percent(high)})`;
  const first =
    best.isFirst.low > next.isFirst.high
      ? `${best.name} is worth most in ${shareIn(best.isFirst)} of runs.`
      : `Which is worth most cannot be told: ${best.name} in ${shareIn(best.isFirst)} of runs, ${next.name} in ${shareIn(next.isFirst)}.`;
  const [most, second] = topTwo(ranked, (one) => one.all);
  const wins =
    most.all.low > second.all.high
      ? `Steward, project and community all win most often under ${most.name}, in ${shareIn(most.all)}.`
      : `Under which steward, project and community all win most often cannot be told: ${most.name} ${shareIn(most.all)}, ${second.name} ${shareIn(second.all)}.`;
  return [...wrapped(`${first} ${wins}${against === undefined ? "" : ` Won is what beats ${against}.`}`), ""];
}

interface Ranked {
  readonly name: string;
  readonly isFirst: Interval;
  readonly all: Interval;
}

const topTwo = (ranked: readonly Ranked[], by: (one: Ranked) => Interval): [Ranked, Ranked] => {
  const [first, second] = [...ranked].sort((a, b) => by(b).estimate - by(a).estimate);
  return [first!, second!];
};

/** A line to go on with. */
function nextOf(
  { folder, against, foundation, shard }: ReturnType<typeof madeOf>,
  { study }: Ensemble,
  design: Shown["design"],
): string {
  if (shard.of > 1) return "Then: stewardsim merge, with the folders of all shards.";
  const [first, second] = study.arms.map(({ name }) => name).filter((name) => name !== against && name !== foundation);
  const by =
    design !== undefined
      ? `--by ${design.kind === "morris" ? "morris" : "sobol"}`
      : second === undefined || first === undefined
        ? "--by prim"
        : `--by regret · --by why --arm ${shellWord(first)} --versus ${shellWord(second)}`;
  return `Then: stewardsim analyse ${shellWord(folder)} ${by}`;
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
    ...(["allWin", "steward", "project", "community"] as const).map((win) => (wins ? percentWithin(wins[win]) : "–")),
    sizeWithin(outsiders),
    wins ? dollarsWithin(worth) : "–",
    isFirst ? percentWithin(isFirst) : "–",
  ]);
  const differences = summary.differences.map(({ arm, from, of, mean, meanKnown, median, isMore, pairing }) => [
    `${arm} − ${from}`,
    titleOf(of),
    bareIn(median, unitOf(of)),
    meanCell(mean, meanKnown, unitOf(of)),
    percentWithin(isMore),
    timesOf(pairing.varianceReduction),
    pairing.withinDraws ? timesOf(pairing.withinDraws.varianceReduction) : "–",
  ]);
  const { against, foundation, variance } = summary;
  const foundationRows = summary.arms.flatMap(({ name, winsAgainstFoundation: wins }) =>
    wins === undefined
      ? []
      : [[name, ...(["allWin", "project", "community"] as const).map((win) => percentWithin(wins[win]))]],
  );
  const hasPairs = differences.length > 0;
  return [
    summary,
    [
      ...headlineOf(summary),
      ...table(
        ["", "ALL WIN", "STEWARD", "PROJECT", "COMMUNITY", "OUTSIDERS", "WORTH (ΔNPV)", "IS FIRST"],
        arms,
        [12, 11, 11, 11, 11, 11, 17, 9],
      ),
      ...(foundationRows.length === 0
        ? []
        : [
            "",
            ...table(
              [`AGAINST ${foundation!.toUpperCase()}`, "ALL WIN", "PROJECT", "COMMUNITY"],
              foundationRows,
              [60, 11, 11, 11],
            ),
          ]),
      "",
      ...returnLines(summary.arms),
      ...(hasPairs
        ? [
            "",
            ...table(
              ["PAIRED", "", "MEDIAN", "MEAN", "IS MORE IN", "GAINED", "BY CHANCE"],
              differences,
              [22, 12, 20, 20, 11, 7, 7],
            ),
          ]
        : []),
      "",
      ...wrapped(
        `Medians and shares of runs, with 95% intervals that count draws and not their replications. Wins are evaluated against ${against ?? "nobody"}${foundationRows.length === 0 ? "" : ", and below against a foundation that pays the opening people for good (the steward's win is the same)"}; worth is against the same firm without the stewardship, at the low exit multiple. ` +
          `${hasPairs ? "Pairs share draws and random numbers: MEDIAN over draws; MEAN over blocks of replications, with intervals that hold all at once. GAINED: how much less variance for sharing both; BY CHANCE: for sharing chance, within draws. " : ""}` +
          madeIn(summary),
      ),
      ...(variance === undefined
        ? []
        : wrapped(
            `Parameters make ${percent(variance.share.estimate)} (${percent(variance.share.low)} to ${percent(variance.share.high)}) of the variance of ${variance.arm}'s worth; chance makes the rest.`,
          )),
      ...summary.warnings.flatMap((one) => wrapped(`Mind: ${one}`)),
      ...(summary.enough === undefined ? [] : wrapped(summary.enough.sentence)),
      ...(summary.cost === undefined ? [] : wrapped(summary.cost)),
    ],
  ] as const;
}

/** So many arms stand beside each other. */
const armsInARow = 4;

/** What arms return beside revenue, a row each. */
function returnLines(arms: Summary["arms"]): string[] {
  const stewards = arms.flatMap(({ name, returns, returnsInWorth }) =>
    returns === undefined ? [] : [{ name, returns, counted: returnsInWorth }],
  );
  const parts = Array.from({ length: Math.ceil(stewards.length / armsInARow) }, (_, part) =>
    stewards.slice(part * armsInARow, (part + 1) * armsInARow),
  );
  return parts.flatMap((some) =>
    table(
      ["RETURNS, NOT REVENUE", ...some.map(({ name }) => name)],
      [
        ...some[0]!.returns.map(({ what }, row) => [
          what,
          ...some.map(({ returns }) => dollarsWithin(returns[row]!.usd)),
        ]),
        ["counted in worth", ...some.map(({ counted }) => (counted === undefined ? "–" : dollarsWithin(counted)))],
      ],
      [21, ...some.map(() => 19)],
    ),
  );
}

function madeIn(made: ReturnType<typeof madeOf>): string {
  const { months, seed, version, hash, failures } = made;
  return `${knownWords(made.known)} ${drawSummary(made)} · ${months} months · seed ${seed} · stewardsim ${version} · hash ${hash?.slice(0, 16) ?? "–"}${failures > 0 ? ` · ${failures} runs FAILED` : ""}`;
}

const titles: Partial<Record<ResultName, string>> = { deltaValueLowExit: "worth", activeOutsiders: "outsiders" };
const titleOf = (of: ResultName) => titles[of] ?? of;

const timesOf = (ratio: number) => (Number.isFinite(ratio) ? `${ratio.toFixed(1)} ×` : "∞");
