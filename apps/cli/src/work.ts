import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { availableParallelism } from "node:os";
import {
  type Enough,
  enoughIs,
  type Ensemble,
  type Milestone,
  simulateUntil,
  runEnsemble,
  type RunOptions,
  type Study,
} from "@stewardsim/experiments";
import { type Manifest, shellWord } from "@stewardsim/results";
import type { DirectoryStore } from "@stewardsim/results/node";
import { armsSoFar } from "@stewardsim/report";
import { doStored, shownFolder, toldBelow } from "@stewardsim/report/store";
import { UsageError } from "@stewardsim/report/terminal";
import type { Reached } from "./enough.ts";
import { say, wrapped } from "./terminal.ts";

export interface WorkOptions {
  readonly workers?: number;
  readonly csv?: true;
}

/** What came of the work. */
export interface Worked {
  readonly ensemble: Ensemble;
  readonly manifest: Manifest;
  /** What one worker takes for a replication, where any was simulated. */
  readonly seconds?: number;
  /** Whether enough is known, where the user said when that is. */
  readonly reached?: Reached;
}

/**
 * Does what is missing of a stored study, with a bar on stderr; the first Ctrl-C stops it and keeps what was done.
 *
 * @param enough when less than all of it will do
 */
export async function simulateStudy(
  study: Study,
  store: DirectoryStore,
  folder: string,
  { workers, csv }: WorkOptions,
  enough?: Enough,
): Promise<Worked> {
  const before = store.count;
  const work = {
    study,
    store,
    folder,
    ...(workers === undefined ? {} : { workers }),
    csv: csv === true,
    isAtMost: enough !== undefined,
    resume: "stewardsim resume",
  };
  const { result, manifest, wall } = await doStored(work, async (how) =>
    enough === undefined
      ? { ensemble: await runEnsemble(study, { ...how, milestones: firstLooks(study) }), reached: undefined }
      : untilEnough(study, enough, how),
  );
  const simulated = store.count - before;
  const busy = Math.min(workers ?? availableParallelism(), simulated);
  return {
    ensemble: result.ensemble,
    manifest,
    ...(simulated === 0 ? {} : { seconds: ((wall / 1000) * busy) / simulated }),
    ...(result.reached === undefined ? {} : { reached: result.reached }),
  };
}

/** Draws after which something is told, where many more are to come. */
const lookedAt = [16, 64];
const manyMore = 3;
/** A first look holds room for all runs; who asks for more than so many waits for hours, and for no look. */
const mostRuns = 20_000;

/** What the first draws of a sample say, on stderr: an idea after seconds, where the whole takes minutes. */
const firstLooks = (study: Study): Milestone[] =>
  study.isSample && study.draws * study.replications * study.arms.length <= mostRuns
    ? toldBelow(
        lookedAt
          .filter((draws) => study.draws >= manyMore * draws)
          .map((draws) => ({
            tasks: draws * study.replications,
            tell(ensemble) {
              const sentence = armsSoFar(ensemble, draws);
              if (sentence !== undefined) say(wrapped(sentence).join("\n"));
            },
          })),
      )
    : [];

async function untilEnough(study: Study, enough: Enough, how: RunOptions) {
  const { rule, names, read, arms } = enoughIs(enough);
  const { ensemble, decision, replications, missing } = await simulateUntil(study, {
    ...how,
    rule,
    read,
    ...(arms === undefined ? {} : { arms }),
  });
  return { ensemble, reached: { enough, names, decision, replications, missing } };
}

/** The folder that was named, or `results/<name>`, or the first of `results/<name>-2` and so on that is free. */
export function folderFor(name: string, out: string | undefined): string {
  if (out !== undefined) return resolve(out);
  for (let number = 1; ; number++) {
    const folder = resolve("results", number === 1 ? name : `${name}-${number}`);
    if (!existsSync(folder)) return folder;
  }
}

/** The command that does what is missing of a folder. */
export const goOn = (folder: string): string => `stewardsim resume ${shellWord(shownFolder(folder))}`;

/** Results are never added to those of another question by accident: a folder that is there is gone on with by resume. */
export function mustBeNew(folder: string): void {
  if (existsSync(join(folder, "manifest.json")))
    throw new UsageError(
      `${shownFolder(folder)} holds results already. Go on with them: ${goOn(folder)}; or name another folder with --out.`,
    );
}
