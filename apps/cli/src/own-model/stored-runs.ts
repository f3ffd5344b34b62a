import { runCount } from "@stewardsim/runner";
import { readModelRuns, type StoredRuns } from "@stewardsim/runner/node";
import { sayWhatIsMissing } from "../missing-results.ts";

/**
 * Reads a folder of runs of somebody's own model, and says where some are missing.
 *
 * @throws UsageError where it has none yet
 */
export async function readStoredRuns(folder: string): Promise<StoredRuns> {
  const runs = await readModelRuns(folder);
  const { stored, manifest } = runs;
  const all = runCount(runs);
  sayWhatIsMissing(folder, manifest, stored, all, "runs");
  return runs;
}
