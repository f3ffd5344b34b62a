import { join } from "node:path";
import { type Ensemble, type ResultName, unitOf } from "@stewardsim/experiments";
import { armsScreen } from "@stewardsim/report";
import { storedBrief, writeBrief } from "@stewardsim/report/store";
import { columnsOf, styleFor } from "@stewardsim/report/terminal";
import { type Manifest, shellWord } from "@stewardsim/results";
import { bareIn } from "./interval-text.ts";
import { madeIn, titleOf } from "./made-words.ts";
import { nextCommands } from "./next-commands.ts";
import type { StudyNotes } from "./notes.ts";
import { pointsOf } from "./points.ts";
import { studyDetails } from "./study-details.ts";
import { compared, madeOf, type Summary, summaryOf } from "./summary.ts";
import { print, printJson, table, widest, wrapped } from "./terminal.ts";
import type { Worked } from "./work.ts";

export interface Shown extends Pick<Worked, "seconds" | "reached"> {
  readonly json?: true;
  /** All the numbers, and not only what they come to. */
  readonly all?: true;
  /** By which design the draws were made, where that decides how they are analysed. */
  readonly design?: StudyNotes["design"];
}

/** Shows what is said of a stored ensemble, and then writes its decision brief beside it, where there is an answer. */
export async function showStored(folder: string, ensemble: Ensemble, manifest: Manifest, shown: Shown): Promise<void> {
  const { hasBrief } = printStored(folder, ensemble, manifest, shown);
  if (hasBrief)
    await writeBrief(join(folder, "brief"), await storedBrief(folder, { ensemble, manifest, notes: undefined }));
}

function printStored(
  folder: string,
  ensemble: Ensemble,
  manifest: Manifest,
  { json, all, seconds, reached, design }: Shown,
): { readonly hasBrief: boolean } {
  const [said, lines] =
    manifest.shard.of > 1
      ? shardWritten(folder, ensemble, manifest)
      : ensemble.study.isSample
        ? sampleWritten(summaryOf(folder, ensemble, manifest, { seconds, reached }), all === true)
        : pointsWritten(pointsOf(folder, ensemble, manifest));
  const hasBrief = "answer" in said && said.answer !== undefined;
  if (json) printJson(said);
  else
    print(
      [
        ...lines,
        ...keptLines(said, { hasBrief, all: all === true }),
        nextCommands({ ...said, study: ensemble.study, design }, widest()),
      ].join("\n"),
    );
  return { hasBrief };
}

/** The answer on one screen; all its numbers before it, where they are asked for or there is no answer. */
function sampleWritten(summary: Summary, all: boolean) {
  const { answer, enough } = summary;
  const details = all || answer === undefined ? [...studyDetails(summary), ""] : [];
  const screen =
    answer === undefined
      ? ""
      : armsScreen(answer, { style: styleFor(process.stdout), columns: columnsOf(), all }).trimEnd();
  return [
    summary,
    [...details, ...(screen === "" ? [] : [screen]), ...(enough === undefined ? [] : wrapped(enough.sentence))],
  ] as const;
}

/** Where it is kept, with what, and how to see the rest. */
function keptLines(
  { folder, shard }: ReturnType<typeof madeOf>,
  { hasBrief, all }: { readonly hasBrief: boolean; readonly all: boolean },
): string[] {
  const brief = hasBrief ? `Brief, two pages: ${join(folder, "brief.html")} (brief.md: as text). ` : "";
  const rest = all || shard.of > 1 ? "." : `; all numbers: stewardsim resume ${shellWord(folder)} --all`;
  return wrapped(`${brief}Kept in ${folder}${rest}`);
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
