import { counted } from "@stewardsim/core/foundation";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Study } from "@stewardsim/experiments";
import { heldOf, openStudy, type StoreOptions } from "@stewardsim/experiments/node";
import { shownFolder } from "@stewardsim/report/store";
import { printErr, UsageError } from "@stewardsim/report/terminal";
import { circumstances } from "@stewardsim/runner/node";
import { ResultsError, shellWord } from "@stewardsim/results";
import { clearFolder, type DirectoryStore, readManifest } from "@stewardsim/results/node";

/** A folder of results, opened to be written into. */
export interface OpenResults {
  readonly folder: string;
  readonly store: DirectoryStore;
}

export interface FolderOptions extends StoreOptions {
  /** What the folder is called below `results` where none is named. */
  readonly name: string;
  readonly out?: string | undefined;
  /** Replaces results that are there. */
  readonly force?: boolean;
}

/**
 * The folder for the results of a study: the one that is named, or `results/<name>`, `results/<name>-2` and so on. One
 * that holds a part of the same study is gone on with; nothing else that is there is touched unless it is asked for.
 *
 * @throws UsageError where the folder that is named holds something else, ResultsError where it cannot be written
 */
export function openResults(study: Study, { name, out, force = false, ...options }: FolderOptions): OpenResults {
  if (out === undefined) return nextFree(study, resolve("results", name), options);
  const folder = resolve(out);
  if (!existsSync(join(folder, "manifest.json"))) return { folder, store: openStudy(folder, study, options) };
  if (force) clearFolder(folder);
  else mustBePart(folder, study);
  return goneOnWith(folder, openStudy(folder, study, options));
}

function mustBePart(folder: string, study: Study): void {
  const held = heldOf(folder, study);
  const shown = shownFolder(folder);
  if (held === "all")
    throw new UsageError(
      `${shown} holds all of this already: ask it with pnpm stewardsim query ${shellWord(shown)} "SELECT …", name another folder, or compute it again with --force.`,
    );
  if (held === "other")
    throw new UsageError(
      `${shown} holds results of something else: name another folder, or replace them with --force.`,
    );
}

/** The first that is free, or holds a part of the same study, of the same commit, that nobody is at work on. */
function nextFree(study: Study, first: string, options: StoreOptions): OpenResults {
  const { commit } = circumstances();
  for (let number = 1; ; number++) {
    const folder = number === 1 ? first : `${first}-${number}`;
    if (!existsSync(folder)) return { folder, store: openStudy(folder, study, options) };
    try {
      if (heldOf(folder, study) === "part" && readManifest(folder).made.commit === commit)
        return goneOnWith(folder, openStudy(folder, study, options));
    } catch (error) {
      // Whatever it holds, it is not ours to go on with.
      if (!(error instanceof ResultsError)) throw error;
    }
  }
}

function goneOnWith(folder: string, store: DirectoryStore): OpenResults {
  if (store.count > 0)
    printErr(
      `Going on with ${shownFolder(folder)}, which holds ${counted(store.count, "replication")} already; --out names another folder.`,
    );
  return { folder, store };
}
