import { createWriteStream, existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { type Ensemble, runEnsemble, type Study } from "@stewardsim/experiments";
import { threads } from "@stewardsim/experiments/node";
import { blocksCsv, type Manifest } from "@stewardsim/results";
import { type DirectoryStore, readBlocks } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";
import { progress } from "@stewardsim/report/terminal";
import { say } from "./terminal.ts";

export interface WorkOptions {
  readonly workers?: number;
  readonly csv?: true;
}

/**
 * Does what is missing of a stored study, with a bar on stderr; the first Ctrl-C stops it and keeps what was done.
 *
 * @returns the whole, its manifest, and the seconds that one worker takes for a replication, where any was lived
 */
export async function live(
  study: Study,
  store: DirectoryStore,
  folder: string,
  { workers, csv }: WorkOptions,
): Promise<{ ensemble: Ensemble; manifest: Manifest; seconds?: number }> {
  const missing = store.missing().length;
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt);
  process.once("SIGTERM", onInterrupt);
  const shown = progress("lived");
  try {
    const ensemble = await runEnsemble(study, {
      store,
      execute: threads(workers === undefined ? {} : { workers }),
      onProgress: shown.onProgress,
      signal: stop.signal,
    });
    const wall = shown.end() / 1000;
    const manifest = await store.seal();
    if (csv) await writeCsv(folder);
    const busy = Math.min(workers ?? availableParallelism(), missing);
    return { ensemble, manifest, ...(missing === 0 ? {} : { seconds: (wall * busy) / missing }) };
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

/** `histories.csv` beside the results. */
export async function writeCsv(folder: string): Promise<void> {
  const { readManifest } = await import("@stewardsim/results/node");
  const file = createWriteStream(join(folder, "histories.csv"));
  for await (const piece of blocksCsv(readManifest(folder).columns, readBlocks(folder)))
    if (!file.write(piece)) await once(file, "drain");
  file.end();
  await once(file, "finish");
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
