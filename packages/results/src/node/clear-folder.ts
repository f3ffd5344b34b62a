import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ResultsError } from "../errors.ts";
import { designFile, experimentFile, journalFile, lockFile, manifestFile } from "./folder-files.ts";
import { lock } from "./lock.ts";
import { fileOf } from "./sealed-files.ts";

/** What this version and earlier ones write into a folder. */
const ours = [
  ["parts", journalFile, experimentFile, designFile, "wins.parquet"],
  ["runs.csv", "histories.csv", "design.csv", "parameters.csv", "ranges.csv", "failures.csv"],
  ["picture.svg", "brief.html", "brief.md"],
].flat();

/**
 * Removes the results in a folder, of whatever format, so that others can be kept there. Other people's files stay.
 *
 * @throws ResultsError "not-results" where no manifest of ours is there, "folder-in-use" where a process is at work in it
 */
export function clearFolder(folder: string): void {
  const path = join(folder, manifestFile);
  if (!isOurs(path))
    throw new ResultsError("not-results", `${folder} holds no results that could be replaced. Name another folder.`);
  const unlock = lock(join(folder, lockFile));
  try {
    for (const name of [...ours, ...tablesBeside(path)]) rmSync(join(folder, name), { recursive: true, force: true });
    clearFigures(join(folder, "figures"));
    // Last what shows whose the folder is.
    rmSync(path);
  } finally {
    unlock();
  }
}

/** Figures are pairs of a picture and its numbers; whatever else stands beside them is not ours. */
function clearFigures(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  const isFigure = (name: string) => names.includes(`${name}.svg`) && names.includes(`${name}.csv`);
  const ours = names.filter((name) => /\.(svg|csv)$/.test(name) && isFigure(name.slice(0, -4)));
  for (const name of ours) rmSync(join(folder, name));
  if (ours.length > 0 && ours.length === names.length) rmdirSync(folder);
}

function isOurs(path: string): boolean {
  const { format, stewardsim } = readOrNothing(path);
  return typeof format === "number" || typeof stewardsim === "string";
}

/** Files of the tables beside the parts that a manifest names. */
function tablesBeside(path: string): string[] {
  const { beside } = readOrNothing(path);
  const names = Array.isArray(beside) ? beside.map((table: { name?: unknown } | null) => table?.name) : [];
  // A name is a word: what leads elsewhere is no table of ours.
  return names.flatMap((name) => (typeof name === "string" && /^[\w-]+$/.test(name) ? [fileOf({ name })] : []));
}

/** What a manifest says; nothing where there is none, or it is no object. */
function readOrNothing(path: string): Readonly<Record<string, unknown>> {
  if (!existsSync(path)) return {};
  try {
    return (JSON.parse(readFileSync(path, "utf8")) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
