import { join } from "node:path";
import { resumeStudy } from "@stewardsim/experiments/node";
import { version } from "@stewardsim/core";
import { brief, type Compared, firstScreen } from "@stewardsim/report";
import {
  answerInto,
  storedComparison,
  comparedBrief,
  comparisonKind,
  type ComparisonNotes,
  shownFolder,
  writeBrief,
} from "@stewardsim/report/store";
import { columnsOf, exitCodes, styleFor } from "@stewardsim/report/terminal";
import type { Manifest } from "@stewardsim/results";
import { isModelFolder } from "@stewardsim/runner/node";
import type { StudyNotes } from "../notes.ts";
import { showStored } from "../stored.ts";
import { print, printJson } from "../terminal.ts";
import { simulateStudy, type WorkOptions } from "../work.ts";

/** `stewardsim resume FOLDER`: does what is missing, and shows the whole. */
export async function resume([folder]: string[], options: WorkOptions & { all?: true; json?: true }): Promise<number> {
  if (isModelFolder(folder!)) return (await import("../own-model/resume.ts")).resumeRuns(folder!, options);
  const { study, store, notes } = await resumeStudy(folder!);
  // What was ended has its notes still, but nothing is left to be asked.
  const { enough, design } = notes as StudyNotes;
  const left = store.manifest.ended === undefined ? enough : undefined;
  const { ensemble, manifest, ...more } = await simulateStudy(study, store, folder!, options, left);
  const compared =
    manifest.kind === comparisonKind && notes !== undefined
      ? storedComparison(ensemble, notes as ComparisonNotes)
      : undefined;
  if (compared !== undefined) await printAnswer(folder!, compared, manifest, options);
  else
    await showStored(folder!, ensemble, manifest, {
      ...options,
      ...more,
      ...(design === undefined ? {} : { design }),
    });
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
}

/** What the main job says of its results. */
async function printAnswer(
  folder: string,
  compared: Compared,
  manifest: Manifest,
  { json, all }: { json?: true; all?: true },
): Promise<void> {
  const answer = answerInto(folder, compared, version);
  const style = styleFor(process.stdout);
  const paths = [`Kept in ${shownFolder(folder)}.`];
  if (json) printJson({ ...answer, manifest });
  else if (answer.findings.length === 0) print(`${brief(answer, { style, all: all === true })}${paths[0]!}`);
  else
    print(
      `${all ? `${brief(answer, { style, all })}\n` : ""}${firstScreen(answer, { style, columns: columnsOf(), paths })}`,
    );
  await writeBrief(join(folder, "brief"), await comparedBrief(folder, compared, answer));
}
