import type { Ensemble, Study } from "@stewardsim/experiments";
import { readResults } from "@stewardsim/report/store";
import { lengthOf, type Manifest } from "@stewardsim/results";
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
  const { ensemble, notes, manifest, stored } = await readResults(folder);
  const { study } = ensemble;
  sayWhatIsMissing(folder, manifest, stored, lengthOf(manifest), "replications");
  return { study, ensemble, notes: (notes ?? { against: study.arms[0]!.name }) as StudyNotes, manifest };
}
