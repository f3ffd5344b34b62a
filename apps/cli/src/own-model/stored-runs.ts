import { UsageError } from "@stewardsim/report/terminal";
import { runCount } from "@stewardsim/runner";
import { readModelRuns, type StoredRuns } from "@stewardsim/runner/node";
import { say } from "../terminal.ts";
import { goOn } from "../work.ts";

/**
 * Reads a folder of runs of somebody's own model, and says where some are missing.
 *
 * @throws UsageError where it has none yet
 */
export async function readStoredRuns(folder: string): Promise<StoredRuns> {
  const runs = await readModelRuns(folder);
  const { stored, manifest } = runs;
  const all = runCount(runs);
  if (stored === 0) throw new UsageError(`${folder} has no results yet: ${goOn(folder)}`);
  if (stored < all)
    say(
      manifest.shard.of > 1
        ? `${folder} is shard ${manifest.shard.index + 1} of ${manifest.shard.of}, ${stored} of ${all} runs: stewardsim merge puts all together.`
        : `${stored} of ${all} runs are there: ${goOn(folder)} does the others.`,
    );
  return runs;
}
