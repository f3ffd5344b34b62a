import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Block, blocksHash } from "../block.ts";
import { ResultsError } from "../errors.ts";
import { isOwnPart, lengthOf } from "../manifest.ts";
import { checkBeside } from "./beside.ts";
import { designFile, readManifest } from "./folder-files.ts";
import { partOf } from "./part.ts";
import { readBlocks } from "./read-blocks.ts";
import { checkBegun, checkSeal } from "./sealed-files.ts";

/** What a folder holds. */
export interface Checked {
  readonly stored: number;
  /** Whether that is all that it was begun for. */
  readonly isWhole: boolean;
}

/**
 * Whether a folder still is what it was: its manifest, what was asked for and the design since it was begun; its parts and
 * the tables beside them since it was sealed. Of parts of a folder that is not sealed yet, whether each is what was written.
 *
 * @throws ResultsError "damaged" where results are missing or others, "not-results", "newer-format"
 */
export async function checkFolder(folder: string): Promise<Checked> {
  const manifest = readManifest(folder);
  checkBegun(folder, manifest);
  // The first folders of this format name no files. Tables that somebody else put there are nothing of ours.
  const design = join(folder, designFile);
  if (manifest.files === undefined && existsSync(design)) checkSeal(design, "Ask for the same again in a new folder.");
  let [stored, wanted] = [0, 0];
  for (let index = 0; index < lengthOf(manifest); index++) if (isOwnPart(manifest, partOf(index))) wanted++;
  const counted = async function* (): AsyncIterable<Block> {
    for await (const block of readBlocks(folder)) {
      stored++;
      yield block;
    }
  };
  const hash = await blocksHash(counted());
  const damaged = (what: string) =>
    new ResultsError(
      "damaged",
      `${folder} is not what it was when it was done: ${what}. Compute it again in a new folder.`,
    );
  if (manifest.hash !== undefined && stored !== wanted) throw damaged(`${stored} of ${wanted} replications are there`);
  if (manifest.hash !== undefined && manifest.hash !== hash)
    throw damaged(`its results have the hash ${hash.slice(0, 16)}, and had ${manifest.hash.slice(0, 16)}`);
  checkBeside(folder, manifest);
  return { stored, isWhole: stored === wanted };
}
