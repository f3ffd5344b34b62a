import { type Ensemble, growEnsemble, resultOf } from "@stewardsim/experiments";
import { readStudy, readYears } from "@stewardsim/experiments/node";
import type { Manifest } from "@stewardsim/results";
import { manyRows, readBlocks } from "@stewardsim/results/node";
import { isModelFolder } from "@stewardsim/runner/node";
import { UsageError } from "../terminal/exit-codes.ts";

/** What a folder holds, as far as it is there. */
export interface StoredResults {
  readonly ensemble: Ensemble;
  readonly manifest: Manifest;
  /** What its asker wanted to find again. */
  readonly notes: unknown;
}

/**
 * Reads a folder of results, a part at a time.
 *
 * @returns what is there, and of how many replications that is
 * @throws UsageError where it holds runs of a model of one's own; ResultsError where it is no folder of results, or a damaged one
 */
export async function readResults(folder: string): Promise<StoredResults & { readonly stored: number }> {
  if (isModelFolder(folder))
    throw new UsageError(
      `${folder} holds runs of a model of one's own, of which no story and no scenario is known: ask it by stewardsim analyse or query.`,
    );
  const { study, notes, manifest } = await readStudy(folder);
  const { ensemble, add, addYears } = growEnsemble(study, manyRows);
  let stored = 0;
  for await (const block of readBlocks(folder)) {
    add(resultOf(study, block));
    stored++;
  }
  for (const { task, arm, years } of await readYears(folder, manifest)) addYears(task, { [arm]: years });
  return { ensemble, manifest, notes, stored };
}
