import { availableParallelism } from "node:os";
import { checkFolder } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";
import { readModelPlan, verifyModel } from "@stewardsim/runner/node";
import type { Sample, Verified } from "../commands/verify.ts";
import { goOn } from "../work.ts";

/**
 * Whether a folder of runs of somebody's own model still has the hash that it was sealed with, and a random sample of its runs
 * comes out to the same bytes.
 *
 * @throws ResultsError "damaged" where the folder is another than it was, NotReproducedError where runs come out differently,
 *   ModelRunError where the model was a function, or its module was changed since or is not where it was
 */
export async function verifiedRuns(
  folder: string,
  { workers = availableParallelism(), ...sample }: Sample,
): Promise<Verified> {
  const { manifest } = await readModelPlan(folder);
  const { stored, isWhole } = await checkFolder(folder);
  if (stored === 0) throw new UsageError(`${folder} has no results yet: ${goOn(folder)}`);
  const { again } = await verifyModel(folder, { ...sample, workers });
  return { manifest, again, stored, isWhole, isJudged: false };
}
