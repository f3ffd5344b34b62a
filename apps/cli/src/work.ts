import { createWriteStream, existsSync, renameSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { availableParallelism } from "node:os";
import { pipeline } from "node:stream/promises";
import {
  type Enough,
  enoughIs,
  type Ensemble,
  liveUntil,
  runEnsemble,
  type RunOptions,
  type Study,
} from "@stewardsim/experiments";
import { threads } from "@stewardsim/experiments/node";
import { blocksCsv, type Manifest, ResultsError } from "@stewardsim/results";
import { type DirectoryStore, readBlocks } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";
import { progress } from "@stewardsim/report/terminal";
import type { Reached } from "./enough.ts";
import { say } from "./terminal.ts";

export interface WorkOptions {
  readonly workers?: number;
  readonly csv?: true;
}

/** What came of the work. */
export interface Worked {
  readonly ensemble: Ensemble;
  readonly manifest: Manifest;
  /** What one worker takes for a replication, where any was lived. */
  readonly seconds?: number;
  /** Whether enough is known, where the user said when that is. */
  readonly reached?: Reached;
}

/**
 * Does what is missing of a stored study, with a bar on stderr; the first Ctrl-C stops it and keeps what was done.
 *
 * @param enough when less than all of it will do
 */
export async function live(
  study: Study,
  store: DirectoryStore,
  folder: string,
  { workers, csv }: WorkOptions,
  enough?: Enough,
): Promise<Worked> {
  const before = store.count;
  const missing = store.missing().length;
  if (missing > 0)
    say(
      `${count(missing)} replications of ${study.arms.length} ${study.arms.length === 1 ? "arm" : "arms"}${enough === undefined ? "" : ", at most"}, into ${relative(process.cwd(), folder) || "."}`,
    );
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt);
  process.once("SIGTERM", onInterrupt);
  const shown = progress("lived", { isAtMost: enough !== undefined });
  try {
    const how = {
      store,
      execute: threads(workers === undefined ? {} : { workers }),
      onProgress: shown.onProgress,
      signal: stop.signal,
    };
    const { ensemble, reached } = await (enough === undefined
      ? runEnsemble(study, how).then((whole) => ({ ensemble: whole, reached: undefined }))
      : untilEnough(study, enough, how));
    const wall = shown.end() / 1000;
    const manifest = await store.seal();
    if (csv) await writeCsv(folder, manifest);
    const lived = store.count - before;
    const busy = Math.min(workers ?? availableParallelism(), lived);
    return {
      ensemble,
      manifest,
      ...(lived === 0 ? {} : { seconds: (wall * busy) / lived }),
      ...(reached === undefined ? {} : { reached }),
    };
  } catch (error) {
    shown.end();
    if (stop.signal.aborted) say(`Go on with: stewardsim resume ${relative(process.cwd(), folder) || "."}`);
    throw error;
  } finally {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onInterrupt);
    await store.close();
  }
}

const count = (value: number) => value.toLocaleString("en-US");

async function untilEnough(study: Study, enough: Enough, how: RunOptions) {
  const { rule, names, read, arms } = enoughIs(enough);
  const { ensemble, decision, replications } = await liveUntil(study, {
    ...how,
    rule,
    read,
    ...(arms === undefined ? {} : { arms }),
  });
  return { ensemble, reached: { enough, names, decision, replications } };
}

/** `histories.csv` beside the results, whole or not at all. */
async function writeCsv(folder: string, { columns }: Manifest): Promise<void> {
  const path = join(folder, "histories.csv");
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(blocksCsv(columns, readBlocks(folder)), createWriteStream(unfinished));
    renameSync(unfinished, path);
  } catch (error) {
    if (error instanceof ResultsError) throw error;
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}). The results are kept.`);
  }
}

/** The folder that was named, or `results/<name>`, or the first of `results/<name>-2` and so on that is free. */
export function folderFor(name: string, out: string | undefined): string {
  if (out !== undefined) return resolve(out);
  for (let number = 1; ; number++) {
    const folder = resolve("results", number === 1 ? name : `${name}-${number}`);
    if (!existsSync(folder)) return folder;
  }
}

/** Results are never added to those of another question by accident: a folder that is there is gone on with by resume. */
export function mustBeNew(folder: string): void {
  if (existsSync(join(folder, "manifest.json")))
    throw new UsageError(
      `${relative(process.cwd(), folder) || "."} holds results already. Go on with them: stewardsim resume; or name another folder with --out.`,
    );
}
