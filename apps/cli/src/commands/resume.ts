import { join } from "node:path";
import { resumeStudy } from "@stewardsim/experiments/node";
import { version } from "@stewardsim/core";
import { brief, type Compared } from "@stewardsim/report";
import {
  answerInto,
  storedComparison,
  comparedBrief,
  comparisonKind,
  type ComparisonNotes,
  shownFolder,
  writeBrief,
} from "@stewardsim/report/store";
import { exitCodes, styleFor } from "@stewardsim/report/terminal";
import type { Manifest } from "@stewardsim/results";
import { isModelFolder } from "@stewardsim/runner/node";
import type { StudyNotes } from "../notes.ts";
import { printStored } from "../stored.ts";
import { print, printJson } from "../terminal.ts";
import { simulateStudy, type WorkOptions } from "../work.ts";

/** `stewardsim resume FOLDER`: does what is missing, and shows the whole. */
export async function resume([folder]: string[], options: WorkOptions & { json?: true }): Promise<number> {
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
  if (compared !== undefined) await printAnswer(folder!, compared, manifest, options.json);
  else printStored(folder!, ensemble, manifest, { ...options, ...more, ...(design === undefined ? {} : { design }) });
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
}

/** What the main job says of its results. */
async function printAnswer(folder: string, compared: Compared, manifest: Manifest, json: true | undefined) {
  const answer = answerInto(folder, compared, version);
  await writeBrief(join(folder, "brief"), await comparedBrief(folder, compared, answer));
  if (json) printJson({ ...answer, manifest });
  else print(`${brief(answer, { style: styleFor(process.stdout) })}Kept in ${shownFolder(folder)}.`);
}
