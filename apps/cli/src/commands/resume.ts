import { resumeStudy } from "@stewardsim/experiments/node";
import { exitCodes } from "@stewardsim/report/terminal";
import type { StudyNotes } from "../notes.ts";
import { printStored } from "../stored.ts";
import { live, type WorkOptions } from "../work.ts";

/** `stewardsim resume FOLDER`: does what is missing, and shows the whole. */
export async function resume([folder]: string[], options: WorkOptions & { json?: true }): Promise<number> {
  const { study, store, notes } = await resumeStudy(folder!);
  // What was ended has its notes still, but nothing is left to be asked.
  const { enough } = store.manifest.ended === undefined ? (notes as StudyNotes) : {};
  const { ensemble, manifest, ...more } = await live(study, store, folder!, options, enough);
  printStored(folder!, ensemble, manifest, { ...options, ...more });
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
}
