import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ResultsError } from "../errors.ts";
import { flawIn, format, type Manifest } from "../manifest.ts";
import { mustNotBeOlder } from "./older-format.ts";

/** What a folder of results is made of, besides parts and tables. */
export const [manifestFile, experimentFile, journalFile, lockFile] = [
  "manifest.json",
  "experiment.json",
  "journal",
  "lock",
];

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
