import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../canonical.ts";
import { ResultsError } from "../errors.ts";
import { flawIn, format, type Manifest } from "../manifest.ts";
import { replaceFile } from "./files.ts";
import { mustNotBeOlder } from "./older-format.ts";

/** What a folder of results is made of, besides parts and tables. */
export const [manifestFile, experimentFile, designFile, journalFile, lockFile] = [
  "manifest.json",
  "experiment.json",
  "design.parquet",
  "journal",
  "lock",
];

/** A manifest as it is written: with a SHA-256 of all that it says. */
type WrittenManifest = Manifest & { readonly checksum?: string };

/** Writes the manifest of a folder, whole or not at all. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const written: WrittenManifest = { ...manifest, checksum: hashOf(manifest) };
  replaceFile(join(folder, manifestFile), `${JSON.stringify(written, null, 2)}\n`);
}

/**
 * The manifest of a folder of results.
 *
 * @throws ResultsError "not-results", "newer-format", "older-format", "damaged" where it says anything else than was written
 */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestFile);
  let manifest: Manifest;
  let checksum: string | undefined;
  try {
    ({ checksum, ...manifest } = (JSON.parse(readFileSync(path, "utf8")) ?? {}) as WrittenManifest);
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
  // The first folders of this format have no checksum.
  if (checksum !== undefined && checksum !== hashOf(manifest))
    throw new ResultsError(
      "damaged",
      `${path} was changed since it was written: what it says cannot be trusted. Ask for the same again in a new folder.`,
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
