import { type Ensemble, growEnsemble, resultOf, type Study } from "@stewardsim/experiments";
import { readStudy } from "@stewardsim/experiments/node";
import { lengthOf, type Manifest } from "@stewardsim/results";
import { manyRows, readBlocks } from "@stewardsim/results/node";
import { isModelFolder } from "@stewardsim/runner/node";
import { UsageError } from "@stewardsim/report/terminal";
import type { StudyNotes } from "./notes.ts";
import { sayWhatIsMissing } from "./missing-results.ts";

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
  const { ensemble, add } = growEnsemble(study, manyRows);
  let count = 0;
  for await (const block of readBlocks(folder)) {
    add(resultOf(study, block));
    count++;
  }
  const all = lengthOf(manifest);
  sayWhatIsMissing(folder, manifest, count, all, "replications");
  return { study, ensemble, notes: (notes ?? { against: study.arms[0]!.name }) as StudyNotes, manifest };
}
