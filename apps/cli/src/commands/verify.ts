import { version } from "@stewardsim/core";
import { verify as check } from "@stewardsim/experiments";
import { readStudy, threads } from "@stewardsim/experiments/node";
import { readBlocks } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";
import { print, printJson } from "../terminal.ts";

/** `stewardsim verify FOLDER` */
export async function verify(
  [folder]: string[],
  { sample, seed, workers, json }: { sample: number; seed: string; workers?: number; json?: true },
): Promise<number> {
  const { study, manifest } = await readStudy(folder!);
  if (manifest.version !== version)
    throw new UsageError(
      `${folder} was made by version ${manifest.version} and this is ${version}: verify it with the version that made it.`,
    );
  const { again, stored } = await check(study, readBlocks(folder!), {
    sample,
    seed,
    execute: threads(workers === undefined ? {} : { workers }),
  });
  if (json) printJson({ folder, again, stored });
  else print(`${again.length} of ${stored} stored replications were computed again, to the same bytes.`);
  return 0;
}
