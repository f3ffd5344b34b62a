import { existsSync } from "node:fs";
import { join } from "node:path";
import { runEnsemble, type Study } from "@stewardsim/experiments";
import { heldOf, openStudy, sealStudy, type StoreOptions, threads } from "@stewardsim/experiments/node";
import { ResultsError } from "@stewardsim/results";
import { openResults, type Results } from "./results.ts";

/**
 * Runs a study and keeps it in a folder; what the folder holds of it already is not run again. Where the folder holds another study the
 * next that is free is taken, `mine-2` after `mine`: nothing that was computed is lost.
 *
 * @param how what made it, `notebook` where left out, and what is to be found again with it
 * @throws ResultsError where the folder cannot be written
 */
export async function keep(
  folder: string,
  study: Study,
  how: Partial<Pick<StoreOptions, "kind" | "notes" | "facts">> = {},
): Promise<Results> {
  const free = freeFor(folder, study);
  const store = openStudy(free, study, { kind: "notebook", ...how });
  try {
    const ensemble = await runEnsemble(study, { store, execute: threads() });
    await sealStudy(store, ensemble, threads());
  } finally {
    await store.close();
  }
  return openResults(free);
}

/** The folder itself or the first after it that holds this study, or nothing. */
function freeFor(folder: string, study: Study): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? folder : `${folder}-${number}`;
    if (!existsSync(join(candidate, "manifest.json")) || holds(candidate, study)) return candidate;
  }
}

function holds(folder: string, study: Study): boolean {
  try {
    return heldOf(folder, study) !== "other";
  } catch (error) {
    // Of an earlier or a later format, or damaged: somebody else's in any case.
    if (error instanceof ResultsError) return false;
    throw error;
  }
}
