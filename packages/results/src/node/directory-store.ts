import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Block, blocksHash, type Values } from "../block.ts";
import { canonicalJson } from "../canonical.ts";
import { ResultsError } from "../errors.ts";
import { flawIn, format, isOwnPart, lengthOf, type Manifest } from "../manifest.ts";
import { mustEndThere, type ResultStore } from "../store.ts";
import { sealBeside } from "./beside.ts";
import { makeFolder, replaceFile, unwritable } from "./files.ts";
import { openJournal } from "./journal.ts";
import { lock } from "./lock.ts";
import { mustNotBeOlder } from "./older-format.ts";
import { partName, partOf, partSize, readPart, writePart } from "./part.ts";

/** A folder of results: parts of 64 replications that stand, and a journal of those that came since. */
export interface DirectoryStore extends ResultStore {
  readonly manifest: Manifest;
  /** Replications of this shard that are not there yet, in order. */
  missing(): number[];
  /**
   * Turns what is left in the journal into a last part, writes the tables beside the parts, and their hashes and that of
   * all results into the manifest. A hash that stands there is never replaced.
   *
   * @param beside the columns of tables that the manifest names, those of `by` first; a shard has none of them
   * @throws RangeError while replications are missing, ResultsError "damaged" where a hash that stands there is another
   */
  seal(beside?: Readonly<Record<string, readonly Values[]>>): Promise<Manifest>;
}

export const [manifestFile, experimentFile, journalFile, lockFile] = [
  "manifest.json",
  "experiment.json",
  "journal",
  "lock",
];

/**
 * Opens a folder to write results into it, or goes on with one that was begun.
 *
 * @param experiment all that was asked for, as plain data; it is stored beside the results, so that they can be resumed
 * @param prepare writes further `.parquet` files of a new folder; when its manifest stands, so do they
 * @throws ResultsError "other-experiment" where the folder holds results of something else, "newer-format",
 *   "folder-in-use", "unwritable"
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
  const path = join(folder, manifestFile);
  if (existsSync(path)) mustFit(readManifest(folder), asked, folder);
  else {
    mustHoldNothing(folder);
    // First what shows whose the folder is, last what shows that it is begun.
    replaceFile(join(folder, experimentFile), JSON.stringify(experiment));
    prepare();
    replaceFile(path, `${JSON.stringify(asked, null, 2)}\n`);
  }
  let manifest = readManifest(folder);
  const { columns } = manifest;
  const partPath = (part: number) => join(folder, "parts", partName(part));
  const parts = new Set(partsIn(folder));
  const journal = openJournal(join(folder, journalFile), columns);
  const waiting = new Map<number, Block>();
  for (const block of journal.found) if (!parts.has(partOf(block.index))) waiting.set(block.index, block);
  const inPart = (part: number) =>
    Array.from(
      { length: Math.min(partSize, lengthOf(manifest) - part * partSize) },
      (_, position) => part * partSize + position,
    );
  const has = (index: number) => parts.has(partOf(index)) || waiting.has(index);
  let isClosed = false;
  const finish = (part: number) => {
    const indices = inPart(part);
    if (!indices.every((index) => waiting.has(index))) return;
    writePart(
      partPath(part),
      indices.map((index) => waiting.get(index)!),
      columns,
    );
    parts.add(part);
    for (const index of indices) waiting.delete(index);
    journal.keep(waiting.values());
  };
  const own = () =>
    Array.from({ length: Math.ceil(lengthOf(manifest) / partSize) }, (_, part) => part).filter((part) =>
      isOwnPart(manifest, part),
    );
  const save = (changed: Manifest) => {
    replaceFile(path, `${JSON.stringify(changed, null, 2)}\n`);
    manifest = changed;
  };
  // The machine may have stopped between the last replication of a part and the part.
  const finishAll = () => {
    for (const part of own()) if (!parts.has(part)) finish(part);
  };
  finishAll();
  const wanted = () => own().flatMap(inPart);
  const missing = () => wanted().filter((index) => !has(index));
  const store: DirectoryStore = {
    get manifest() {
      return manifest;
    },
    columns,
    get ended() {
      return manifest.ended;
    },
    wanted,
    has,
    get count() {
      return [...parts].reduce((sum, part) => sum + inPart(part).length, waiting.size);
    },
    missing,
    async write(block) {
      if (isClosed) throw new RangeError("the store is closed");
      if (has(block.index)) return;
      journal.append(block);
      waiting.set(block.index, block);
      finish(partOf(block.index));
    },
    async *blocks() {
      for (const part of own()) {
        if (parts.has(part)) yield* await readPart(partPath(part), columns);
        else for (const index of inPart(part)) if (waiting.has(index)) yield waiting.get(index)!;
      }
    },
    async end(ended) {
      if (manifest.shard.of > 1) throw new RangeError("a shard cannot end the whole");
      mustEndThere(store, ended);
      save({ ...manifest, ended });
      finishAll();
    },
    async seal(beside = {}) {
      const left = missing().length;
      if (left > 0) throw new RangeError(`${left} replications are missing`);
      const hash = await blocksHash(store.blocks());
      if (manifest.hash !== undefined && manifest.hash !== hash)
        throw new ResultsError(
          "damaged",
          `${folder} was done with the hash ${manifest.hash.slice(0, 16)} and holds other results now, ${hash.slice(0, 16)}: compute it again in a new folder.`,
        );
      const tables = manifest.shard.of > 1 ? undefined : sealBeside(folder, manifest, beside);
      const sealed = { ...manifest, hash, ...(tables === undefined ? {} : { beside: tables }) };
      const { finished = new Date().toISOString() } = manifest.made;
      if (canonicalJson(sealed) !== canonicalJson(manifest)) save({ ...sealed, made: { ...manifest.made, finished } });
      // All that it held stands in parts.
      rmSync(join(folder, journalFile), { force: true });
      return manifest;
    },
    close() {
      try {
        if (!isClosed) journal.close();
      } finally {
        isClosed = true;
        unlock();
      }
      return Promise.resolve();
    },
  };
  return store;
}

/** The manifest of a folder of results. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestFile);
  let manifest: Manifest;
  try {
    manifest = (JSON.parse(readFileSync(path, "utf8")) ?? {}) as Manifest;
  } catch (error) {
    throw new ResultsError("not-results", `${path} cannot be read: is ${folder} a folder of results?`, error);
  }
  if (manifest.format > format)
    throw new ResultsError(
      "newer-format",
      `${folder} was written by a later version (${manifest.version}): install that one to read it.`,
    );
  mustNotBeOlder(folder, manifest);
  if (manifest.format !== format) throw new ResultsError("not-results", `${path} is no manifest of results.`);
  const flaw = flawIn(manifest);
  if (flaw !== undefined)
    throw new ResultsError(
      "damaged",
      `${path} is damaged: what it says under "${flaw}" is missing or cannot be. Ask for the same again in a new folder.`,
    );
  return manifest;
}

/**
 * Everything that was asked for when the folder was begun.
 *
 * @throws ResultsError "not-results", "newer-format", "damaged"
 */
export function readExperiment(folder: string): unknown {
  readManifest(folder);
  const path = join(folder, experimentFile);
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch (error) {
    throw new ResultsError(
      "damaged",
      `${path} cannot be read: what was asked for is lost. Ask for it again in a new folder.`,
      error,
    );
  }
}

/** Numbers of the parts that stand in a folder, in order. */
export function partsIn(folder: string): number[] {
  return readdirSync(join(folder, "parts"))
    .flatMap((name) => /^part-(\d+)\.parquet$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
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
