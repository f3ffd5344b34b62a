import { resumeStudy } from "@stewardsim/experiments/node";
import { exitCodes } from "@stewardsim/report/terminal";
import { printStored } from "../stored.ts";
import { live, type WorkOptions } from "../work.ts";

/** `stewardsim resume FOLDER`: does what is missing, and shows the whole. */
export async function resume([folder]: string[], options: WorkOptions & { json?: true }): Promise<number> {
  const { study, store } = await resumeStudy(folder!);
  const { ensemble, manifest, ...pace } = await live(study, store, folder!, options);
  printStored(folder!, ensemble, manifest, { ...options, ...pace });
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
}
