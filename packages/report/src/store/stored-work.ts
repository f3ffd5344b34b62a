import { createWriteStream, renameSync } from "node:fs";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  type Ensemble,
  type Milestone,
  runCount,
  parametersCsv,
  runEnsemble,
  type RunOptions,
  type Study,
  taskCount,
} from "@stewardsim/experiments";
import { sealStudy, threads } from "@stewardsim/experiments/node";
import { blocksCsv, type Manifest, ResultsError, shellWord } from "@stewardsim/results";
import { type DirectoryStore, readRows } from "@stewardsim/results/node";
import { UsageError } from "../terminal/exit-codes.ts";
import { armsCounted } from "../arms-counted.ts";
import { runsOfDraws } from "../runs-of-draws.ts";
import { counted } from "../words.ts";
import { printErr } from "../terminal/print.ts";
import { clearLine, progress } from "../terminal/progress.ts";
import { untilStopped } from "../terminal/until-stopped.ts";

/** A study, the folder that it is kept in, and how. */
export interface StoredWork {
  readonly study: Study;
  readonly store: DirectoryStore;
  readonly folder: string;
  /** The most threads; one for each core where left out. */
  readonly workers?: number;
  /** Whether CSV files are written beside the results. */
  readonly csv?: boolean;
  /** What is told while it runs. */
  readonly milestones?: readonly Milestone[];
  /** Whether less than all of it may be enough. */
  readonly isAtMost?: boolean;
  /** The words that go on with a folder, as `stewardsim resume`. */
  readonly resume: string;
}

/** What came of it. */
export interface StoredResult<T> {
  readonly result: T;
  readonly manifest: Manifest;
  /** How long it was simulated, ms. */
  readonly wall: number;
}

/**
 * Does what is missing of a stored study, with a bar on stderr, and seals it. Ctrl-C stops it, keeps what was done, and
 * says how to go on. The store is closed in the end.
 *
 * @param simulate fills the store; all of the study where left out
 * @throws CancelledError where it was stopped, ResultsError where the folder cannot be written
 */
export async function doStored<T extends { readonly ensemble: Ensemble }>(
  { study, store, folder, workers, csv = false, isAtMost = false, resume }: StoredWork,
  simulate: (how: RunOptions) => Promise<T>,
): Promise<StoredResult<T>> {
  const missing = store.missing().length;
  if (missing > 0) printErr(`${sizeOf(study, missing, isAtMost)}, into ${shownFolder(folder)}`);
  const shown = progress("simulated", { isAtMost });
  try {
    return await untilStopped(
      async (signal) => {
        const execute = threads(workers === undefined ? {} : { workers });
        const result = await simulate({ store, execute, onProgress: shown.onProgress, signal });
        const wall = shown.end();
        const manifest = await sealStudy(store, result.ensemble, execute);
        if (csv) await writeCsv(folder, study);
        return { result, manifest, wall };
      },
      () => {
        shown.end();
        printErr(`Go on with: ${resume} ${shellWord(shownFolder(folder))}`);
      },
    );
  } finally {
    shown.end();
    await store.close();
  }
}

/** The same for all of a study. */
export const simulateStored = (work: StoredWork): Promise<StoredResult<{ readonly ensemble: Ensemble }>> =>
  doStored(work, async (how) => ({
    ensemble: await runEnsemble(work.study, { ...how, milestones: toldBelow(work.milestones ?? []) }),
  }));

/** Milestones that begin on a line of their own, and not behind a bar. */
export const toldBelow = (milestones: readonly Milestone[]): Milestone[] =>
  milestones.map(({ tasks, tell }) => ({
    tasks,
    tell(ensemble) {
      clearLine();
      return tell(ensemble);
    },
  }));

/** What there is to do: draws, and how often each is run; of what was begun, and where nothing is drawn, runs of each arm. */
function sizeOf(study: Study, missing: number, isAtMost: boolean): string {
  const arms = armsCounted(study);
  const isWhole = missing === taskCount(study) && study.factors.length > 0;
  const size = isWhole
    ? `${counted(study.draws, "draw")} of ${arms}${runsOfDraws(study)}`
    : `${counted(missing, "run")} of each of ${arms}`;
  return `${size}${isAtMost ? ", at most" : ` (${counted(runCount(study), "run")} in all)`}`;
}

/** A folder as seen from where we are; one that is called as an option is, is none of them. */
export const shownFolder = (folder: string): string => (relative(process.cwd(), folder) || ".").replace(/^-/, "./-");

/**
 * Writes `runs.csv` and `design.csv` beside results, each whole or not at all: the rows and the column names of
 * `stewardsim query`.
 *
 * @param study what was drawn; `design.csv` holds it
 * @throws UsageError where they cannot be written
 */
export async function writeCsv(folder: string, study: Pick<Study, "factors" | "values">): Promise<void> {
  const { columns, blocks } = await readRows(folder);
  await writeWhole(join(folder, "runs.csv"), blocksCsv(columns, blocks));
  await writeWhole(join(folder, "design.csv"), [parametersCsv({ study })]);
}

async function writeWhole(path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(pieces, createWriteStream(unfinished));
    renameSync(unfinished, path);
  } catch (error) {
    if (error instanceof ResultsError) throw error;
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}). The results are kept.`);
  }
}
