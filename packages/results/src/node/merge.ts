import { counted } from "@stewardsim/core/foundation";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { ResultsError } from "../errors.ts";
import { lengthOf, type Manifest } from "../manifest.ts";
import { openDirectory } from "./directory-store.ts";
import { readExperiment, readManifest } from "./folder-files.ts";
import { unwritable } from "./files.ts";
import { partName, partsIn, partSize } from "./part.ts";
import { fileOf, tablesIn } from "./sealed-files.ts";

/**
 * Puts the shards of one experiment together in a new folder: the same parts, and so the same hash, as one machine alone
 * would have made. The shards stay as they are.
 *
 * @throws ResultsError "shards-do-not-fit" where they are of different experiments, overlap, or leave something out
 */
export async function merge(folders: readonly string[], into: string): Promise<Manifest> {
  const manifests = folders.map(readManifest);
  const [first] = manifests;
  if (first === undefined)
    throw new ResultsError("shards-do-not-fit", "Nothing to merge: name the folders of the shards.");
  manifests.forEach((one, position) => {
    if (one.experiment !== first.experiment || one.version !== first.version || one.shard.of !== first.shard.of)
      throw new ResultsError(
        "shards-do-not-fit",
        `${folders[position]} and ${folders[0]} are not shards of one experiment of the same version. Merge what belongs together.`,
      );
  });
  const owner = new Map<number, string>();
  for (const folder of folders)
    for (const part of partsIn(folder)) {
      const other = owner.get(part);
      if (other !== undefined)
        throw new ResultsError(
          "shards-do-not-fit",
          `${other} and ${folder} both hold ${partName(part)}. Leave one out.`,
        );
      owner.set(part, folder);
    }
  const parts = Math.ceil(lengthOf(first) / partSize);
  const lost = Array.from({ length: parts }, (_, part) => part).filter((part) => !owner.has(part));
  if (lost.length > 0)
    throw new ResultsError(
      "shards-do-not-fit",
      `${lost.length} of ${counted(parts, "part")} are in no shard (the first is ${partName(lost[0]!)}, of shard ${(lost[0]! % first.shard.of) + 1}/${first.shard.of}). Finish or add it.`,
    );
  const { hash: _, files: __, beside, ...rest } = first;
  // A shard has nothing beside its parts, and of the whole it is not known yet.
  const manifest: Manifest = {
    ...rest,
    ...(beside === undefined ? {} : { beside: beside.map(({ sha256: ___, ...table }) => table) }),
  };
  // Whatever is copied comes into a folder that is new and ours: another experiment's parts are called the same.
  const copy = () => {
    for (const name of tablesIn(folders[0]!))
      if (!beside?.some((table) => fileOf(table) === name)) take(folders[0]!, into, name);
    for (const [part, folder] of owner) take(folder, into, join("parts", partName(part)));
  };
  const store = openDirectory(into, { ...manifest, shard: { index: 0, of: 1 } }, readExperiment(folders[0]!), copy);
  try {
    return await store.seal();
  } finally {
    await store.close();
  }
}

function take(from: string, into: string, name: string): void {
  try {
    copyFileSync(join(from, name), join(into, name));
  } catch (error) {
    throw unwritable(join(into, name), error);
  }
}
