import { counted } from "@stewardsim/core/foundation";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Block, blocksHash, type Values } from "../block.ts";
import { canonicalJson } from "../canonical.ts";
import { ResultsError } from "../errors.ts";
import { mustFitStore } from "../fitting-block.ts";
import type { Manifest } from "../manifest.ts";
import { mustEndThere, type ResultStore } from "../store.ts";
import { isSealed, sealBeside } from "./beside.ts";
import { manyRows } from "./file-rows.ts";
import { makeFolder, replaceFile, unwritable } from "./files.ts";
import { experimentFile, journalFile, lockFile, manifestFile, readManifest, writeManifest } from "./folder-files.ts";
import { holdBlocks } from "./held-blocks.ts";
import { lock } from "./lock.ts";
import { partSize, partsIn } from "./part.ts";
import { begunWith } from "./sealed-files.ts";

/** A folder of results: parts of 64 replications that stand, and a journal of those that came since. */
export interface DirectoryStore extends ResultStore {
  readonly manifest: Manifest;
  writeAll(blocks: readonly Block[]): Promise<void>;
  /** Replications of this shard that are not there yet, in order. */
  missing(): number[];
  /** Whether the manifest names a table beside the parts that does not stand as it was sealed. */
  lacks(table: string): boolean;
  /**
   * Turns what is left in the journal into a last part, writes the tables beside the parts, and their hashes and that of
   * all results into the manifest. A hash that stands there is never replaced.
   *
   * @param beside the columns of tables that the manifest names, those of `by` first; a shard has none of them
   * @throws RangeError while replications are missing, ResultsError "damaged" where a hash that stands there is another
   */
  seal(beside?: Readonly<Record<string, readonly Values[]>>): Promise<Manifest>;
}

/**
 * Opens a folder to write results into it, or goes on with one that was begun.
 *
 * @param experiment all that was asked for, as plain data; it is stored beside the results, so that they can be resumed
 * @param prepare writes further `.parquet` files of a new folder; when its manifest stands, so do they
 * @throws ResultsError "other-experiment" where the folder holds results of something else, "newer-format",
 *   "folder-in-use", "unwritable", "shards-do-not-fit" where there are more shards than parts
 */
export function openDirectory(
  folder: string,
  wanted: Manifest,
  experiment: unknown,
  prepare: () => void = () => {},
): DirectoryStore {
  try {
    if (!existsSync(join(folder, manifestFile))) mustBeFree(folder);
    makeFolder(join(folder, "parts"));
  } catch (error) {
    throw error instanceof ResultsError ? error : unwritable(folder, error);
  }
  const unlock = lock(join(folder, lockFile));
  try {
    return begin(folder, wanted, experiment, prepare, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function begin(
  folder: string,
  asked: Manifest,
  experiment: unknown,
  prepare: () => void,
  unlock: () => void,
): DirectoryStore {
  if (existsSync(join(folder, manifestFile))) mustFit(readManifest(folder), asked, folder);
  else {
    mustHoldNothing(folder);
    mustHaveWork(asked);
    // First what shows whose the folder is, last what shows that it is begun.
    replaceFile(join(folder, experimentFile), JSON.stringify(experiment));
    prepare();
    writeManifest(folder, { ...asked, files: begunWith(folder, asked) });
  }
  let manifest = readManifest(folder);
  const held = holdBlocks(folder, () => manifest);
  const missing = () => held.wanted().filter((index) => !held.has(index));
  let isClosed = false;
  const save = (changed: Manifest) => {
    writeManifest(folder, changed);
    manifest = changed;
  };
  const store: DirectoryStore = {
    get manifest() {
      return manifest;
    },
    columns: manifest.columns,
    get ended() {
      return manifest.ended;
    },
    wanted: held.wanted,
    has: held.has,
    get count() {
      return held.count();
    },
    missing,
    lacks: (name) => manifest.beside?.some((table) => table.name === name && !isSealed(folder, table)) ?? false,
    write: (block) => store.writeAll([block]),
    async writeAll(blocks) {
      if (isClosed) throw new RangeError("the store is closed");
      for (const block of blocks) mustFitStore(block, manifest.columns, manifest.replications);
      held.add(blocks);
    },
    blocks: held.blocks,
    rows: manyRows,
    async end(ended) {
      if (manifest.shard.of > 1) throw new RangeError("a shard cannot end the whole");
      mustEndThere(store, ended);
      save({ ...manifest, ended });
      held.finishParts();
    },
    async seal(beside = {}) {
      const left = missing().length;
      if (left > 0) throw new RangeError(`missing: ${counted(left, "replication")}`);
      const sealed = sealedAs(folder, manifest, await blocksHash(held.blocks()), beside);
      const { finished = new Date().toISOString() } = manifest.made;
      if (canonicalJson(sealed) !== canonicalJson(manifest)) save({ ...sealed, made: { ...manifest.made, finished } });
      // All that it held stands in parts.
      rmSync(join(folder, journalFile), { force: true });
      return manifest;
    },
    close() {
      // By now the folder may be another owner's.
      if (isClosed) return Promise.resolve();
      isClosed = true;
      try {
        held.close();
      } finally {
        unlock();
      }
      return Promise.resolve();
    },
  };
  return store;
}

/** The manifest of a folder that is done, with the tables beside its parts, which are written here. */
function sealedAs(
  folder: string,
  manifest: Manifest,
  hash: string,
  beside: Readonly<Record<string, readonly Values[]>>,
): Manifest {
  if (manifest.hash !== undefined && manifest.hash !== hash)
    throw new ResultsError(
      "damaged",
      `${folder} was done with the hash ${manifest.hash.slice(0, 16)} and holds other results now, ${hash.slice(0, 16)}: compute it again in a new folder.`,
    );
  const tables = manifest.shard.of > 1 ? undefined : sealBeside(folder, manifest, beside);
  return { ...manifest, hash, ...(tables === undefined ? {} : { beside: tables }) };
}

/** A shard without work would stay empty for ever, and a machine would wait for it. */
function mustHaveWork({ shard, replications }: Manifest): void {
  const parts = Math.max(1, Math.ceil(replications / partSize));
  if (shard.of <= parts) return;
  throw new ResultsError(
    "shards-do-not-fit",
    `${counted(replications, "replication")} are dealt in ${counted(parts, "part")} of ${partSize}, and ${shard.of} shards have not work for each: deal ${replications === 1 ? "it" : "them"} to ${parts === 1 ? "one machine" : `${parts} at most, as 1/${parts}`}.`,
  );
}

/** Results are not put among other people's files. */
function mustBeFree(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const own = [experimentFile, journalFile, lockFile, "parts", `${experimentFile}.unfinished`];
  const isBegun = names.includes(experimentFile);
  const other = names.find((name) => !own.includes(name) && !(isBegun && /\.(parquet|unfinished)$/.test(name)));
  if (other !== undefined)
    throw new ResultsError("not-results", `${folder} holds other files, such as ${other}. Name a new folder.`);
}

/** Parts without a manifest are of nobody knows what: they must not be taken for those of a new experiment. */
function mustHoldNothing(folder: string): void {
  const journal = statSync(join(folder, journalFile), { throwIfNoEntry: false })?.size ?? 0;
  if (partsIn(folder).length === 0 && journal === 0) return;
  throw new ResultsError(
    "not-results",
    `${folder} holds results without the manifest that says of what. Name a new folder, or remove this one.`,
  );
}

function mustFit(found: Manifest, wanted: Manifest, folder: string): void {
  const differs = (["kind", "version", "experiment", "replications"] as const).find(
    (key) => found[key] !== wanted[key],
  );
  const shard = found.shard.index !== wanted.shard.index || found.shard.of !== wanted.shard.of;
  const columns = canonicalJson(found.columns) !== canonicalJson(wanted.columns);
  if (differs === undefined && !shard && !columns) return;
  throw new ResultsError(
    "other-experiment",
    `${folder} holds results of ${differs === "version" ? `version ${found.version}` : shard ? "another shard" : "something else that was asked for"}. Name another folder, or ask the same again to go on with it.`,
  );
}
