import { availableParallelism } from "node:os";
import { shownFolder, writeCsv } from "@stewardsim/report/store";
import { exitCodes, progress, untilStopped } from "@stewardsim/report/terminal";
import { readModelRuns, resumeModel } from "@stewardsim/runner/node";
import { say } from "../terminal.ts";
import { goOn, type WorkOptions } from "../work.ts";
import { printRuns } from "./summary.ts";

/**
 * `stewardsim resume FOLDER`, of runs of a model of somebody's own: computes in threads what is missing, and shows the whole.
 * The first Ctrl-C stops it and keeps what was done.
 *
 * @throws ModelRunError where the model was a function, or its module was changed since or is not where it was
 */
export async function resumeRuns(
  folder: string,
  { workers = availableParallelism(), csv, json }: WorkOptions & { readonly json?: true },
): Promise<number> {
  const shown = progress("run");
  try {
    await untilStopped(
      (signal) => resumeModel(folder, { workers, signal, onProgress: shown.onProgress }),
      () => {
        shown.end();
        say(`Go on with: ${goOn(folder)}`);
      },
    );
  } finally {
    shown.end();
  }
  const runs = await readModelRuns(folder);
  if (csv) await writeCsv(shownFolder(folder), runs.design);
  printRuns(folder, runs, json);
  return runs.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
}
