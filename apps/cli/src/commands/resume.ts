import { resumeStudy } from "@stewardsim/experiments/node";
import { exitCodes } from "@stewardsim/report/terminal";
import type { StudyNotes } from "../notes.ts";
import { printStored } from "../stored.ts";
import { live, type WorkOptions } from "../work.ts";

/** `stewardsim resume FOLDER`: does what is missing, and shows the whole. */
export async function resume([folder]: string[], options: WorkOptions & { json?: true }): Promise<number> {
  const { study, store, notes } = await resumeStudy(folder!);
  // What was ended has its notes still, but nothing is left to be asked.
  const { enough, design } = notes as StudyNotes;
  const left = store.manifest.ended === undefined ? enough : undefined;
  const { ensemble, manifest, ...more } = await live(study, store, folder!, options, left);
  printStored(folder!, ensemble, manifest, { ...options, ...more, ...(design === undefined ? {} : { design }) });
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
}
