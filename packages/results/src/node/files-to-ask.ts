import { counted } from "@stewardsim/core/foundation";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ResultsError } from "../errors.ts";
import { isOwnPart, lengthOf, type TableBeside } from "../manifest.ts";
import { checkBeside, pathOf } from "./beside.ts";
import { designFile, readManifest } from "./folder-files.ts";
import { advice, partName, partOf, writePart } from "./part.ts";
import { piecesOf } from "./read-blocks.ts";
import { checkBegun, checkSeal } from "./sealed-files.ts";

/** The Parquet files of a folder, by absolute paths. */
export interface FolderFiles {
  /** Parts, and what stands in the journal, written to another place. */
  readonly parts: readonly string[];
  readonly design: string | undefined;
  /** Tables beside the parts, whether their files stand already or not. */
  readonly beside: readonly TableBeside[];
  readonly all: readonly string[];
}

/**
 * The files of a folder for a reader of Parquet that knows nothing of our checksums, each held against its own here.
 *
 * @param scratch where what stands in the journal is written, without the ending
 * @throws ResultsError "damaged" where one is not what was written, or parts of a folder that was done are missing;
 *   "not-results" where nothing is there yet
 */
export function filesToAsk(folder: string, scratch: string): FolderFiles {
  const manifest = readManifest(folder);
  const { parts: standing, waiting } = piecesOf(folder);
  const parts = [...standing]
    .filter((part) => isOwnPart(manifest, part))
    .map((part) => resolve(folder, "parts", partName(part)));
  for (const part of parts) checkSeal(part, advice);
  const last = partOf(lengthOf(manifest) - 1);
  const lost = Array.from({ length: last + 1 }, (_, part) => part).find(
    (part) => manifest.hash !== undefined && isOwnPart(manifest, part) && !standing.has(part),
  );
  if (lost !== undefined)
    throw new ResultsError("damaged", `${folder} was done and lacks ${partName(lost)} now: resume it.`);
  if (waiting.length > 0) {
    const file = `${scratch}.parquet`;
    writePart(file, waiting, manifest.columns);
    parts.push(file);
  }
  if (parts.length === 0)
    throw new ResultsError(
      "not-results",
      `${folder} has none of its ${counted(manifest.replications, "replication")} yet: resume it first.`,
    );
  checkBegun(folder, manifest);
  checkBeside(folder, manifest);
  const [design, beside] = [resolve(folder, designFile), manifest.beside ?? []];
  const hasDesign = existsSync(design);
  if (hasDesign) checkSeal(design, "Ask for the same again in a new folder.");
  return {
    parts,
    design: hasDesign ? design : undefined,
    beside,
    all: [
      ...parts,
      ...(hasDesign ? [design] : []),
      ...beside.filter(({ sha256 }) => sha256 !== undefined).map((table) => resolve(pathOf(folder, table))),
    ],
  };
}
