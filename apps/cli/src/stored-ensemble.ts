import { type Ensemble, growEnsemble, resultOf, type Study } from "@stewardsim/experiments";
import { readStudy } from "@stewardsim/experiments/node";
import { lengthOf, type Manifest } from "@stewardsim/results";
import { readBlocks } from "@stewardsim/results/node";
import { isModelFolder } from "@stewardsim/runner/node";
import { UsageError } from "@stewardsim/report/terminal";
import type { StudyNotes } from "./notes.ts";
import { say } from "./terminal.ts";
import { goOn } from "./work.ts";

/** What a folder holds by now. */
export interface Stored {
  readonly study: Study;
  readonly ensemble: Ensemble;
  readonly notes: StudyNotes;
  readonly manifest: Manifest;
}

/**
 * Reads a folder of results, a part at a time.
 *
 * @throws UsageError where it has none yet, or holds runs of a model of somebody's own
 */
export async function readStored(folder: string): Promise<Stored> {
  if (isModelFolder(folder))
    throw new UsageError(
      `${folder} holds runs of a model of one's own, of which no story and no scenario is known: ask it by stewardsim analyse or query.`,
    );
  const { study, notes, manifest } = await readStudy(folder);
  const { ensemble, add } = growEnsemble(study);
  let count = 0;
  for await (const block of readBlocks(folder)) {
    add(resultOf(study, block));
    count++;
  }
  const all = lengthOf(manifest);
  if (count === 0) throw new UsageError(`${folder} has no results yet: ${goOn(folder)}`);
  if (count < all)
    say(
      manifest.shard.of > 1
        ? `${folder} is shard ${manifest.shard.index + 1} of ${manifest.shard.of}, ${count} of ${all} replications: stewardsim merge puts all together.`
        : `${count} of ${all} replications are there: ${goOn(folder)} does the others.`,
    );
  return { study, ensemble, notes: (notes ?? { against: study.arms[0]!.name }) as StudyNotes, manifest };
}
